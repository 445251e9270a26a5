/** The account: connect by a code, who is connected, disconnect. */

import type { Act } from "./act.ts";
import { card, FIELD_STYLE, LABEL_STYLE, plain, primary, text } from "./look.ts";
import type { Kit, Node } from "./platform/settings-types.ts";
import type { AccountView } from "./settings-model.ts";
import { codeLastsWords, connectedWords, endedWords, NOTICE_WORDS, WORDS } from "./words.ts";

export function accountCard(
  kit: Kit,
  account: AccountView,
  act: Act,
  when: (atMs: number) => string,
): Node {
  return card(kit, WORDS.account, rows(kit, account, act, when));
}

function rows(
  kit: Kit,
  account: AccountView,
  act: Act,
  when: (atMs: number) => string,
): readonly Node[] {
  switch (account.state) {
    case "none":
      return [
        text(kit, WORDS.accountWhy, "hint"),
        ...(account.notice === null ? [] : [text(kit, NOTICE_WORDS[account.notice], "care")]),
        ...connectRows(kit, account.server, act),
      ];
    case "ended":
      return [
        text(kit, endedWords(account.email), "care"),
        ...connectRows(kit, account.server, act),
      ];
    case "busy":
      return [text(kit, WORDS[account.doing]), ...busyRows(kit, account.doing, act)];
    case "waiting":
      return [
        text(kit, account.code, "code"),
        kit.Link({ source: account.link }, WORDS.openToApprove),
        text(kit, WORDS.orTypeCode, "hint"),
        text(kit, account.link, "copy"),
        text(kit, codeLastsWords(when(account.expiresAt))),
        plain(kit, WORDS.cancel, () => act.wish("cancel")),
      ];
    case "connected":
      return connectedRows(kit, account, act);
  }
}

function connectRows(kit: Kit, server: string, act: Act): readonly Node[] {
  return [
    kit.TextInput({
      label: WORDS.server,
      value: server,
      placeholder: WORDS.serverExample,
      labelStyle: LABEL_STYLE,
      subStyle: FIELD_STYLE,
      onChange: (typed) => act.setServer(typed),
    }),
    primary(kit, WORDS.connect, () => act.wish("connect")),
  ];
}

function busyRows(kit: Kit, doing: "asking" | "finishing" | "leaving", act: Act): readonly Node[] {
  return doing === "asking" ? [plain(kit, WORDS.cancel, () => act.wish("cancel"))] : [];
}

function connectedRows(
  kit: Kit,
  { email, server, needsSignIn }: Extract<AccountView, { state: "connected" }>,
  act: Act,
): readonly Node[] {
  const signIn = [
    text(kit, WORDS.needsSignIn, "care"),
    primary(kit, WORDS.signInAgain, () => act.wish("connect")),
  ];
  return [
    text(kit, connectedWords(email)),
    text(kit, server, "hint"),
    ...(needsSignIn ? signIn : []),
    plain(kit, WORDS.disconnect, () => act.wish("disconnect")),
    text(kit, WORDS.disconnectHint, "hint"),
  ];
}
