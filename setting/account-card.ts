/** The account: connect by a code, who is connected, disconnect. */

import type { Act } from "./act.ts";
import { card, FIELD_STYLE, LABEL_STYLE, plain, primary, text } from "./look.ts";
import type { Kit, Node } from "./platform/settings-types.ts";
import type { AccountView } from "./settings-model.ts";
import { SERVER_EXAMPLE, type Speech, type Words } from "./words/words.ts";

export function accountCard(kit: Kit, account: AccountView, act: Act, speech: Speech): Node {
  return card(kit, speech.words.account, rows(kit, account, act, speech));
}

function rows(kit: Kit, account: AccountView, act: Act, { words, when }: Speech): readonly Node[] {
  switch (account.state) {
    case "none":
      return [
        text(kit, words.accountWhy, "hint"),
        ...(account.notice === null ? [] : [text(kit, words.notices[account.notice], "care")]),
        ...connectRows(kit, account.server, act, words),
      ];
    case "ended":
      return [
        text(kit, words.accountEnded(account.email), "care"),
        ...connectRows(kit, account.server, act, words),
      ];
    case "busy":
      return [text(kit, words[account.doing]), ...busyRows(kit, account.doing, act, words)];
    case "waiting":
      return [
        text(kit, account.code, "code"),
        kit.Link({ source: account.link }, words.openToApprove),
        text(kit, words.orTypeCode, "hint"),
        text(kit, account.link, "copy"),
        text(kit, words.codeLasts(when(account.expiresAt))),
        plain(kit, words.cancel, () => act.wish("cancel")),
      ];
    case "connected":
      return connectedRows(kit, account, act, words);
  }
}

function connectRows(kit: Kit, server: string, act: Act, words: Words): readonly Node[] {
  return [
    kit.TextInput({
      label: words.server,
      value: server,
      placeholder: SERVER_EXAMPLE,
      labelStyle: LABEL_STYLE,
      subStyle: FIELD_STYLE,
      onChange: (typed) => act.setServer(typed),
    }),
    primary(kit, words.connect, () => act.wish("connect")),
  ];
}

function busyRows(
  kit: Kit,
  doing: "asking" | "finishing" | "leaving",
  act: Act,
  words: Words,
): readonly Node[] {
  return doing === "asking" ? [plain(kit, words.cancel, () => act.wish("cancel"))] : [];
}

function connectedRows(
  kit: Kit,
  { email, server, needsSignIn }: Extract<AccountView, { state: "connected" }>,
  act: Act,
  words: Words,
): readonly Node[] {
  const signIn = [
    text(kit, words.needsSignIn, "care"),
    primary(kit, words.signInAgain, () => act.wish("connect")),
  ];
  return [
    text(kit, words.connectedAs(email)),
    text(kit, server, "hint"),
    ...(needsSignIn ? signIn : []),
    plain(kit, words.disconnect, () => act.wish("disconnect")),
    text(kit, words.disconnectHint, "hint"),
  ];
}
