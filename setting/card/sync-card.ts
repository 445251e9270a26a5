/** Where the sessions are, in words, and what the person can do when one of them needs them. */

import { card, plain, primary, row, text } from "../look.ts";
import type { AccountView } from "../model/account-view.ts";
import type { SyncView, WaitingSession } from "../model/sync-view.ts";
import type { Node } from "../platform/settings-types.ts";
import type { Page } from "./page.ts";

const MOST_ROWS = 10;

export function syncCard(page: Page, sync: SyncView, account: AccountView): Node {
  const { kit, state, words } = page;
  // Without an account there is nothing to do here: the line on top says how many wait.
  const isOnItsWay = account.state === "connected" && sync.waiting > 0;
  const isNeeded = sync.needsYou.length + sync.unreadable > 0;
  const isOpen = state.isOpen("sync", isOnItsWay || isNeeded);
  const turn = () => state.fold("sync", !isOpen);
  return card(
    kit,
    { title: words.sync.title, isOpen, turn },
    summary(page, sync, account),
    isOpen ? rows(page, sync, account) : [],
  );
}

function summary(
  { words: { sync: words } }: Page,
  { sessions, waiting, needsYou, lastInAccountAt }: SyncView,
  account: AccountView,
) {
  const isConnected = account.state === "connected";
  if (needsYou.length > 0) {
    return { words: words.needYou(sessions.length - waiting), look: "care" } as const;
  }
  if (waiting > 0) return { words: words.waiting(waiting, isConnected), look: "line" } as const;
  const isNew = lastInAccountAt === null;
  return { words: isNew ? words.nothingYet : words.allSent, look: "line" } as const;
}

function rows(page: Page, sync: SyncView, account: AccountView): readonly Node[] {
  const { kit } = page;
  const { sync: words } = page.words;
  const { sessions, waiting, unreadable } = sync;
  const isConnected = account.state === "connected";
  return [
    ...toDo(page, sync, account),
    ...(sync.needsYou.length > 0 && waiting > 0
      ? [row(kit, [text(kit, words.waiting(waiting, isConnected))])]
      : []),
    ...(unreadable === 0 ? [] : [text(kit, words.unreadable(unreadable), "care")]),
    ...sessions.slice(0, MOST_ROWS).map((one) => sessionRow(page, one, isConnected)),
    ...(sessions.length > MOST_ROWS
      ? [row(kit, [text(kit, words.andMore(sessions.length - MOST_ROWS))])]
      : []),
    ...foot(page, sync, isConnected),
  ];
}

/** How it went the last time, and trying it now. */
function foot(page: Page, sync: SyncView, isConnected: boolean): readonly Node[] {
  const { kit, when } = page;
  const { sync: words } = page.words;
  const { waiting, trouble, lastInAccountAt } = sync;
  const tried =
    trouble === null || waiting === 0
      ? []
      : [text(kit, words.lastTry(trouble.error, when(trouble.at)), "hint")];
  const sent =
    lastInAccountAt === null ? [] : [text(kit, words.lastSent(when(lastInAccountAt)), "hint")];
  const now = isConnected ? [syncNow(page, sync)] : [];
  const all = [...tried, ...sent, ...now];
  return all.length === 0 ? [] : [row(kit, all)];
}

/** What needs the person, why, and what they can do about it: once for each reason. */
function toDo(page: Page, { needsYou }: SyncView, account: AccountView): readonly Node[] {
  const { kit, act } = page;
  const { sync: words } = page.words;
  return needsYou.map(({ reason, count }) => {
    const why = text(kit, words.ofThem(count, words.reasons[reason]), "care");
    if (reason !== "other-account" || account.state !== "connected") {
      return row(kit, [why, text(kit, words.toDo[reason], "hint")]);
    }
    return row(kit, [
      why,
      text(kit, words.askToSend(count, account.email)),
      primary(kit, words.yesSend, () => act.wish("adopt")),
      text(kit, words.ifNotSent, "hint"),
    ]);
  });
}

function sessionRow(page: Page, session: WaitingSession, isConnected: boolean): Node {
  const { kit, when } = page;
  const { sync: words } = page.words;
  const { startedAt, routine, level, reps, reason } = session;
  const whole = level === 6 ? [] : [words.level(level)];
  const what =
    reps === null
      ? [words.restDay]
      : [words.routineNames[routine], ...whole, words.reps(reps.paced, reps.clean)];
  return row(kit, [
    text(kit, when(startedAt), "strong"),
    text(kit, what.join(" · ")),
    reason === null
      ? text(kit, waitWords(page, session, isConnected), "hint")
      : text(kit, words.needsYou(words.reasons[reason]), "small-care"),
  ]);
}

function waitWords(
  { now, when, words: { sync: words } }: Page,
  { nextAt }: WaitingSession,
  isConnected: boolean,
): string {
  if (!isConnected) return words.noAccountYet;
  return nextAt > now ? words.nextTry(when(nextAt)) : words.goesNext;
}

/** What was refused is only ever tried again by hand. */
function syncNow({ kit, act, words }: Page, { needsYou }: SyncView): Node {
  const isParked = needsYou.some(({ reason }) => reason === "refused" || reason === "conflict");
  return plain(kit, words.sync.syncNow, () => act.wish(isParked ? "retry" : "sync"));
}
