import { describe, expect, test } from "vitest";
import { openDiagnostics } from "../../app-side/diagnostics.ts";
import { parseRingText } from "../../core/diagnostics/ring.ts";
import { makeGetMemory } from "../../core/sync/make-message.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

/** `code id n`, without the time. */
function noted(rig: Rig): readonly string[] {
  const ring = parseRingText(rig.items.get(STORAGE_KEYS.ring) ?? "");
  if (!ring.ok) return [];
  return ring.value.map(({ code, id, n }) =>
    [code, id === idOf(0) ? "first" : (id ?? ""), n ?? ""].join(" ").trim(),
  );
}

async function started(rig = new Rig(CONNECTED)): Promise<Rig> {
  await rig.start();
  return rig;
}

describe("the phone's diagnostics", () => {
  test("tell a session's way in codes, ids and small numbers", async () => {
    const rig = await started();
    rig.account.instead.push(SILENCE, json(503, { code: "internal" }));
    await rig.put(someRecord());
    await rig.pass(60_000);
    expect(noted(rig)).toEqual([
      "service-started  0",
      "answered  404",
      "watch-heard  0",
      "record-kept first 1",
      "sent first 1",
      "no-answer",
      "later  1000",
      "sent first 1",
      "answered  503",
      "later  2000",
      "sent first 1",
      "answered  201",
      "settled first 1",
    ]);
  });

  test("are written once for all that happens within a second, and when the service stops", () => {
    let run: (() => void) | null = null;
    const written: string[] = [];
    const store = {
      get: () => null,
      set: (_: string, text: string) => {
        written.push(text);
        return { ok: true, value: null } as const;
      },
      remove: () => undefined,
      keys: () => [],
    };
    const after = (ms: number, next: () => void) => {
      expect(ms).toBe(1_000);
      run = next;
      return () => {
        run = null;
      };
    };
    const diagnostics = openDiagnostics({ store, clock: { now: () => 1, after } });
    for (let count = 0; count < 50; count += 1) diagnostics.note("sent");
    expect(written).toEqual([]);
    (run as (() => void) | null)?.();
    expect(written).toHaveLength(1);
    diagnostics.note("sent");
    diagnostics.stop();
    diagnostics.stop();
    expect(written).toHaveLength(2);
  });

  test("go on after a kill, keep the last eighty, and need no storage", async () => {
    const rig = await started();
    for (let count = 0; count < 100; count += 1) {
      rig.receipt(idOf(0));
      rig.ask(makeGetMemory());
    }
    await rig.kill();
    await rig.start();
    await rig.pass(1_000);
    expect(noted(rig)).toHaveLength(80);
    expect(noted(rig)).toContain("service-started  0");
    rig.full.add(STORAGE_KEYS.ring);
    expect(await rig.put(someRecord())).toMatchObject({ state: "on-phone" });
    await rig.pass(1_000);
  });

  test("of one thing that happens again and again keep the last", async () => {
    const rig = await started(new Rig());
    for (let count = 0; count < 100; count += 1) rig.receipt(idOf(0));
    await rig.pass(1_000);
    expect(noted(rig)).toEqual(["service-started  0", "watch-heard  1"]);
  });

  test("say what was lost, parked, set aside and changed", async () => {
    const rig = new Rig(CONNECTED);
    rig.items.set(STORAGE_KEYS.settled, "torn");
    rig.account.instead.push(json(422, { code: "invalid-record" }));
    await started(rig);
    await rig.put(someRecord());
    rig.account.tokens.clear();
    await rig.put(someRecord(1));
    await rig.wish("disconnect");
    await rig.pass(1_000);
    const codes = noted(rig).map((line) => line.split(" ")[0]);
    for (const code of ["set-aside", "parked", "sign-in-lost", "link-changed"]) {
      expect(codes).toContain(code);
    }
  });
});
