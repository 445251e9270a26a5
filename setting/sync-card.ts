/** Where the sessions are, in words, and what the person can do when one of them needs them. */

import type { Act } from "./act.ts";
import { card, plain, text } from "./look.ts";
import type { Kit, Node } from "./platform/settings-types.ts";
import type { AccountView, SyncView } from "./settings-model.ts";
import type { Speech, Words } from "./words/words.ts";

export function syncCard(
  kit: Kit,
  sync: SyncView,
  account: AccountView,
  act: Act,
  { words, when }: Speech,
): Node {
  const { waiting, needsYou, lastInAccountAt, trouble, unreadable } = sync;
  const isConnected = account.state === "connected";
  return card(kit, words.sync, [
    text(kit, headline(sync, isConnected, words)),
    ...needsYou.map(({ reason, count }) => text(kit, words.needsYou(count, reason), "care")),
    ...sendHere(kit, sync, account, act, words),
    ...(lastInAccountAt === null ? [] : [text(kit, words.lastSent(when(lastInAccountAt)), "hint")]),
    ...(trouble === null || waiting === 0
      ? []
      : [text(kit, words.lastTry(trouble.error, when(trouble.at)), "hint")]),
    ...(unreadable === 0 ? [] : [text(kit, words.unreadable(unreadable), "care")]),
    ...tryAgain(kit, sync, isConnected, act, words),
  ]);
}

function headline(
  { waiting, needsYou, lastInAccountAt }: SyncView,
  isConnected: boolean,
  words: Words,
): string {
  if (waiting > 0) return words.waiting(waiting, isConnected);
  if (needsYou.length > 0) return words.othersSent;
  return lastInAccountAt === null ? words.nothingYet : words.allSent;
}

function sendHere(
  kit: Kit,
  { needsYou }: SyncView,
  account: AccountView,
  act: Act,
  words: Words,
): Node[] {
  const other = needsYou.find(({ reason }) => reason === "other-account");
  if (other === undefined || account.state !== "connected") return [];
  const label = words.sendHere(other.count, account.email);
  return [plain(kit, label, () => act.wish("adopt"))];
}

/** What was refused is only ever tried again by hand. */
function tryAgain(
  kit: Kit,
  { waiting, needsYou }: SyncView,
  isConnected: boolean,
  act: Act,
  words: Words,
): Node[] {
  if (!isConnected || waiting + needsYou.length === 0) return [];
  const isParked = needsYou.some(({ reason }) => reason === "refused" || reason === "conflict");
  return [plain(kit, words.tryAgain, () => act.wish(isParked ? "retry" : "sync"))];
}
