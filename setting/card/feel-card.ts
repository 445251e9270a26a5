/** How it feels on the wrist: the strength of the buzz, and two things to feel there now. */

import { STRENGTHS } from "../../core/haptics/cue.ts";
import { PLAY_WITHIN_MS } from "../../core/sync/favour.ts";
import { card, choice, plain, text } from "../look.ts";
import type { WatchView } from "../model/watch-view.ts";
import type { Node } from "../platform/settings-types.ts";
import { AS_IT_IS, askedRows, askOf, unheardWords } from "./favour-part.ts";
import type { Page } from "./page.ts";

export function feelCard(page: Page, watch: WatchView): Node {
  const { kit, state, words } = page;
  const isOpen = state.isOpen("feel", false);
  const folding = { title: words.watch.feel, isOpen, turn: () => state.fold("feel", !isOpen) };
  const { settings } = watch;
  const summary =
    settings === null
      ? ({ words: unheardWords(page, watch), look: "hint" } as const)
      : ({ words: words.watch.strengthIs(settings.strength), look: "line" } as const);
  return card(kit, folding, summary, isOpen ? rows(page, watch) : []);
}

function strengthNow({ words: { watch: words } }: Page, { settings }: WatchView): string {
  if (settings === null) return words.asItIs;
  return words.asTheWatchHasIt(words.strengths[settings.strength]);
}

function rows(page: Page, watch: WatchView): readonly Node[] {
  const { kit } = page;
  const { watch: words } = page.words;
  return [
    strengthChoice(page, watch),
    ...askedRows(page, watch, "strength"),
    plain(kit, words.testBuzz, () => askOf(page, watch, { play: "test-buzz" })),
    plain(kit, words.lesson, () => askOf(page, watch, { play: "lesson" })),
    text(kit, playWords(page, watch), "hint"),
  ];
}

function strengthChoice(page: Page, watch: WatchView): Node {
  const { kit } = page;
  const { watch: words } = page.words;
  const options = [
    { name: strengthNow(page, watch), value: AS_IT_IS },
    ...STRENGTHS.map((strength) => ({ name: words.strengths[strength], value: strength })),
  ];
  const value = watch.asked.strength ?? AS_IT_IS;
  return choice(kit, { label: words.strength, options, value }, (picked) => {
    const strength = STRENGTHS.find((one) => one === picked) ?? null;
    const isOffered = strength !== null || picked === AS_IT_IS;
    if (picked !== value && isOffered) askOf(page, watch, { strength });
  });
}

/** Felt soon or not at all: later it would only startle. */
function playWords({ now, when, words: { watch: words } }: Page, watch: WatchView): string {
  const { asked, granted } = watch;
  const until = asked.at + PLAY_WITHIN_MS;
  if (asked.play !== null && now <= until) return words.playAsked(when(until));
  return granted.play === null ? words.openFirst : words.played;
}
