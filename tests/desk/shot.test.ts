import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reachScene, type SceneShown } from "../../desk/picture/reach-scene.ts";
import { takePicture } from "../../desk/picture/take-picture.ts";
import { ownApp } from "../../desk/server/app-source.ts";
import { type CatalogueModel, readCatalogue } from "../../desk/server/catalogue.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import { openChrome } from "../support/chrome.ts";

const ROUND = "Amazfit Balance";
const SQUARE = "Amazfit Bip 6";
const SHOT = fileURLToPath(new URL("../../desk/shot.ts", import.meta.url));

let chrome: Browser;
let folder: string;
const packed = new Map<string, Promise<Zpk>>();

beforeAll(async () => {
  chrome = await openChrome();
  folder = await mkdtemp(join(tmpdir(), "hip-shot-"));
});

afterAll(async () => {
  await chrome?.close();
  await rm(folder, { recursive: true, force: true });
});

async function packageFor(name: string): Promise<readonly [CatalogueModel, Zpk]> {
  const models = await readCatalogue();
  const model = models.find((each) => each.name === name);
  if (model === undefined) throw new Error(`The catalogue has lost the ${name}.`);
  const found = packed.get(name) ?? ownApp().packageFor(model, () => undefined);
  packed.set(name, found);
  return [model, await found];
}

async function reach(screen: string, seconds?: number, locale = "en-US"): Promise<SceneShown> {
  const [model, zpk] = await packageFor(ROUND);
  return reachScene({ model, packed: zpk, locale }, screen, seconds);
}

async function picture(screen: string, name = ROUND): Promise<Uint8Array> {
  const [model, zpk] = await packageFor(name);
  const { shown } = await reachScene({ model, packed: zpk, locale: "en-US" }, screen);
  return takePicture(chrome, shown, zpk.device.files);
}

function texts({ shown }: SceneShown): readonly string[] {
  return shown.view.texts;
}

interface Look {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly (readonly number[])[];
}

/** Runs in the browser: the size of a picture, and the red, green, blue and alpha of some places. */
const LOOK = `async ([source, places]) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const pixels = places.map(([x, y]) => [...canvas.getImageData(x, y, 1, 1).data]);
  return { width, height, pixels };
}`;

async function look(
  png: Uint8Array,
  places: readonly (readonly [x: number, y: number])[],
): Promise<Look> {
  const page = await chrome.newPage();
  try {
    const url = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
    return await page.evaluate<Look>(`(${LOOK})(${JSON.stringify([url, places])})`);
  } finally {
    await page.close();
  }
}

describe("the way to a screen", () => {
  it.each([
    ["home", ["Morning", "Start"]],
    ["comfort", ["How is your hip?", "0 · calm"]],
    ["preview-offer", ["Right hip first", "Up to level 3?"]],
    ["history-sessions", ["Sa 21 · Morning", "38 clean of 40"]],
    ["count-in", ["2", "Side leg raise"]],
    ["session", ["Side leg raise", "2", "of 10"]],
    ["paused", ["Paused", "Side leg raise · 1 of 10", "Resume"]],
    ["summary", ["Good form?", "All clean"]],
    ["done", ["Done", "in your account"]],
    ["settings", ["Connected as you@example.org"]],
  ] as const)("leads to %s", async (screen, seen) => {
    expect(texts(await reach(screen))).toEqual(expect.arrayContaining([...seen]));
  });

  it("leads there in every language, and to a moment of one's choice", async () => {
    expect(texts(await reach("session", 8.2, "de-DE"))).toEqual(
      expect.arrayContaining(["Beinheben seitlich", "5", "von 10"]),
    );
  });

  it.each([
    ["de-DE", "Verbunden als you@example.org"],
    ["de-CH", "Verbunden als you@example.org"],
    ["es-419", "Conectado como you@example.org"],
    ["zh-Hans-CN", "已连接：you@example.org"],
    ["fr-FR", "Connected as you@example.org"],
  ])("finds the phone's words on a phone in %s", async (locale, seen) => {
    expect(texts(await reach("settings", undefined, locale))).toContain(seen);
  });

  it("is the same every time", async () => {
    const [one, other] = [await reach("session"), await reach("session")];
    expect(one.tree).toEqual(other.tree);
    expect(one.shown).toEqual(other.shown);
  });
});

describe("a picture of the glass", () => {
  it("is as large as a round glass, with nothing around it and the side's colour in it", async () => {
    const png = await picture("session");
    const corner = [3, 3] as const;
    const { width, height, pixels } = await look(png, [corner, [60, 240], [300, 30]]);
    expect([width, height]).toEqual([480, 480]);
    expect(pixels[0]?.[3]).toBe(0);
    expect(pixels[1]).toEqual([0, 0, 0, 255]);
    expect(pixels[2]).toEqual([255, 179, 64, 255]);
  });

  it("is as large as a square glass, whose corners are only rounded", async () => {
    const png = await picture("home", SQUARE);
    const { width, height, pixels } = await look(png, [
      [1, 1],
      [60, 30],
    ]);
    expect([width, height]).toEqual([390, 450]);
    expect(pixels.map((pixel) => pixel[3])).toEqual([0, 255]);
  });

  it("shows the settings page, too, as wide as a phone", async () => {
    const png = await picture("settings");
    const { width, height } = await look(png, []);
    expect(width).toBe(376);
    expect(height).toBeGreaterThan(400);
  });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function shot(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", SHOT, ...args],
      { env: { ...process.env, ...env } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe("npm run shot", () => {
  it("writes a PNG where it is told to, and prints the widgets when they are wanted", async () => {
    const path = join(folder, "home.png");
    const { code, out } = await shot([
      "--screen",
      "home",
      "--model",
      "bip 6",
      "--out",
      path,
      "--tree",
    ]);
    expect(code).toBe(0);
    expect((await look(await readFile(path), [])).width).toBe(390);
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ type: "BUTTON", text: "Start" }),
    );
  });

  it("says what it needs: a browser, a screen there is, a model there is", async () => {
    const nowhere = { CHROME_PATH: join(folder, "no-such-browser") };
    const [browser, screen, model] = await Promise.all([
      shot(["--screen", "home", "--out", join(folder, "never.png")], nowhere),
      shot(["--screen", "kitchen"]),
      shot(["--screen", "home", "--model", "Sundial"]),
    ]);
    expect([browser.code, screen.code, model.code]).toEqual([1, 2, 1]);
    expect(browser.err).toContain("CHROME_PATH");
    expect(screen.err).toMatch(/home, comfort, .*session/);
    expect(model.err).toContain('no "Sundial"');
  });
});
