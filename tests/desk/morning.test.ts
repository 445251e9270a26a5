import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLAIN_HABITS } from "../../desk/wrist-person.ts";
import { type Home, settleHome } from "../support/morning-house.ts";

let home: Home;

beforeAll(async () => {
  home = await settleHome();
});

afterAll(async () => {
  await home.close();
});

describe("a whole Morning, on the packed programs", () => {
  it("is felt cue by cue, kept rep by rep, and reaches the account as the watch made it", async () => {
    const morning = await home.live(PLAIN_HABITS);
    expect(morning.faults).toEqual([]);
    expect(morning.cues).toEqual({
      "count-in": 72,
      rep: 224,
      change: 20,
      "switch-side": 3,
      stopped: 0,
      finished: 1,
      unknown: 0,
    });
    expect([morning.sets, morning.reps]).toEqual([24, 224]);
    expect(morning.record).toMatchObject({ outcome: "completed", revision: 2, level: 6 });
    expect(morning.isSame).toBe(true);
    expect(morning.syncStates).toEqual(["on the watch", "on the phone", "in your account"]);
  });

  it("changes nothing in the account when it is sent a second time", async () => {
    const morning = await home.live(PLAIN_HABITS);
    expect(morning.secondSync).toBe("unchanged");
    expect(morning.ids.filter((id) => id === morning.record.id)).toHaveLength(1);
  });

  it("can be read on the account's history page", async () => {
    const before = (await home.web.read("/")).split("Reps paced 224").length;
    await home.live(PLAIN_HABITS);
    const after = (await home.web.read("/")).split("Reps paced 224").length;
    expect(after).toBe(before + 1);
  });

  it("is completed with 216 reps when the bicycle is closed at 8", async () => {
    const morning = await home.live({ ...PLAIN_HABITS, bicycleReps: 8 });
    expect(morning.faults).toEqual([]);
    expect(morning.reps).toBe(216);
    expect(morning.record.outcome).toBe("completed");
    const bicycles = morning.record.sets.filter((set) => set.exercise === "side-bicycle");
    expect(bicycles.map(({ paced, ended }) => [paced, ended])).toEqual(
      Array.from({ length: 4 }, () => [8, "enough"]),
    );
    expect(morning.cues).toMatchObject({ stopped: 4, change: 20, unknown: 0 });
  });

  it("keeps the marks made by the crown, and takes them off the clean reps", async () => {
    const morning = await home.live({ ...PLAIN_HABITS, marks: true });
    const raises = morning.record.sets.filter((set) => set.exercise === "big-side-leg-raise");
    expect(raises.map(({ paced, marked, clean }) => [paced, marked, clean])).toEqual(
      Array.from({ length: 4 }, () => [10, 1, 9]),
    );
    expect(morning.reps).toBe(224);
  });
});
