/** What every favour has in common: it is asked, it waits for the watch, it was granted. */

import { type Favour, favourFor, favourNow } from "../../core/sync/favour.ts";
import { text } from "../look.ts";
import type { WatchView } from "../model/watch-view.ts";
import type { Node } from "../platform/settings-types.ts";
import type { Page } from "./page.ts";

/** A Select has no empty value: this one means that nothing is asked of the watch. */
export const AS_IT_IS = "as-it-is";

export function askOf(
  { act, now }: Page,
  { asked, granted }: WatchView,
  change: Partial<Pick<Favour, "strength" | "level" | "play" | "diagnostics">>,
): void {
  // A favour is named by its time: one that is asked in the same moment as the last must not pass for it.
  // And a buzz nobody was there to feel is not brought back by asking for something else.
  const from = { ...favourNow(asked, now), at: Math.max(asked.at, granted.at) };
  act.ask(favourFor(from, now, change));
}

export function askedRows(
  { kit, words: { watch: words } }: Page,
  { asked, granted }: WatchView,
  what: "strength" | "level",
): readonly Node[] {
  if (asked[what] !== null) return [text(kit, words.asked, "hint")];
  return granted[what] === null ? [] : [text(kit, words.granted, "hint")];
}

export function unheardWords({ words: { watch: words } }: Page, { heardAt }: WatchView): string {
  return heardAt === null ? words.notHeard : words.newerWatch;
}
