/** Side service and settings page as they are packed, on the simulated phone, driven by a person. */

import { describe, expect, test } from "vitest";
import { makeGetReceipts, makePutRecord } from "../../core/sync/make-message.ts";
import type { Request } from "../../core/sync/message.ts";
import { idOf, someRecord, wholeRecord } from "../core/sync/some-record.ts";
import { SERVER } from "./fake-account.ts";
import { askPacked, type PackedPhone, startedPhone } from "./packed-phone.ts";

async function connect(all: PackedPhone): Promise<void> {
  const page = all.phone.openSettings();
  await all.clock.advance(10);
  page.type("Address of your account service", SERVER);
  page.press("Connect");
  await all.clock.advance(1_000);
  expect(page.texts()).toContain("ABCD-EFGH");
  all.account.approval = "approved";
  await all.clock.advance(6_000);
  expect(page.texts()).toContain("Connected as anna@example.org");
}

describe("the packed programs on a phone", () => {
  test.each([["string"], ["object"]] as const)(
    "a session goes from the watch to the account, with answers as %s",
    async (bodyAs) => {
      const all = await startedPhone({ model: { bodyAs } });
      const kept = await askPacked(all, makePutRecord(wholeRecord()));
      expect(kept).toMatchObject({ receipts: [{ state: "on-phone" }] });
      await connect(all);
      const { id } = wholeRecord();
      expect(all.account.sessions.get(id)).toEqual(wholeRecord());
      expect(await askPacked(all, makeGetReceipts([id]))).toMatchObject({
        receipts: [{ id, revision: 1, state: "in-account" }],
      });
      expect(all.codes()).toEqual([]);
    },
  );

  test("the phone app killed at any moment of the connection takes it up again", async () => {
    const all = await startedPhone();
    await askPacked(all, makePutRecord(someRecord()));
    const page = all.phone.openSettings();
    page.type("Address of your account service", SERVER);
    page.press("Connect");
    all.account.approval = "approved";
    for (let step = 0; step < 8; step += 1) {
      await all.clock.advance(step * 700);
      all.phone.killApp();
      all.phone.startApp();
      all.phone.openSettings();
    }
    await all.clock.advance(60_000);
    expect([...all.account.sessions.keys()]).toEqual([idOf(0)]);
    expect(all.codes()).toEqual([]);
  });

  test("disconnected by the person, no secret is left on the phone or was ever shown", async () => {
    const all = await startedPhone();
    await connect(all);
    const page = all.phone.openSettings();
    expect(page.texts().join()).not.toContain("hip_");
    page.press("▸ Account");
    page.press("Disconnect");
    await all.clock.advance(1_000);
    expect(page.texts()).toContain("Connect");
    expect(JSON.stringify(all.phone.settings.toObject())).not.toMatch(/hip_\d|session-token/);
    expect(all.lines().join()).not.toMatch(/hip_\d|session-token|anna@/);
    expect(all.codes()).toEqual([]);
  });

  test("another version of the watch app is answered by its own code", async () => {
    const all = await startedPhone();
    const newer = { ...makeGetReceipts([]), v: 2 } as unknown as Request;
    expect(await askPacked(all, newer)).toMatchObject({ type: "fault", code: "unknown-version" });
  });
});
