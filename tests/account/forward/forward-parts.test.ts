import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterMs, waitMs } from "../../../account/forward/backoff.ts";
import { parseForward } from "../../../account/forward/forward-config.ts";
import { KeyBox } from "../../../account/forward/key-box.ts";

const HOUR_MS = 60 * 60 * 1000;

test("a box opens with its key for its owner, and with no other, nor with a changed byte", () => {
  const keys = new KeyBox(randomBytes(32));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (secret, at) => {
      const box = keys.close(secret, "mine");
      expect(keys.open(box, "mine")).toBe(secret);
      expect(keys.open(box, "another's")).toBeNull();
      expect(new KeyBox(randomBytes(32)).open(box, "mine")).toBeNull();
      const bytes = Buffer.from(box.slice(2), "base64url");
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      expect(keys.open(`1.${bytes.toString("base64url")}`, "mine")).toBeNull();
    }),
    { numRuns: 50 },
  );
  expect(keys.open("", "mine")).toBeNull();
  expect(keys.close("same", "mine")).not.toBe(keys.close("same", "mine"));
});

test("waits lie anywhere between nothing and a limit that doubles up to an hour, after what was asked", () => {
  const wait = (attempts: number, chance: number, askedMs = 0) =>
    waitMs({ attempts, askedMs }, () => chance);
  expect([wait(1, 0), wait(1, 0.5), wait(2, 0.5), wait(3, 0.5)]).toEqual([
    0, 10_000, 20_000, 40_000,
  ]);
  expect(wait(1000, 0.5)).toBe(HOUR_MS / 2);
  expect(wait(1, 0.5, 5000)).toBe(15_000);
  expect(wait(1, 0, 1000 * HOUR_MS)).toBe(24 * HOUR_MS);
});

test("Retry-After is read as seconds or as a date", () => {
  const now = Date.UTC(2026, 10, 22, 12);
  expect(retryAfterMs("120", now)).toBe(120_000);
  expect(retryAfterMs("Sun, 22 Nov 2026 12:00:30 GMT", now)).toBe(30_000);
  for (const none of [null, "", "soon", "Sun, 22 Nov 2026 11:00:00 GMT"]) {
    expect(retryAfterMs(none, now)).toBe(0);
  }
});

test("the operator's key is 32 bytes in base64, and the far side's address https unless it is here", () => {
  const FORWARD_KEY = randomBytes(32).toString("base64");
  const codeOf = (env: Record<string, string>) => {
    const parsed = parseForward(env);
    return parsed.ok ? (parsed.value?.intervalsUrl ?? null) : parsed.fault.path;
  };
  expect(codeOf({})).toBeNull();
  expect(codeOf({ FORWARD_KEY })).toBe("https://intervals.icu");
  for (const bad of ["secret", `${FORWARD_KEY}AA`, FORWARD_KEY.slice(4), `*${FORWARD_KEY}`]) {
    expect(codeOf({ FORWARD_KEY: bad })).toBe("FORWARD_KEY");
  }
  const at = (url: string) => codeOf({ FORWARD_KEY, FORWARD_INTERVALS_URL: url });
  expect(at("http://127.0.0.1:4000/")).toBe("http://127.0.0.1:4000");
  for (const bad of [
    "http://intervals.icu",
    "https://intervals.icu/api",
    "file:///etc",
    "nowhere",
  ]) {
    expect(at(bad)).toBe("FORWARD_INTERVALS_URL");
  }
});
