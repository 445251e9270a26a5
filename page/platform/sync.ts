/**
 * Takes what waits on the watch to the phone, and asks what became of it. A copy goes only on the
 * account's receipt; until then every page that can speak to the phone tries again.
 */

import { addToHistory, isRemembered } from "../../core/comfort/history.ts";
import { summaryOf } from "../../core/comfort/summary.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { timeOfSessionId } from "../../core/record/session-id.ts";
import type { Result } from "../../core/result.ts";
import { makeGetReceipts, makePutRecord } from "../../core/sync/make-message.ts";
import { type Receipt, type Reply, SYNC_STATES, type SyncState } from "../../core/sync/message.ts";
import { type Copy, mayLetGo } from "../../core/sync/outbox.ts";
import { note } from "./diagnostics.ts";
import { loadKept, saveKept } from "./kept-by-phone.ts";
import { dropFromOutbox, readWaiting, waitingIds } from "./outbox-files.ts";
import type { AskPhone } from "./phone.ts";
import { loadSync, type SyncMark, saveSync } from "./sync-mark.ts";
import { loadUnconfirmed } from "./unconfirmed.ts";
import { loadHistory, saveHistory } from "./wrist-store.ts";

/** What stands in the way, when it is more than a phone that is not there. */
export type SyncTrouble =
  /** The other side runs another version of the app. */
  | "other-version"
  /** The phone's answer makes no sense. */
  | "not-understood"
  /** The phone has understood, and would not keep it. */
  | "not-kept"
  /** The watch's own copy is damaged and was set aside. */
  | "damaged";

/** Where the last session has got to, and how many are still on the way. */
export interface SyncStatus {
  readonly last: SyncMark | null;
  readonly waiting: number;
  readonly trouble: SyncTrouble | null;
}

/** When to ask again what became of the records: quickly at first, then with patience. */
const ASK_AGAIN_MS: readonly number[] = [1000, 1500, 2000, 3000, 5000, 8000, 12_000, 20_000];

/** How many a question is about while somebody looks, and at the most. */
const AT_A_TIME = 10;
const MOST_AT_ONCE = 200;

/** Offers what waits, then asks again until there is nothing left to wait for or nobody looks. */
export function followSync(ask: AskPhone, draw: (status: SyncStatus) => boolean): Promise<void> {
  return offerOutbox(ask).then((status) => follow(ask, draw, status, 0));
}

/** `draw` answers false when its page is gone. */
function follow(
  ask: AskPhone,
  draw: (status: SyncStatus) => boolean,
  status: SyncStatus,
  times: number,
): void {
  const { last } = status;
  const afterMs = ASK_AGAIN_MS[times];
  if (!draw(status) || last === null || isSettled(last.state) || afterMs === undefined) return;
  setTimeout(() => {
    const asked = last.state === "on-watch" ? offerOutbox(ask) : askReceipts(ask, last.id);
    asked
      .then((next) => follow(ask, draw, next, times + 1))
      .catch((error: unknown) => console.log(`the sync stopped: ${String(error)}`));
  }, afterMs);
}

/**
 * Everything that passes through the outbox is remembered. The last one may still change; of the
 * others only those are read that the history does not know.
 */
export function rememberOutbox(): void {
  const before = loadHistory();
  const last = loadSync();
  let history = before;
  for (const id of waitingIds()) {
    if (id !== last?.id && isRemembered(history, id)) continue;
    const record = readWaiting(id);
    if (record !== null) history = addToHistory(history, summaryOf(record));
  }
  if (history !== before) saveHistory(history);
}

/** Offers every waiting record the phone does not have; then says how things stand. */
export async function offerOutbox(ask: AskPhone): Promise<SyncStatus> {
  rememberOutbox();
  const waiting = waitingIds();
  const kept = loadKept();
  const isAnyKept = waiting.some((id) => id in kept);
  const [said, trouble] = isAnyKept ? await askAbout(ask, waiting) : [[], null];
  return said === null ? syncStatus(trouble) : offerRest(ask, said);
}

async function offerRest(ask: AskPhone, said: readonly Receipt[]): Promise<SyncStatus> {
  const kept = loadKept();
  const left = waitingIds().filter((id) => !isSaid(id, kept[id], said));
  const [first] = left;
  if (first !== undefined) note("offered", { id: first });
  let trouble: SyncTrouble | null = null;
  for (const id of left) {
    const record = readWaiting(id);
    if (record === null) continue;
    const reply = await ask(makePutRecord(record));
    trouble = troubleOf(reply);
    if (reply?.ok !== true) break;
    if (reply.value.type === "receipts") takeOf(record, reply.value.receipts);
  }
  return syncStatus(trouble);
}

/** The phone has it: it need not be read again. */
function takeOf({ id, revision }: SessionRecord, receipts: readonly Receipt[]): void {
  if (isSaid(id, revision, receipts)) saveKept({ ...loadKept(), [id]: revision }, waitingIds());
  take(receipts);
}

/** The phone has this very copy, or a later one. */
function isSaid(id: string, revision: number | undefined, said: readonly Receipt[]): boolean {
  if (revision === undefined) return false;
  return said.some((receipt) => receipt.id === id && receipt.revision >= revision);
}

/** A phone that is not there is no trouble: it will be. */
function troubleOf(reply: Result<Reply> | null): SyncTrouble | null {
  if (reply === null) note("phone-silent");
  if (reply === null || (reply.ok && reply.value.type === "receipts")) return null;
  const fault = reply.ok ? reply.value : reply.fault;
  if (!("code" in fault)) return "not-understood";
  console.log(`the phone: ${fault.code} ${fault.message}`);
  note("phone-fault");
  if (fault.code === "unknown-version") return "other-version";
  return reply.ok ? "not-kept" : "not-understood";
}

/** Asks what became of what is on the phone: the last one, and those that go up next. */
async function askReceipts(ask: AskPhone, last: string): Promise<SyncStatus> {
  const waiting = waitingIds();
  const ids = [last, ...waiting.filter((id) => id !== last).slice(0, AT_A_TIME)];
  const [, trouble] = await askAbout(ask, waiting.includes(last) ? ids : ids.slice(1));
  return syncStatus(trouble);
}

/** `null`: nothing was said of them. */
async function askAbout(
  ask: AskPhone,
  ids: readonly string[],
): Promise<readonly [said: readonly Receipt[] | null, trouble: SyncTrouble | null]> {
  if (ids.length === 0) return [[], null];
  const reply = await ask(makeGetReceipts(ids.slice(0, MOST_AT_ONCE)));
  const said = reply?.ok === true && reply.value.type === "receipts" ? reply.value.receipts : null;
  if (said !== null) take(said);
  return [said, troubleOf(reply)];
}

export function syncStatus(trouble: SyncTrouble | null = null): SyncStatus {
  const last = loadSync();
  // Until the account has it, the watch has a copy: one that is gone was damaged and set aside.
  const isDamaged = last !== null && last.state !== "in-account" && readWaiting(last.id) === null;
  return { last, waiting: waitingIds().length, trouble: isDamaged ? "damaged" : trouble };
}

function take(receipts: readonly Receipt[]): void {
  const last = loadSync();
  for (const { id, revision, state, reason } of receipts) {
    const isOfLast = last !== null && last.id === id && revision >= last.revision;
    if (!isOfLast) continue;
    if (state !== last.state) note("receipt", { id, n: SYNC_STATES.indexOf(state) });
    saveSync({ id, revision, state, reason });
  }
  // Whose summary is still open will change: its copy stays until the person has said so.
  const open = loadUnconfirmed();
  const waiting = waitingIds();
  const gone = mayLetGo(copiesOf(waiting), receipts).filter(({ id }) => id !== open);
  if (gone.length === 0) return;
  for (const { id } of gone) dropFromOutbox(id);
  saveKept(loadKept(), waitingIds());
}

/** As far as is known without a look at them: of an unknown revision no receipt says anything. */
function copiesOf(waiting: readonly string[]): readonly Copy[] {
  const kept = loadKept();
  return waiting.map((id) => ({
    id,
    revision: kept[id] ?? Number.MAX_SAFE_INTEGER,
    startedAt: timeOfSessionId(id),
  }));
}

function isSettled(state: SyncState): boolean {
  return state === "in-account" || state === "needs-you";
}
