import { describe, expect, test } from "vitest";
import { ASIDE_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { wallClock } from "../../setting/wall-clock.ts";
import { ENGLISH } from "../../setting/words/english.ts";
import { wholeRecord } from "../core/sync/some-record.ts";
import { NOW, openPage } from "./open-page.ts";
import { CONNECTED, done, link, rested, settled, trouble } from "./stored.ts";

describe("the sessions on the settings page", () => {
  test("nothing yet is said plainly", () => {
    expect(openPage().has("No session has come from the watch yet.")).toBe(true);
  });

  test("waiting without an account, they say what they wait for", () => {
    const waiting = openPage({ ...rested(0), ...rested(1) });
    expect(waiting.has("Rest day")).toBe(false);
    waiting.unfold("Sessions");
    expect(waiting.words()).toEqual(
      expect.arrayContaining([
        "2 sessions wait on this phone. Connect an account to send them.",
        "On the phone, waits for an account",
      ]),
    );
    expect(waiting.has("Sync now")).toBe(false);
  });

  test("waiting on a network, it says how the last try went and that it goes on", () => {
    const waiting = openPage({ ...link(CONNECTED), ...rested(0), ...trouble("offline", 5) });
    expect(waiting.words()).toEqual(
      expect.arrayContaining([
        "1 session waits on this phone to be sent.",
        "Last try, at 5: your account service could not be reached. It is tried again by itself.",
      ]),
    );
    waiting.touch("Sync now");
    expect(waiting.items.get(STORAGE_KEYS.wish)).toBe("sync");
  });

  test("each says when it was, what it was, and where it has got to", () => {
    const { startedAt } = wholeRecord();
    const page = openPage({
      ...link(CONNECTED),
      ...done(1),
      ...done(2, null, null),
      ...rested(0, null, NOW + 1),
    });
    const words = page.words();
    const at = words.indexOf(`at ${startedAt + 24 * 60 * 60 * 1000}`);
    expect(words.slice(at, at + 3)).toEqual([
      `at ${startedAt + 24 * 60 * 60 * 1000}`,
      "Morning · 224 clean of 224",
      "On the phone, goes up by itself",
    ]);
    expect(words).toContain("Morning · 224 reps, not confirmed");
    const rest = words.indexOf("Rest day");
    expect(words[rest + 1]).toBe(`On the phone, next try: at ${NOW + 1}`);
    expect(rest).toBeLessThan(at);
  });

  test("of a hundred, the ten oldest are shown, and how many more there are", () => {
    const stored = Object.assign({}, ...Array.from({ length: 100 }, (_, day) => rested(day)));
    const words = openPage(stored).unfold("Sessions").words();
    expect(words.filter((said) => said === "Rest day")).toHaveLength(10);
    expect(words).toContain("and 90 more");
    const [first] = words.filter((said) => said.startsWith("at "));
    expect(first).toBe(`at ${Date.UTC(2026, 10, 1, 6, 30)}`);
  });

  test("all sent, it says when the last one was", () => {
    const page = openPage({ ...link(CONNECTED), ...settled(9) });
    expect(page.has("Every session that came from the watch is in your account.")).toBe(true);
    expect(page.unfold("Sessions").has("Last one in your account: at 9.")).toBe(true);
  });

  test("what needs the person comes first, with its reason and what to do", () => {
    const held = openPage({
      ...link(CONNECTED),
      ...rested(0),
      ...rested(1, "refused"),
      ...rested(2, "refused"),
    });
    const words = held.words();
    expect(words).toContain("! 2 sessions need you");
    const why = words.indexOf("2 sessions: your account could not accept it.");
    expect(words[why + 1]).toBe("It stays here. Update the app, then choose Sync now.");
    expect(why).toBeLessThan(words.indexOf("Rest day"));
    expect(words).toContain("Needs you: your account could not accept it");
    held.touch("Sync now");
    expect(held.items.get(STORAGE_KEYS.wish)).toBe("retry");
  });

  test("sessions of another account are sent to this one only when asked", () => {
    const other = openPage({ ...link(CONNECTED), ...rested(0, "other-account") });
    expect(other.words()).toEqual(
      expect.arrayContaining([
        "Send 1 session to anna@a.example?",
        "If not, they stay here until their own account is connected again.",
      ]),
    );
    other.touch("Yes, send");
    expect(other.items.get(STORAGE_KEYS.wish)).toBe("adopt");
    expect(openPage(rested(0, "other-account")).has("Yes, send")).toBe(false);
  });

  test("what was set aside is reported", () => {
    const aside = openPage({ [`${ASIDE_PREFIX}1.x`]: "torn", "hip.outbox.y": "torn" });
    expect(aside.words()).toContain(
      "! 1 stored item could not be read and was set aside. Nothing was deleted.",
    );
  });

  test("a session that changed is read again", () => {
    const page = openPage({ ...link(CONNECTED), ...done(0, null, null) });
    expect(page.words()).toContain("Morning · 224 reps, not confirmed");
    for (const [key, text] of Object.entries(done(0))) page.items.set(key, text);
    expect(page.words()).toContain("Morning · 224 clean of 224");
  });
});

describe("an instant in words", () => {
  const at = new Date(2026, 10, 22, 7, 5).getTime();

  test("is the hour today, and has its date on another day", () => {
    expect(wallClock(at, at + 60_000, ENGLISH)).toBe("07:05");
    expect(wallClock(at, new Date(2026, 10, 23, 7, 5).getTime(), ENGLISH)).toBe(
      "Sun 22 Nov, 07:05",
    );
  });
});
