/**
 * Takes what waits on the watch to the phone, and asks what became of it. A copy goes only on the
 * account's receipt; until then every page that can speak to the phone tries again.
 */

import { summaryOf } from "../../core/comfort/summary.ts";
import { makeGetReceipts, makeGetSettings, makePutRecord } from "../../core/sync/make-message.ts";
import type { Receipt, SyncState } from "../../core/sync/message.ts";
import { mayLetGo, oldestFirst } from "../../core/sync/outbox.ts";
import { dropFromOutbox, readOutbox } from "./outbox-files.ts";
import type { AskPhone } from "./phone.ts";
import { loadSync, type SyncMark, saveSync } from "./sync-mark.ts";
import { loadWrist, saveRoutine, saveToHistory, saveWrist } from "./wrist-store.ts";

/** Where the last session has got to, and how many are still on the way. */
export interface SyncStatus {
  readonly last: SyncMark | null;
  readonly waiting: number;
}

/** When to ask again what became of the records: quickly at first, then with patience. */
const ASK_AGAIN_MS: readonly number[] = [1000, 1500, 2000, 3000, 5000, 8000, 12_000, 20_000];

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
    const asked = last.state === "on-watch" ? offerOutbox(ask) : askReceipts(ask);
    asked
      .then((next) => follow(ask, draw, next, times + 1))
      .catch((error: unknown) => console.log(`the sync stopped: ${String(error)}`));
  }, afterMs);
}

/** Everything that passes through the outbox is remembered; knowing it already changes nothing. */
export function rememberOutbox(): void {
  for (const record of oldestFirst(readOutbox())) saveToHistory(summaryOf(record));
}

/** Offers every waiting record once; then says how things stand. */
export async function offerOutbox(ask: AskPhone): Promise<SyncStatus> {
  rememberOutbox();
  for (const record of oldestFirst(readOutbox())) {
    const reply = await ask(makePutRecord(record));
    if (!reply.ok) break;
    if (reply.value.type === "receipts") take(reply.value.receipts);
    else if (reply.value.type === "fault") console.log(`the phone says: ${reply.value.message}`);
  }
  return syncStatus();
}

/** Asks what became of the records that are on the phone. */
async function askReceipts(ask: AskPhone): Promise<SyncStatus> {
  const ids = readOutbox().map((record) => record.id);
  if (ids.length > 0) {
    const reply = await ask(makeGetReceipts(ids));
    if (reply.ok && reply.value.type === "receipts") take(reply.value.receipts);
  }
  return syncStatus();
}

/** The phone's routine, and what it wants of the watch's own settings. */
export async function fetchSettings(ask: AskPhone): Promise<void> {
  const reply = await ask(makeGetSettings());
  if (!reply.ok || reply.value.type !== "settings") return;
  const { routine, wantedStrength } = reply.value.settings;
  saveRoutine(routine);
  if (wantedStrength !== null) saveWrist({ ...loadWrist(), strength: wantedStrength });
}

export function syncStatus(): SyncStatus {
  return { last: loadSync(), waiting: readOutbox().length };
}

function take(receipts: readonly Receipt[]): void {
  const last = loadSync();
  for (const receipt of receipts) {
    const { id, revision, state, reason } = receipt;
    const isOfLast = last !== null && last.id === id && revision >= last.revision;
    if (isOfLast) saveSync({ id, revision, state, reason });
  }
  for (const record of mayLetGo(readOutbox(), receipts)) dropFromOutbox(record.id);
}

function isSettled(state: SyncState): boolean {
  return state === "in-account" || state === "needs-you";
}
