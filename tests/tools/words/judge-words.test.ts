import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { judgeWords, LOCALES } from "../../../tools/words/judge-words.ts";
import { type PlantedTree, plantTree } from "../planted-tree.ts";

const HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "en-US": { Start: "Start", "{n} reps": "{n} reps" },
  "de-DE": { Start: "Los", "{n} reps": "{n} Wdh." },
  "es-ES": { Start: "Empezar", "{n} reps": "{n} rep." },
  "zh-CN": { Start: "开始", "{n} reps": "{n} 次" },
};

let tree: PlantedTree;

beforeEach(() => {
  tree = plantTree();
  says('fill(getText("{n} reps"), max as number);\nexport const start: string = getText("Start");');
  for (const locale of LOCALES) writes(locale, {});
});

afterEach(() => tree.remove());

function says(code: string): void {
  tree.plant("page/home/home.page.ts", `${code}\n`);
}

function writes(locale: string, changed: Readonly<Record<string, string>>, extra = ""): void {
  const entries = Object.entries({ ...TEXTS[locale], ...changed });
  const texts = entries.map(([id, text]) => `\nmsgid "${id}"\nmsgstr "${text}"\n`).join("");
  tree.plant(`page/i18n/${locale}.po`, HEAD + texts + extra);
}

const found = () => judgeWords(tree.root, "page");

describe("the words of the watch", () => {
  test("pass when every language has every text that is said, and no other", () => {
    expect(found()).toEqual([]);
  });

  test("are missed by name, with the page that says them", () => {
    says('getText("Start"); getText("{n} reps"); getText(isNew ? "Hello" : "Start");');
    expect(found()).toEqual(
      LOCALES.map(
        (locale) => `page/i18n/${locale}.po: missing "Hello", which page/home/home.page.ts says`,
      ),
    );
  });

  test("are named when nothing says them any more", () => {
    writes("de-DE", { Stop: "Halt" });
    expect(found()).toEqual(['page/i18n/de-DE.po: unused "Stop", which nothing says any more']);
  });

  test("may not be left in English, unless the translator says that the word is the same", () => {
    writes("de-DE", { Start: "Start" });
    expect(found().join()).toMatch(/de-DE\.po: "Start" is left in English/);
    tree.plant(
      "page/i18n/de-DE.po",
      `${HEAD}\n# The same in this language.\nmsgid "Start"\nmsgstr "Start"\n\nmsgid "{n} reps"\nmsgstr "{n} Wdh."\n`,
    );
    expect(found()).toEqual([]);
  });

  test.each([
    ["an empty text", { Start: "" }, 'es-ES.po: "Start" is not translated'],
    ["a lost number", { "{n} reps": "rep." }, 'es-ES.po: "{n} reps" has {n}, its text none'],
    ["a space too many", { Start: "Empezar " }, 'es-ES.po: "Start" begins or ends with a space'],
    ["a promise of safety", { Start: "Es seguro" }, "says what we do not say"],
  ])("are refused for %s", (_, changed, complaint) => {
    writes("es-ES", changed);
    expect(found()).toHaveLength(1);
    expect(found()[0]).toContain(complaint);
  });

  test.each([
    ["a quote that is not closed", '\nmsgid "Start again\nmsgstr "x"\n'],
    ["a text given twice", '\nmsgid "Start"\nmsgstr "Go"\n'],
    ["an id without a text", '\nmsgid "Halt"\n'],
    ["the marks of a merge", "\n<<<<<<< HEAD\n"],
  ])("are refused as broken, by the file's name, for %s", (_, extra) => {
    writes("zh-CN", {}, extra);
    expect(found()).toHaveLength(1);
    expect(found()[0]).toMatch(/^page\/i18n\/zh-CN\.po: broken: /);
  });

  test("are refused when they are made up at run time, because nobody could check them", () => {
    says('getText("Start"); getText("{n} reps"); getText("Hello " + name);');
    expect(found()).toEqual([
      "page/home/home.page.ts: a getText whose text does not stand in the call; it cannot be checked",
    ]);
  });
});
