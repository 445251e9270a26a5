/**
 * From the phone's storage to what the settings page shows. Pure, and the only place here that reads
 * stored documents; the token and the device code stop here and reach no component.
 */

import type { Routine } from "../core/plan/routine.ts";
import { ok, type Result } from "../core/result.ts";
import { type Favour, NO_FAVOUR, parseFavourText } from "../core/sync/favour.ts";
import { type Link, type LinkNotice, parseLinkText } from "../core/sync/link.ts";
import { NEEDS_YOU_REASONS, type NeedsYouReason } from "../core/sync/message.ts";
import { type PhoneEntry, parseEntryText, parseSettledText } from "../core/sync/phone-entry.ts";
import {
  FIRST_ROUTINE,
  newerOf,
  parseRoutineText,
  routineIn,
} from "../core/sync/routine-document.ts";
import type { SettingsDocument } from "../core/sync/settings-document.ts";
import { ASIDE_PREFIX, ENTRY_PREFIX, STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import { parseTroubleText, type Trouble } from "../core/sync/trouble.ts";
import { parseWristsText } from "../core/sync/wrist-copy.ts";
import type { StoredTexts } from "./platform/stored-texts.ts";

export type AccountView =
  | { readonly state: "none"; readonly notice: LinkNotice | null; readonly server: string }
  | { readonly state: "ended"; readonly email: string; readonly server: string }
  | { readonly state: "busy"; readonly doing: "asking" | "finishing" | "leaving" }
  | {
      readonly state: "waiting";
      readonly code: string;
      readonly link: string;
      readonly expiresAt: number;
    }
  | {
      readonly state: "connected";
      readonly email: string;
      readonly server: string;
      readonly needsSignIn: boolean;
    };

export interface SyncView {
  readonly waiting: number;
  /** Only reasons there are, in a fixed order. */
  readonly needsYou: readonly { readonly reason: NeedsYouReason; readonly count: number }[];
  readonly lastInAccountAt: number | null;
  readonly trouble: Trouble | null;
  /** What could not be read and was kept apart. */
  readonly unreadable: number;
}

export interface SettingsModel {
  readonly account: AccountView;
  readonly sync: SyncView;
  /** The series as it holds now, chosen here or on another phone. */
  readonly chosen: SettingsDocument;
  /** What is in it, or why that cannot be said. */
  readonly routine: Result<Routine>;
  /** What was last asked of the watch. */
  readonly favour: Favour;
  readonly isGranted: boolean;
}

export function settingsModel(stored: StoredTexts): SettingsModel {
  const text = (key: string) => stored[key] ?? null;
  const chosen = chosenRoutine(stored);
  const favour = parseFavourText(text(STORAGE_KEYS.favour) ?? "");
  const wrists = parseWristsText(text(STORAGE_KEYS.wrists) ?? "");
  return {
    account: accountView(stored),
    sync: syncView(stored),
    chosen: chosen.ok ? chosen.value : FIRST_ROUTINE,
    routine: chosen.ok ? routineIn(chosen.value) : chosen,
    favour: favour.ok ? favour.value : NO_FAVOUR,
    isGranted: favour.ok && wrists.ok && wrists.value.granted === favour.value.at,
  };
}

/** The later one of what was chosen here and what came from the account. */
function chosenRoutine(stored: StoredTexts): Result<SettingsDocument> {
  const here = stored[STORAGE_KEYS.routine];
  const chosen = here === undefined ? ok(FIRST_ROUTINE) : parseRoutineText(here);
  const adopted = parseRoutineText(stored[STORAGE_KEYS.adopted] ?? "");
  return chosen.ok && adopted.ok ? ok(newerOf(chosen.value, adopted.value)) : chosen;
}

function accountView(stored: StoredTexts): AccountView {
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
    case "greeting":
      return { state: "busy", doing: "finishing" };
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

function syncView(stored: StoredTexts): SyncView {
  const entries = readEntries(stored);
  const needsYou = NEEDS_YOU_REASONS.map((reason) => ({
    reason,
    count: entries.filter((entry) => entry.reason === reason).length,
  }));
  return {
    waiting: entries.filter((entry) => entry.reason === null).length,
    needsYou: needsYou.filter(({ count }) => count > 0),
    lastInAccountAt: lastInAccountAt(stored),
    trouble: readTrouble(stored),
    unreadable: Object.keys(stored).filter((key) => key.startsWith(ASIDE_PREFIX)).length,
  };
}

/** One that cannot be read is the side service's to set aside; until then it is not counted. */
function readEntries(stored: StoredTexts): readonly PhoneEntry[] {
  return Object.entries(stored).flatMap(([key, text]) => {
    if (!key.startsWith(ENTRY_PREFIX)) return [];
    const entry = parseEntryText(text);
    return entry.ok ? [entry.value] : [];
  });
}

function lastInAccountAt(stored: StoredTexts): number | null {
  const settled = parseSettledText(stored[STORAGE_KEYS.settled] ?? "");
  const [last] = settled.ok ? settled.value : [];
  return last?.at ?? null;
}

function readTrouble(stored: StoredTexts): Trouble | null {
  const trouble = parseTroubleText(stored[STORAGE_KEYS.trouble] ?? "");
  return trouble.ok ? trouble.value : null;
}
