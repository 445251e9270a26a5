/**
 * The phone's connection to an account, as it lies in storage. Every state can be taken up again
 * after the phone has killed the side service; the token is in here and nowhere else.
 */

import {
  type Fields,
  parse,
  readBoolean,
  readInteger,
  readNullable,
  readObject,
  readOneOf,
  readText,
  refuse,
} from "../parse.ts";
import type { Result } from "../result.ts";
import { seal, unseal } from "./sealed-text.ts";

/** Why there is no connection, when the person should know. */
export const LINK_NOTICES = [
  "bad-address",
  "no-answer",
  "not-understood",
  "denied",
  "expired",
  "start-again",
  "left-untold",
  /** Of a token that somebody has pasted: it has not the form of one; it is not taken; it may too little. */
  "token-unreadable",
  "token-refused",
  "token-narrow",
] as const;
export type LinkNotice = (typeof LINK_NOTICES)[number];

export type Link =
  | { readonly state: "none"; readonly notice: LinkNotice | null }
  /** A code is being asked for. */
  | { readonly state: "asking"; readonly server: string }
  /** The person has the code and has not yet said yes or no. */
  | ({ readonly state: "waiting"; readonly server: string } & DeviceCode)
  /** Approved: the short-lived session is being changed for a device token. */
  | { readonly state: "swapping"; readonly server: string; readonly sessionToken: string }
  /** The token is there; whose account it is, is being asked. `isPasted`: a person brought it. */
  | {
      readonly state: "greeting";
      readonly server: string;
      readonly token: string;
      readonly isPasted: boolean;
    }
  | ({ readonly state: "connected"; readonly needsSignIn: boolean } & Account)
  /** The server is being told that the token is no longer wanted. */
  | ({ readonly state: "leaving" } & Account)
  /** The account was deleted at the server; its token is gone. */
  | { readonly state: "ended"; readonly server: string; readonly email: string };

export interface DeviceCode {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly uri: string;
  readonly uriComplete: string;
  readonly intervalMs: number;
  /** UTC milliseconds by the phone's clock. */
  readonly expiresAt: number;
}

export interface Account {
  readonly server: string;
  readonly token: string;
  readonly accountId: string;
  readonly email: string;
}

export function none(notice: LinkNotice | null): Link {
  return { state: "none", notice };
}

const VERSION = 1;
const CHARS = 2_000;
const KEYS: Readonly<Record<Link["state"], readonly string[]>> = {
  none: ["notice"],
  asking: ["server"],
  waiting: ["server", "deviceCode", "userCode", "uri", "uriComplete", "intervalMs", "expiresAt"],
  swapping: ["server", "sessionToken"],
  greeting: ["server", "token", "isPasted"],
  connected: ["server", "token", "accountId", "email", "needsSignIn"],
  leaving: ["server", "token", "accountId", "email"],
  ended: ["server", "email"],
};
/** In a fixed order, which the diagnostics count by. */
export const LINK_STATES = Object.keys(KEYS) as readonly Link["state"][];

export function makeLinkText(link: Link): string {
  return seal({ v: VERSION, ...link });
}

export function parseLinkText(text: string): Result<Link> {
  const document = unseal(text);
  return document.ok ? parse(() => readLink(document.value)) : document;
}

function readLink(raw: unknown): Link {
  const head = (raw ?? {}) as Fields;
  if (head["v"] !== VERSION) {
    refuse("unknown-version", "v", "This was stored by another version of the app.");
  }
  const state = readOneOf(head["state"], "state", LINK_STATES);
  return readState(state, readObject(raw, "", ["v", "state", ...KEYS[state]]));
}

function readState(state: Link["state"], fields: Fields): Link {
  const text = (key: string) => readText(fields[key], key, CHARS);
  switch (state) {
    case "none": {
      const notice = readNullable(fields["notice"], (one) =>
        readOneOf(one, "notice", LINK_NOTICES),
      );
      return { state, notice };
    }
    case "asking":
      return { state, server: text("server") };
    case "waiting":
      return { state, server: text("server"), ...readDeviceCode(fields, text) };
    case "swapping":
      return { state, server: text("server"), sessionToken: text("sessionToken") };
    case "greeting":
      return {
        state,
        server: text("server"),
        token: text("token"),
        isPasted: readBoolean(fields["isPasted"], "isPasted"),
      };
    case "connected":
      return {
        state,
        ...readAccount(text),
        needsSignIn: readBoolean(fields["needsSignIn"], "needsSignIn"),
      };
    case "leaving":
      return { state, ...readAccount(text) };
    case "ended":
      return { state, server: text("server"), email: text("email") };
  }
}

function readDeviceCode(fields: Fields, text: (key: string) => string): DeviceCode {
  return {
    deviceCode: text("deviceCode"),
    userCode: text("userCode"),
    uri: text("uri"),
    uriComplete: text("uriComplete"),
    intervalMs: readInteger(fields["intervalMs"], "intervalMs", 0, Number.MAX_SAFE_INTEGER),
    expiresAt: readInteger(fields["expiresAt"], "expiresAt", 0, Number.MAX_SAFE_INTEGER),
  };
}

function readAccount(text: (key: string) => string): Account {
  return {
    server: text("server"),
    token: text("token"),
    accountId: text("accountId"),
    email: text("email"),
  };
}
