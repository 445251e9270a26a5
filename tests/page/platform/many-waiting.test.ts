/** A hundred sessions wait, with no account to take them: the watch goes on, and reads what it must. */

import { expect, onTestFinished, test } from "vitest";
import { makePlan } from "../../../core/plan/plan.ts";
import { makeRecord } from "../../../core/record/make-record.ts";
import { closeSession } from "../../../core/session/close-set.ts";
import { startSession } from "../../../core/session/session.ts";
import { MOST_WAITING } from "../../../core/sync/outbox.ts";
import { makeOutboxFile } from "../../../core/sync/outbox-file.ts";
import { ENTRY_PREFIX, STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import { makeHead } from "../../support/make-head.ts";
import { ONE_SET, START_MS, type Worn, wear } from "../../support/watch-driver.ts";

const MANY = 100;
const HOUR_MS = 3_600_000;
/** Into files of records, to open home: twice for each file that is read. */
const MOST_LOOKS = 10;

function fill(worn: Worn, count = MANY): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const startedAt = START_MS - (count - index) * 12 * HOUR_MS;
    const time = startedAt.toString(16).padStart(12, "0");
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000001`;
    const head = makeHead({ id, startedAt, plan: makePlan(ONE_SET, 6) });
    const session = closeSession(head.plan, startSession(head.plan, startedAt), startedAt);
    worn.disk.put(`outbox/${id}.rec`, makeOutboxFile(makeRecord(head, session)));
    return id;
  });
}

/** How often a record was read off the disk. */
function countReads(worn: Worn): () => number {
  const { files } = worn.disk;
  const get = files.get.bind(files);
  let reads = 0;
  files.get = (path) => {
    if (path.endsWith(".rec")) reads += 1;
    return get(path);
  };
  onTestFinished(() => {
    files.get = get;
  });
  return () => reads;
}

const onWatch = (worn: Worn) =>
  [...worn.disk.files.keys()]
    .filter((path) => path.endsWith(".rec"))
    .map((path) => path.slice(7, -4));
const onPhone = (worn: Worn) =>
  Object.keys(worn.phone.settings.toObject()).filter((key) => key.startsWith(ENTRY_PREFIX));

test("a hundred waiting sessions: what the phone keeps may go, oldest first, and a visit costs little", async () => {
  const worn = await wear({ phone: "near" });
  worn.phone.killApp();
  worn.phone.settings.removeItem(STORAGE_KEYS.link);
  worn.phone.startApp();
  worn.link.setConnected(false);
  const ids = fill(worn);

  // Without the phone: a start and a whole session, and nothing goes.
  await worn.beginAndFinish();
  await worn.press("All clean");
  await worn.answer(2);
  expect(worn.texts).toContain("on the watch");
  await worn.press("Fine");
  expect(worn.texts).toContain("101 on the way");
  expect(onWatch(worn)).toHaveLength(MANY + 1);
  const newest = onWatch(worn).sort().at(-1) ?? "";
  worn.kill();

  // The second start knows them all: one look at the last one is enough to draw home.
  const reads = countReads(worn);
  await worn.launch();
  expect(reads()).toBeLessThanOrEqual(MOST_LOOKS);
  worn.kill();

  // The phone comes back and keeps every one of them.
  worn.link.setConnected(true);
  await worn.launch();
  await worn.world.runUntil(() => onPhone(worn).length === MANY + 1, 120_000);
  await worn.pass(5000);
  expect(reads()).toBeLessThanOrEqual(3 * MANY);
  expect(onWatch(worn).sort()).toEqual([...ids, newest].slice(-MOST_WAITING));

  // From now on the phone is only asked what became of them.
  worn.kill();
  const before = reads();
  let sentBytes = 0;
  worn.link.onTraffic(({ from, bytes }) => {
    if (from === "watch") sentBytes += bytes.byteLength;
  });
  await worn.launch();
  await worn.pass(3000);
  expect(worn.texts).toEqual(expect.arrayContaining(["Last: on the phone", "60 on the way"]));
  expect(reads() - before).toBeLessThanOrEqual(MOST_LOOKS + 4);
  expect(sentBytes).toBeLessThan(6000);
});

test("a phone that forgot is offered them again", async () => {
  const worn = await wear({ phone: "near" });
  worn.account.instead = "the account is away";
  fill(worn, 3);
  await worn.launch();
  await worn.world.runUntil(() => onPhone(worn).length === 3, 20_000);
  await worn.pass(2000);
  worn.kill();
  expect(Object.keys(worn.stored("kept-by-phone") as object)).toHaveLength(3);
  worn.phone.killApp();
  for (const key of onPhone(worn)) worn.phone.settings.removeItem(key);
  worn.phone.startApp();
  worn.account.instead = null;
  await worn.launch();
  await worn.pass(10_000);
  expect(worn.account.sessions.size).toBe(3);
  await worn.launch();
  await worn.pass(3000);
  expect(onWatch(worn)).toEqual([]);
  expect(worn.stored("kept-by-phone")).toBeUndefined();
});
