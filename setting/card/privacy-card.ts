/** What is kept where, in plain words; and deleting it from here, which is asked twice. */

import { card, link, plain, primary, row, text } from "../look.ts";
import type { SettingsModel } from "../model/settings-model.ts";
import type { Node } from "../platform/settings-types.ts";
import type { Page } from "./page.ts";

const DATA_PATH = "/account";

export function privacyCard(page: Page, model: SettingsModel): Node {
  const { kit, state, words } = page;
  const isOpen = state.isOpen("privacy", false);
  const folding = {
    title: words.privacy.title,
    isOpen,
    turn: () => state.fold("privacy", !isOpen),
  };
  const summary = { words: words.privacy.summary, look: "hint" } as const;
  return card(kit, folding, summary, isOpen ? rows(page, model) : []);
}

function rows(page: Page, { account, sync }: SettingsModel): readonly Node[] {
  const { kit, state } = page;
  const { privacy: words } = page.words;
  const data =
    account.state === "connected"
      ? [
          link(kit, `${account.server}${DATA_PATH}`, words.openData),
          text(kit, words.openDataHint, "hint"),
        ]
      : [];
  return [
    text(kit, words.onWatch),
    text(kit, words.onPhone),
    text(kit, words.inAccount),
    ...data,
    row(
      kit,
      state.current().isForgetting
        ? secondWord(page, sync.sessions.length)
        : [plain(kit, words.forget, () => state.say({ isForgetting: true }))],
    ),
  ];
}

/** The button says what it will do, and to how many. */
function secondWord(page: Page, count: number): readonly Node[] {
  const { kit, act, state } = page;
  const { privacy: words } = page.words;
  return [
    text(kit, words.forgetIsAll),
    text(kit, words.onlyHere(count), count === 0 ? "line" : "care"),
    text(kit, words.comesAgain),
    primary(kit, words.keep, () => state.say({ isForgetting: false })),
    plain(kit, words.yesForget(count), () => {
      state.say({ isForgetting: false });
      act.wish("forget");
    }),
  ];
}
