import { describe, expect, it } from "vitest";
import {
  DEFAULT_WRIST,
  parseWrist,
  stepLevel,
  stronger,
  withLevel,
} from "../../../core/comfort/wrist.ts";

describe("the watch's own settings", () => {
  it("start with the whole routine until the person says otherwise", () => {
    expect(DEFAULT_WRIST).toMatchObject({
      level: 6,
      levelReason: "not-asked",
      tutorialDone: false,
    });
  });

  it("keep the reason beside the level", () => {
    const wrist = withLevel(DEFAULT_WRIST, 2, "sore-spell");
    expect(wrist).toEqual({ ...DEFAULT_WRIST, level: 2, levelReason: "sore-spell" });
  });

  it("come back from storage as they went in", () => {
    const wrist = withLevel({ ...DEFAULT_WRIST, strength: "off" }, 4, "chosen");
    expect(parseWrist(JSON.parse(JSON.stringify(wrist)))).toEqual({ ok: true, value: wrist });
  });

  it("keep what a later version of the app has put beside them", () => {
    const wrist = { ...DEFAULT_WRIST, mood: "calm" };
    expect(parseWrist(wrist)).toEqual({ ok: true, value: wrist });
  });

  it("know the next stronger buzz, up to the strongest", () => {
    expect(["off", "light", "standard", "strong"].map((one) => stronger(one as "off"))).toEqual([
      "light",
      "standard",
      "strong",
      null,
    ]);
  });

  it("have no level below the first, and none above the whole routine", () => {
    expect([stepLevel(1, -1), stepLevel(1, 1), stepLevel(5, 1), stepLevel(6, 1)]).toEqual([
      1, 2, 6, 6,
    ]);
  });

  it.each([
    ["another version", { v: 2 }, "unknown-version", "v"],
    ["an unknown strength", { strength: "violent" }, "unknown-value", "strength"],
    ["level 0", { level: 0 }, "unknown-value", "level"],
    ["an unknown reason", { levelReason: "because" }, "unknown-value", "levelReason"],
    ["a yes in words", { tutorialDone: "yes" }, "wrong-type", "tutorialDone"],
  ])("refuse %s", (_, change, code, path) => {
    const parsed = parseWrist({ ...DEFAULT_WRIST, ...change });
    expect(parsed).toMatchObject({ ok: false, fault: { code, path } });
  });
});
