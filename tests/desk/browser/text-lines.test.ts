import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textLines } from "../../../desk/browser/text-lines.ts";

/** Every letter is ten pixels wide. */
const measure = (text: string) => [...text].length * 10;

describe("a text in its box", () => {
  test("is left whole when it fits", () => {
    expect(textLines("Start", 50, "ellipsis", measure)).toEqual(["Start"]);
  });

  test("ends in an ellipsis where it does not fit", () => {
    expect(textLines("Side leg raise", 90, "ellipsis", measure)).toEqual(["Side leg…"]);
  });

  test("wraps between words", () => {
    expect(textLines("lie on your left side", 110, "words", measure)).toEqual([
      "lie on your",
      "left side",
    ]);
  });

  test("wraps between letters", () => {
    expect(textLines("abcdef", 40, "letters", measure)).toEqual(["abcd", "ef"]);
  });

  test("keeps the line breaks it came with", () => {
    expect(textLines("one\ntwo", 1000, "words", measure)).toEqual(["one", "two"]);
  });

  test("loses no letter when it wraps", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.integer({ min: 10, max: 300 }),
        (text, width) => {
          const letters = (some: string) => some.replace(/\s/g, "");
          for (const fit of ["words", "letters"] as const) {
            const lines = textLines(text, width, fit, measure);
            expect(letters(lines.join(""))).toBe(letters(text));
          }
        },
      ),
    );
  });
});
