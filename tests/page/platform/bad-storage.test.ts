/** What the watch finds in its files and its store after bad days: nothing stored is lost by it. */

import { describe, expect, test } from "vitest";
import { type Worn, wear } from "../../support/watch-driver.ts";

async function withTwoWaiting(): Promise<Worn> {
  const worn = await wear();
  for (let session = 0; session < 2; session += 1) {
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    worn.kill();
  }
  return worn;
}

const outbox = (worn: Worn): string[] =>
  [...worn.disk.files.keys()].filter((path) => path.startsWith("outbox/")).sort();

describe("the outbox", () => {
  test.each([
    ["torn", (text: string) => text.slice(0, text.length / 2)],
    ["corrupt", (text: string) => text.replace('"paced":10', '"paced":11')],
    ["empty", () => ""],
  ])("a %s file is set aside under another name, and the other one goes up", async (_, damage) => {
    const worn = await withTwoWaiting();
    const [first = "", second = ""] = outbox(worn);
    const damaged = damage(worn.disk.text(first) ?? "");
    worn.disk.put(first, damaged);
    worn.link.setConnected(true);
    await worn.launch();
    await worn.until("Last: in your account");
    const left = outbox(worn);
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/\.aside$/);
    expect(worn.disk.text(left[0] ?? "")).toBe(damaged);
    expect([...worn.account.sessions.keys()].map((id) => `outbox/${id}.rec`)).toEqual([second]);
  });

  test("the last session's own copy damaged is said so, not promised to go up", async () => {
    const worn = await withTwoWaiting();
    const [, second = ""] = outbox(worn);
    worn.disk.put(second, "torn");
    await worn.launch();
    await worn.pass(10_000);
    expect(worn.texts).toContain("The copy was damaged");
  });

  test("the copy of an open summary damaged does not keep the app from opening", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    worn.kill();
    worn.disk.put(outbox(worn)[0] ?? "", "torn");
    await worn.launch();
    expect(worn.page).toBe("home");
    expect(worn.texts).toContain("Start");
  });

  test("a record of another version is kept for that version", async () => {
    const worn = await wear();
    worn.disk.put("outbox/01934f00-0000-7000-8000-000000000001.rec", '{"schema":2}');
    worn.disk.put("outbox/notes.txt", "not ours");
    await worn.launch();
    expect(worn.texts).toContain("Start");
    expect(outbox(worn)).toHaveLength(2);
  });
});

describe("the store", () => {
  test.each([
    ["the wrong shape", { strength: "enormous", level: 9 }],
    ["another version", { v: 2 }],
    ["a number", 7],
    ["a word", "six"],
    ["a list", [1, 2]],
  ])("values that are %s count as never written", async (_, value) => {
    const worn = await wear();
    for (const key of [
      "wrist",
      "routine",
      "history",
      "sync",
      "unconfirmed",
      "counter",
      "start-draft",
      "watch",
      "grants",
      "wrist-version",
      "routine-version",
      "ring",
      "ring-owed",
      "kept-by-phone",
      "memory",
    ]) {
      worn.store(key, value);
    }
    await worn.launch();
    // Nobody has been asked about a sore spell, as far as this watch knows.
    expect(worn.page).toBe("welcome");
    await worn.press("No", "Understood", "Skip");
    expect(worn.texts).toEqual(expect.arrayContaining(["Morning", "2 rounds · 10 min", "Start"]));
    await worn.press("Start");
    await worn.answer(1);
    await worn.press("Start");
    expect(worn.page).toBe("session");
    expect(worn.journal).toContain('"level":6');
  });

  test("what could not be read is kept beside, for a version that can", async () => {
    const worn = await wear();
    worn.store("history", { v: 2, sessions: ["tomorrow's"] });
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(1);
    expect(worn.stored("history.aside")).toEqual({ v: 2, sessions: ["tomorrow's"] });
    expect(worn.stored("history")).toMatchObject({ v: 1 });
  });

  test("a history with one bad summary does not stop the next session", async () => {
    const worn = await wear();
    worn.store("history", { v: 1, sessions: [{ id: "?" }] });
    await worn.beginAndFinish();
    expect(worn.records).toHaveLength(1);
  });
});
