/**
 * Sends settled sessions on, apart from every request. A step takes each target that is due in turn,
 * looks for sessions there is no word of yet, and tries what is due until something says to wait.
 */

import { randomUUID } from "node:crypto";
import { fitFile } from "../export/fit-file.ts";
import type { Log } from "../log.ts";
import type { DeliveryStore, Try } from "../store/delivery-store.ts";
import type { Claim, ForwardTargetStore } from "../store/forward-target-store.ts";
import { waitMs } from "./backoff.ts";
import type { Answer, Send } from "./intervals.ts";
import type { KeyBox } from "./key-box.ts";
import { isSettled, QUIET_MS } from "./settled.ts";

export interface ForwardWork {
  readonly targets: ForwardTargetStore;
  readonly deliveries: DeliveryStore;
  readonly keys: KeyBox;
  readonly send: Send;
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Log;
  readonly isEnding: () => boolean;
}

/** How often an account is looked over for sessions that have settled. */
export const LOOK_MS = 5 * 60 * 1000;
const MOST_NEW = 50;
/** In one go; then it is another account's turn. */
const MOST_SENT = 20;

/** How many targets it has seen to. */
export async function forwardStep(work: ForwardWork): Promise<number> {
  const owner = randomUUID();
  let count = 0;
  while (!work.isEnding()) {
    const claim = await work.targets.claim(owner);
    if (claim === null) break;
    await serve(work, claim);
    count += 1;
  }
  return count;
}

/** Which key is whose: a box that was moved to another account does not open there. */
export function keyOwner({ accountId, target }: Pick<Claim, "accountId" | "target">): string {
  return `${target} ${accountId}`;
}

async function serve(work: ForwardWork, claim: Claim): Promise<void> {
  const { targets, keys, now } = work;
  const key = keys.open(claim.sealedKey, keyOwner(claim));
  if (key === null) return targets.needYou(claim, "key-unreadable");
  await lookForNew(work, claim);
  for (let sent = 0; sent < MOST_SENT; sent += 1) {
    const next = await tryNext(work, claim, key);
    if (next === "lost") return;
    if (next !== "go-on") return targets.letGo(claim, now() + Math.max(1, next.waitMs));
  }
  await targets.letGo(claim, now() + 1);
}

async function lookForNew({ deliveries, now }: ForwardWork, claim: Claim): Promise<void> {
  const found = await deliveries.unknown(claim, now() - QUIET_MS, MOST_NEW);
  for (const one of found) if (isSettled(one, now())) await deliveries.add(claim, one.shown);
}

type Next = "go-on" | "lost" | { readonly waitMs: number };

async function tryNext(work: ForwardWork, claim: Claim, key: string): Promise<Next> {
  const sessionId = await work.deliveries.due(claim);
  if (sessionId === null) return { waitMs: LOOK_MS };
  const one = await work.deliveries.begin(claim, sessionId, fitFile);
  if (one === "lost") return "lost";
  if (one === null) return "go-on";
  const answer = await work.send({ key, sessionId, bytes: one.bytes });
  const { accountId: account } = claim;
  work.log({ event: "forwarded", account, session: sessionId, outcome: answer.kind });
  return settle(work, { claim, one, answer });
}

interface Answered {
  readonly claim: Claim;
  readonly one: Try;
  readonly answer: Answer;
}

async function settle(work: ForwardWork, { claim, one, answer }: Answered): Promise<Next> {
  const { deliveries, targets, now, random } = work;
  switch (answer.kind) {
    case "arrived":
      await deliveries.arrived(one, answer.remoteId);
      return "go-on";
    case "refused":
      await deliveries.park(one, answer.trouble);
      return "go-on";
    case "key-refused":
      await deliveries.postpone(one, now(), answer.trouble);
      await targets.needYou(claim, answer.trouble);
      return "lost";
    case "later": {
      const wait = waitMs({ attempts: one.attempts, askedMs: answer.askedMs }, random);
      await deliveries.postpone(one, now() + wait, answer.trouble);
      // Others may fare better than this one, so they need not wait as long, unless we were told to.
      return { waitMs: Math.max(answer.askedMs, Math.min(wait, LOOK_MS)) };
    }
  }
}
