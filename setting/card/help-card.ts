/** Short answers, the version, and what to copy when somebody has to be asked. */

import { card, fold, heading, plain, text } from "../look.ts";
import type { DiagnosticsView } from "../model/diagnostics-view.ts";
import type { WatchView } from "../model/watch-view.ts";
import type { Node } from "../platform/settings-types.ts";
import { APP_VERSION } from "../version.ts";
import { askOf } from "./favour-part.ts";
import type { Page } from "./page.ts";

export function helpCard(page: Page, diagnostics: DiagnosticsView, watch: WatchView): Node {
  const { kit, state, words } = page;
  const isOpen = state.isOpen("help", false);
  const folding = { title: words.help.title, isOpen, turn: () => state.fold("help", !isOpen) };
  const summary = { words: words.help.summary, look: "hint" } as const;
  const rows = () => [
    ...words.help.answers.flatMap(({ question, answer }) => [
      heading(kit, question),
      text(kit, answer),
    ]),
    diagnosticsPart(page, diagnostics, watch),
    text(kit, words.help.version(APP_VERSION), "hint"),
  ];
  return card(kit, folding, summary, isOpen ? rows() : []);
}

function diagnosticsPart(page: Page, diagnostics: DiagnosticsView, watch: WatchView): Node {
  const { kit, state, words } = page;
  const isOpen = state.isOpen("diagnostics", false);
  const folding = {
    title: words.help.diagnostics,
    isOpen,
    turn: () => state.fold("diagnostics", !isOpen),
  };
  if (!isOpen) return fold(kit, folding, []);
  return fold(kit, folding, [
    text(kit, words.help.diagnosticsHint, "hint"),
    heading(kit, words.help.ofPhone),
    ...lines(page, diagnostics.phone),
    heading(kit, words.help.ofWatch),
    ...lines(page, diagnostics.watch),
    ...copyRows(page, [...diagnostics.phone, "", ...diagnostics.watch].join("\n")),
    plain(kit, words.help.getWatchs, () => askOf(page, watch, { diagnostics: true })),
    ...(watch.asked.diagnostics ? [text(kit, words.watch.asked, "hint")] : []),
  ]);
}

/** Eighty lines are hard to select with a thumb; where a phone cannot copy, they still can be. */
function copyRows({ kit, copy, state, words }: Page, all: string): readonly Node[] {
  const { copied } = state.current();
  const say = (what: "yes" | "no") => state.say({ copied: what });
  const press = () => {
    copy(all).then(
      () => say("yes"),
      () => say("no"),
    );
  };
  return [
    plain(kit, words.help.copyAll, press),
    ...(copied === null ? [] : [text(kit, words.help.copied[copied], "hint")]),
  ];
}

function lines({ kit, words }: Page, ring: readonly string[]): readonly Node[] {
  if (ring.length === 0) return [text(kit, words.help.nothingNoted, "hint")];
  return ring.map((line) => text(kit, line, "small-copy"));
}
