/**
 * Takes what waits on the watch to the phone, and asks what became of it. A copy goes only on the
 * account's receipt; until then every page that can speak to the phone tries again.
 */

import { summaryOf } from "../../core/comfort/summary.ts";
import { withLevel } from "../../core/comfort/wrist.ts";
import type { Result } from "../../core/result.ts";
import type { Favour } from "../../core/sync/favour.ts";
import { makeGetReceipts, makePutRecord, makeShareSettings } from "../../core/sync/make-message.ts";
import type { Receipt, Reply, SyncState } from "../../core/sync/message.ts";
import { MOST_WAITING, mayLetGo, oldestFirst } from "../../core/sync/outbox.ts";
import { routineIn } from "../../core/sync/routine-document.ts";
import { countOutbox, dropFromOutbox, readOutbox } from "./outbox-files.ts";
import type { AskPhone } from "./phone.ts";
import { loadSync, type SyncMark, saveSync } from "./sync-mark.ts";
import { loadUnconfirmed } from "./unconfirmed.ts";
import { loadWrist, saveRoutine, saveToHistory, saveWrist } from "./wrist-store.ts";
import { loadGrants, saveGrant, wristWord } from "./wrist-word.ts";

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
  let trouble: SyncTrouble | null = null;
  for (const record of oldestFirst(readOutbox())) {
    const reply = await ask(makePutRecord(record));
    trouble = troubleOf(reply);
    if (reply?.ok !== true) break;
    if (reply.value.type === "receipts") take(reply.value.receipts);
  }
  return syncStatus(trouble);
}

/** A phone that is not there is no trouble: it will be. */
function troubleOf(reply: Result<Reply> | null): SyncTrouble | null {
  if (reply === null || (reply.ok && reply.value.type === "receipts")) return null;
  const fault = reply.ok ? reply.value : reply.fault;
  if (!("code" in fault)) return "not-understood";
  console.log(`the phone: ${fault.code} ${fault.message}`);
  if (fault.code === "unknown-version") return "other-version";
  return reply.ok ? "not-kept" : "not-understood";
}

/** Asks what became of the records that are on the phone. */
async function askReceipts(ask: AskPhone): Promise<SyncStatus> {
  const ids = readOutbox().map((record) => record.id);
  if (ids.length === 0) return syncStatus();
  const reply = await ask(makeGetReceipts(ids));
  if (reply?.ok === true && reply.value.type === "receipts") take(reply.value.receipts);
  return syncStatus(troubleOf(reply));
}

/** Says what the watch has, and takes what the phone has: the routine, and what is asked of the watch. */
export async function shareSettings(ask: AskPhone): Promise<void> {
  const reply = await ask(makeShareSettings(wristWord()));
  if (reply?.ok !== true || reply.value.type !== "settings") return;
  const { routine, favour } = reply.value.settings;
  const found = routineIn(routine);
  // What a newer phone has chosen in a way unknown here is left alone: the old one goes on.
  if (found.ok) saveRoutine(found.value, routine.version);
  grant(favour);
}

/** Once: what the person sets on the watch afterwards stands. */
function grant(favour: Favour): void {
  if (favour.at === 0 || loadGrants().includes(favour.at)) return;
  const wrist = loadWrist();
  const { strength, level } = favour;
  if (strength !== null || level !== null) {
    const stronger = { ...wrist, strength: strength ?? wrist.strength };
    saveWrist(level === null ? stronger : withLevel(stronger, level, "chosen"));
  }
  saveGrant(favour);
}

export function syncStatus(trouble: SyncTrouble | null = null): SyncStatus {
  const last = loadSync();
  const waiting = readOutbox();
  // Until the account has it, the watch has a copy: one that is gone was damaged and set aside.
  const isDamaged =
    last !== null && last.state !== "in-account" && waiting.every((one) => one.id !== last.id);
  return { last, waiting: waiting.length, trouble: isDamaged ? "damaged" : trouble };
}

function take(receipts: readonly Receipt[]): void {
  const last = loadSync();
  for (const receipt of receipts) {
    const { id, revision, state, reason } = receipt;
    const isOfLast = last !== null && last.id === id && revision >= last.revision;
    if (isOfLast) saveSync({ id, revision, state, reason });
  }
  // Reading every file for every receipt would keep a watch with many of them busy for long.
  const isAnyDone = receipts.some(({ state }) => state === "in-account");
  if (!isAnyDone && countOutbox() <= MOST_WAITING) return;
  // Whose summary is still open will change: its copy stays until the person has said so.
  const open = loadUnconfirmed();
  for (const { id } of mayLetGo(readOutbox(), receipts)) {
    if (id !== open) dropFromOutbox(id);
  }
}

function isSettled(state: SyncState): boolean {
  return state === "in-account" || state === "needs-you";
}
