/**
 * Ends one part of the house at one event and brings it back a little later. What the part was in
 * the middle of is its own affair: that is what is being tried.
 */

import type { House } from "./house.ts";
import type { Timeline } from "./timeline.ts";

export const KILLABLE = ["watch", "phone", "account"] as const;
export type Killable = (typeof KILLABLE)[number];

export interface Kill {
  readonly part: Killable;
  /** The number, from 1, of the event in the timeline after which it happens. */
  readonly at: number;
}

/** How long a killed part is away. */
export const AWAY_MS = 15_000;

/** `watch@120`. */
export function parseKill(text: string): Kill | null {
  const [, part, at] = /^(watch|phone|account)@([1-9]\d{0,5})$/.exec(text) ?? [];
  const known = KILLABLE.find((one) => one === part);
  return known === undefined ? null : { part: known, at: Number(at) };
}

export function armKill(house: House, timeline: Timeline, kill: Kill): void {
  let isArmed = true;
  timeline.on((_, count) => {
    if (!isArmed || count < kill.at) return;
    isArmed = false;
    // The program that caused the event may still be on the stack: it dies with its next breath.
    house.clock.setTimeout(() => {
      timeline.say(kill.part, `the ${kill.part} is killed`);
      end(house, kill.part);
      const { part } = kill;
      if (part === "watch") return;
      house.clock.setTimeout(() => {
        bringBack(house, part);
        timeline.say(part, `the ${part} is back`);
      }, AWAY_MS);
    }, 0);
  });
}

function end({ clock, watch, phone, account }: House, part: Killable): void {
  if (part === "watch") watch.kill();
  else if (part === "phone") phone.killApp();
  else void clock.busy(account.kill());
}

/** The watch app is opened again by the person who misses it. */
function bringBack({ clock, phone, account }: House, part: Exclude<Killable, "watch">): void {
  if (part === "phone") phone.startApp();
  else void clock.busy(account.revive());
}
