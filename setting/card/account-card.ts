/** The account: connect by a code or by a token, who is connected, disconnect. */

import { parsePersonalToken } from "../../core/sync/personal-token.ts";
import { addressFault } from "../address-fault.ts";
import { card, FIELD_STYLE, fold, LABEL_STYLE, link, plain, primary, text } from "../look.ts";
import type { AccountView, ConnectedView } from "../model/account-view.ts";
import type { Node } from "../platform/settings-types.ts";
import { SERVER_EXAMPLE, TOKEN_EXAMPLE } from "../words/words.ts";
import type { Page } from "./page.ts";

export function accountCard(page: Page, account: AccountView): Node {
  const { kit, state, words } = page;
  const isFine = account.state === "connected" && !account.needsSignIn;
  const isOpen = state.isOpen("account", !isFine);
  const turn = () => state.fold("account", !isOpen);
  const isForm = account.state === "none" || account.state === "ended";
  if (!isForm || !isOpen) state.fieldIsGone();
  return card(
    kit,
    { title: words.account.title, isOpen, turn },
    summary(page, account),
    isOpen ? rows(page, account) : [],
  );
}

function summary({ words: { account: words } }: Page, account: AccountView) {
  switch (account.state) {
    case "none":
      return { words: words.notConnected, look: "hint" } as const;
    case "ended":
      return { words: words.ended(account.email), look: "care" } as const;
    case "busy":
      return { words: words[account.doing], look: "line" } as const;
    case "waiting":
      return { words: words.waiting, look: "line" } as const;
    case "connected":
      return { words: words.connectedAs(account.email), look: "line" } as const;
  }
}

function rows(page: Page, account: AccountView): readonly Node[] {
  const { kit, act, words, when } = page;
  const cancel = () => act.wish("cancel");
  switch (account.state) {
    case "none":
    case "ended":
      return connectRows(page, account);
    case "busy":
      return mayCancel(account.doing) ? [plain(kit, words.account.cancel, cancel)] : [];
    case "waiting":
      return [
        text(kit, account.code, "code"),
        link(kit, account.link, words.account.openToApprove),
        text(kit, words.account.orTypeCode, "hint"),
        text(kit, account.link, "copy"),
        text(kit, words.account.codeLasts(when(account.expiresAt)), "hint"),
        plain(kit, words.account.cancel, cancel),
      ];
    case "connected":
      return connectedRows(page, account);
  }
}

/** What nobody has answered yet can be given up; what was approved is finished. */
function mayCancel(doing: Extract<AccountView, { state: "busy" }>["doing"]): boolean {
  return doing === "asking" || doing === "checking";
}

/** What changes stands below the field: whatever moves it takes the letters that are being typed. */
function connectRows(
  page: Page,
  account: Extract<AccountView, { state: "none" | "ended" }>,
): readonly Node[] {
  const { kit, act, state } = page;
  const { account: words } = page.words;
  return [
    text(kit, words.why, "hint"),
    kit.TextInput({
      label: words.server,
      value: state.fieldValue(account.server),
      placeholder: SERVER_EXAMPLE,
      labelStyle: LABEL_STYLE,
      subStyle: FIELD_STYLE,
      onChange: (typed) => act.setServer(String(typed)),
    }),
    ...complaint(page, account),
    primary(kit, words.connect, () =>
      whenAddressed(page, account.server, () => act.wish("connect")),
    ),
    tokenPart(page, account.server),
  ];
}

/** The page's own word on the address goes before what the last try came to. */
function complaint(
  { kit, state, words: { account: words } }: Page,
  account: Extract<AccountView, { state: "none" | "ended" }>,
): readonly Node[] {
  const { address } = state.current();
  // Said when Connect was pressed; what has been mended since then is no longer complained about.
  const fault = address === null ? null : addressFault(account.server);
  if (fault !== null) return [text(kit, words.addressFaults[fault], "care")];
  const notice = account.state === "none" ? account.notice : null;
  return notice === null ? [] : [text(kit, words.notices[notice], "care")];
}

/** Nothing is sent to what is no address, or to one where others could read along. */
function whenAddressed({ state }: Page, server: string, go: () => void): void {
  const address = addressFault(server);
  if (address === null) go();
  state.say({ address, isTokenWrong: false });
}

function tokenPart(page: Page, server: string): Node {
  const { kit, act, state } = page;
  const { account: words } = page.words;
  const isOpen = state.isOpen("token", false);
  const folding = {
    title: words.haveToken,
    isOpen,
    turn: () => {
      state.typeToken("");
      state.fold("token", !isOpen);
    },
  };
  if (!isOpen) return fold(kit, folding, []);
  const use = () => {
    const token = state.takeToken();
    if (!parsePersonalToken(token).ok) return state.say({ isTokenWrong: true });
    whenAddressed(page, server, () => {
      state.tokenIsUsed();
      act.useToken(token);
    });
  };
  return fold(kit, folding, [
    text(kit, words.tokenHint, "hint"),
    kit.TextInput({
      label: words.token,
      value: "",
      placeholder: TOKEN_EXAMPLE,
      labelStyle: LABEL_STYLE,
      subStyle: FIELD_STYLE,
      onChange: (typed) => state.typeToken(String(typed)),
    }),
    ...(state.current().isTokenWrong ? [text(kit, words.notices["token-unreadable"], "care")] : []),
    plain(kit, words.useToken, use),
  ]);
}

function connectedRows(page: Page, { server, needsSignIn }: ConnectedView): readonly Node[] {
  const { kit, act } = page;
  const { account: words } = page.words;
  const signIn = [
    text(kit, words.needsSignIn, "care"),
    primary(kit, words.signInAgain, () => act.wish("connect")),
  ];
  return [
    text(kit, server, "copy"),
    ...(needsSignIn ? signIn : []),
    plain(kit, words.disconnect, () => act.wish("disconnect")),
    text(kit, words.disconnectHint, "hint"),
  ];
}
