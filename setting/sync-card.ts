/** Where the sessions are, in words, and what the person can do when one of them needs them. */

import type { Act } from "./act.ts";
import { card, plain, text } from "./look.ts";
import type { Kit, Node } from "./platform/settings-types.ts";
import type { AccountView, SyncView } from "./settings-model.ts";
import {
  lastSentWords,
  needsYouWords,
  sendHereWords,
  troubleWords,
  unreadableWords,
  WORDS,
  waitingWords,
} from "./words.ts";

export function syncCard(
  kit: Kit,
  sync: SyncView,
  account: AccountView,
  act: Act,
  when: (atMs: number) => string,
): Node {
  const { waiting, needsYou, lastInAccountAt, trouble, unreadable } = sync;
  const isConnected = account.state === "connected";
  return card(kit, WORDS.sync, [
    text(kit, headline(sync, isConnected)),
    ...needsYou.map(({ reason, count }) => text(kit, needsYouWords(count, reason), "care")),
    ...sendHere(kit, sync, account, act),
    ...(lastInAccountAt === null ? [] : [text(kit, lastSentWords(when(lastInAccountAt)), "hint")]),
    ...(trouble === null || waiting === 0
      ? []
      : [text(kit, troubleWords(trouble, when(trouble.at)), "hint")]),
    ...(unreadable === 0 ? [] : [text(kit, unreadableWords(unreadable), "care")]),
    ...tryAgain(kit, sync, isConnected, act),
  ]);
}

function headline({ waiting, needsYou, lastInAccountAt }: SyncView, isConnected: boolean): string {
  if (waiting > 0) return waitingWords(waiting, isConnected);
  if (needsYou.length > 0) return WORDS.othersSent;
  return lastInAccountAt === null ? WORDS.nothingYet : WORDS.allSent;
}

function sendHere(kit: Kit, { needsYou }: SyncView, account: AccountView, act: Act): Node[] {
  const other = needsYou.find(({ reason }) => reason === "other-account");
  if (other === undefined || account.state !== "connected") return [];
  const words = sendHereWords(other.count, account.email);
  return [plain(kit, words, () => act.wish("adopt"))];
}

/** What was refused is only ever tried again by hand. */
function tryAgain(
  kit: Kit,
  { waiting, needsYou }: SyncView,
  isConnected: boolean,
  act: Act,
): Node[] {
  if (!isConnected || waiting + needsYou.length === 0) return [];
  const isParked = needsYou.some(({ reason }) => reason === "refused" || reason === "conflict");
  return [plain(kit, WORDS.tryAgain, () => act.wish(isParked ? "retry" : "sync"))];
}
