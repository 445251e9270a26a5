import { describe, expect, test } from "vitest";
import { arcPath } from "../../../desk/browser/arc-path.ts";

const BOX = { x: 0, y: 0, w: 200, h: 200 };

function pointsOf(path: string): string[] {
  return path.split(/M|A[\d.]+ [\d.]+ 0 0 1 /).filter((part) => part !== "");
}

describe("the line of an arc", () => {
  test("starts at three o'clock and goes clockwise", () => {
    const path = arcPath({ ...BOX, startDegrees: 0, endDegrees: 180 });
    expect(pointsOf(path)).toEqual(["200 100", "100 200", "0 100"]);
  });

  test("closes a whole ring", () => {
    const points = pointsOf(arcPath({ ...BOX, startDegrees: -90, endDegrees: 270 }));
    expect(points[0]).toBe("100 0");
    expect(points[1]).toBe("100 200");
    expect(points[2]).toBe("100 0");
  });

  test("goes round once, however far it is told to go", () => {
    const whole = arcPath({ ...BOX, startDegrees: 0, endDegrees: 360 });
    expect(arcPath({ ...BOX, startDegrees: 0, endDegrees: 900 })).toBe(whole);
  });

  test("is the same from either end", () => {
    const there = arcPath({ ...BOX, startDegrees: 20, endDegrees: 80 });
    expect(arcPath({ ...BOX, startDegrees: 80, endDegrees: 20 })).toBe(there);
  });

  test("of no length is no line", () => {
    expect(arcPath({ ...BOX, startDegrees: 30, endDegrees: 30 })).toBe("");
  });
});
