/** The connection as a person may see it: the token and the device code stop here. */

import { type Link, type LinkNotice, parseLinkText } from "../../core/sync/link.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { StoredTexts } from "../platform/stored-texts.ts";

export type AccountView =
  | { readonly state: "none"; readonly notice: LinkNotice | null; readonly server: string }
  | { readonly state: "ended"; readonly email: string; readonly server: string }
  | { readonly state: "busy"; readonly doing: "asking" | "checking" | "finishing" | "leaving" }
  | {
      readonly state: "waiting";
      readonly code: string;
      readonly link: string;
      readonly expiresAt: number;
    }
  | ConnectedView;

export interface ConnectedView {
  readonly state: "connected";
  readonly email: string;
  readonly server: string;
  readonly needsSignIn: boolean;
}

export function accountView(stored: StoredTexts): AccountView {
  const text = stored[STORAGE_KEYS.link];
  const link = text === undefined ? null : parseLinkText(text);
  const server = stored[STORAGE_KEYS.server] ?? "";
  if (link === null) return { state: "none", notice: null, server };
  return link.ok ? linkView(link.value, server) : { state: "none", notice: "start-again", server };
}

function linkView(link: Link, server: string): AccountView {
  switch (link.state) {
    case "none":
      return { state: "none", notice: link.notice, server };
    case "ended":
      return { state: "ended", email: link.email, server };
    case "asking":
      return { state: "busy", doing: "asking" };
    case "swapping":
      return { state: "busy", doing: "finishing" };
    case "greeting":
      return { state: "busy", doing: link.isPasted ? "checking" : "finishing" };
    case "leaving":
      return { state: "busy", doing: "leaving" };
    case "waiting": {
      const { userCode, uriComplete, expiresAt } = link;
      return { state: "waiting", code: spaced(userCode), link: uriComplete, expiresAt };
    }
    case "connected": {
      const { email, needsSignIn } = link;
      return { state: "connected", email, server: link.server, needsSignIn };
    }
  }
}

/** Eight signs are easier to carry over in two halves; the account takes them with or without. */
function spaced(code: string): string {
  return /^[A-Z0-9]{8}$/i.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
