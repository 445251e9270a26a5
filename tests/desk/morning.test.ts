import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Morning, VirtualHouse } from "../../desk/morning.ts";
import { PLAIN_HABITS } from "../../desk/wrist-person.ts";
import { type Home, settleHome } from "../support/morning-house.ts";

let home: Home;
let morning: Morning & { readonly faults: readonly string[] };

beforeAll(async () => {
  home = await settleHome();
  morning = await home.live(PLAIN_HABITS);
});

afterAll(async () => {
  await home.close();
});

describe("a whole Morning, on the packed programs", () => {
  it("is felt cue by cue, kept rep by rep, and reaches the account as the watch made it", () => {
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

  it("changes nothing in the account when it is sent a second time", () => {
    expect(morning.secondSync).toBe("unchanged");
    expect(morning.ids.filter((id) => id === morning.record.id)).toHaveLength(1);
  });

  it("can be read on the account's history page", async () => {
    expect((await home.web.read("/sessions")).split("Reps paced 224")).toHaveLength(1 + 1);
  });

  it("is completed with 216 reps when the bicycle is closed at 8, and keeps the marks made by the crown", async () => {
    const other = await home.live({ ...PLAIN_HABITS, bicycleReps: 8, marks: true });
    expect(other.faults).toEqual([]);
    expect(other.reps).toBe(216);
    expect(other.record.outcome).toBe("completed");
    const setsOf = (name: string) => other.record.sets.filter(({ exercise }) => exercise === name);
    expect(setsOf("side-bicycle").map(({ paced, ended }) => [paced, ended])).toEqual(
      Array.from({ length: 4 }, () => [8, "enough"]),
    );
    const raises = setsOf("big-side-leg-raise");
    expect(raises.map(({ paced, marked, clean }) => [paced, marked, clean])).toEqual(
      Array.from({ length: 4 }, () => [10, 1, 9]),
    );
    expect(other.cues).toMatchObject({ stopped: 4, change: 20, unknown: 0 });
  });

  it("comes back to a watch that was reset, with the level that was asked for on the phone", async () => {
    const worn = await home.withNewWatch();
    worn.watch.open();
    await sees(worn, "2 sessions are back");
    await worn.watch.press("Go on");
    await sees(worn, "Skip");
    await worn.watch.press("Skip");
    await sees(worn, "Start");
    const page = worn.phone.openSettings();
    page.press("▸ Your series");
    page.select("Ask the watch for another level", "3");
    await sees(worn, "Level 3");
    await worn.clock.advance(5_000);
    expect(page.texts()).toContain("Granted: the watch has taken it.");
    page.close();
    worn.close();

    const reset = await home.withNewWatch();
    reset.watch.open();
    await sees(reset, "2 sessions are back");
    await reset.watch.press("Go on");
    await sees(reset, "Skip");
    await reset.watch.press("Skip");
    await sees(reset, "Level 3");
    const wrist = JSON.parse(reset.watch.disk.storage("default").get("wrist") ?? "null");
    expect(wrist).toMatchObject({ level: 3, levelReason: "from-record" });
    expect([...reset.watch.faults, ...reset.phone.faults]).toEqual([]);
    reset.close();
  });
});

async function sees({ watch, clock }: VirtualHouse, words: string): Promise<void> {
  const isThere = () => watch.texts().some((text) => text.includes(words));
  if (await clock.runUntil(isThere, 30_000)) return;
  throw new Error(`The watch does not say "${words}": ${watch.texts().join(" | ")}`);
}
