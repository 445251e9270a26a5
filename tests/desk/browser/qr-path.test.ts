import { describe, expect, test } from "vitest";
import { qrPath } from "../../../desk/browser/qr-path.ts";

/** Whether a module is dark, by the bars of the path. */
function darkAt(d: string, column: number, row: number): boolean {
  return [...d.matchAll(/M(\d+) (\d+)h(\d+)/g)].some(
    ([, from, at, width]) =>
      Number(at) === row && column >= Number(from) && column < Number(from) + Number(width),
  );
}

/** The square that every reader looks for: a dark frame, a light one, a dark core. */
const FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];

describe("a QR code", () => {
  test.each([
    ["https://example.org/pair/AB-12", 29],
    ["x".repeat(300), 69],
    ["Hüfte 髋部", 21],
  ])("of %j has its finders in three corners", (content, count) => {
    const code = qrPath(content);
    expect(code?.count).toBe(count);
    const d = code?.d ?? "";
    const far = count - 7;
    for (const [left, top] of [
      [0, 0],
      [far, 0],
      [0, far],
    ] as const) {
      const seen = FINDER.map((line, y) =>
        [...line].map((_, x) => (darkAt(d, left + x, top + y) ? "1" : "0")).join(""),
      );
      expect(seen).toEqual(FINDER);
    }
  });

  test("differs where its content does, and is the same for the same", () => {
    expect(qrPath("one")).toEqual(qrPath("one"));
    expect(qrPath("one")?.d).not.toBe(qrPath("two")?.d);
  });

  test("of more than fits is none", () => {
    expect(qrPath("x".repeat(5000))).toBeUndefined();
  });
});
