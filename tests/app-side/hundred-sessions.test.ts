import { expect, test } from "vitest";
import type { SessionRecord } from "../../core/record/record.ts";
import { makeGetReceipts } from "../../core/sync/make-message.ts";
import { MOST_WAITING, mayLetGo } from "../../core/sync/outbox.ts";
import { parseReply } from "../../core/sync/parse-message.ts";
import { ENTRY_PREFIX } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { Rig } from "./rig.ts";

const SESSIONS = 100;
const ALL_IDS = Array.from({ length: SESSIONS }, (_, index) => idOf(index));

/** The copies a watch still has after it asked what became of them. */
function afterAsking(rig: Rig, copies: readonly SessionRecord[]): readonly SessionRecord[] {
  const reply = parseReply(rig.ask(makeGetReceipts(copies.map(({ id }) => id))));
  const receipts = reply.ok && reply.value.type === "receipts" ? reply.value.receipts : [];
  const gone = mayLetGo(copies, receipts);
  return copies.filter((copy) => !gone.includes(copy));
}

test("with no account a hundred sessions wait, the watch keeps to its bound, and connecting sends all, oldest first", async () => {
  const rig = new Rig();
  await rig.start();
  let onWatch: readonly SessionRecord[] = [];
  for (let index = 0; index < SESSIONS; index += 1) {
    const record = someRecord(index);
    await rig.put(record);
    onWatch = afterAsking(rig, [...onWatch, record]);
    expect(onWatch).toHaveLength(Math.min(index + 1, MOST_WAITING));
  }
  expect(onWatch[0]?.id).toBe(idOf(SESSIONS - MOST_WAITING));
  expect(rig.keys(ENTRY_PREFIX)).toHaveLength(SESSIONS);

  await rig.kill();
  await rig.start();
  await rig.wish("connect");
  rig.account.approval = "approved";
  await rig.pass(5_000);
  expect([...rig.account.sessions.keys()]).toEqual(ALL_IDS);
  expect(rig.mostAtOnce).toBe(1);
  expect(rig.keys(ENTRY_PREFIX)).toEqual([]);
  expect(afterAsking(rig, onWatch)).toEqual([]);
});
