/** What the watch last said of itself, and what is asked of it. */

import { parseWrist, type WristSettings } from "../../core/comfort/wrist.ts";
import { type Favour, NO_FAVOUR, parseFavourText } from "../../core/sync/favour.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { NO_WRISTS, parseWristsText, type WristCopy } from "../../core/sync/wrist-copy.ts";
import type { StoredTexts } from "../platform/stored-texts.ts";

export interface WatchView {
  /** `null`: no watch has spoken to this phone yet. */
  readonly heardAt: number | null;
  /** `null`: not heard, or of a version that is not known here. */
  readonly settings: WristSettings | null;
  /** Of the routine the watch has; `null`: not heard. */
  readonly routineVersion: number | null;
  /** What a watch has yet to grant. */
  readonly asked: Favour;
  /** What was asked last and granted. */
  readonly granted: Favour;
}

export function watchView(stored: StoredTexts): WatchView {
  const wrists = parseWristsText(stored[STORAGE_KEYS.wrists] ?? "");
  const { copies, granted } = wrists.ok ? wrists.value : NO_WRISTS;
  const read = parseFavourText(stored[STORAGE_KEYS.favour] ?? "");
  const favour = read.ok ? read.value : NO_FAVOUR;
  const isGranted = favour.at !== NO_FAVOUR.at && favour.at === granted;
  const [newest] = copies;
  return {
    heardAt: newest?.at ?? null,
    settings: newest === undefined ? null : settingsOf(newest),
    routineVersion: newest?.routineVersion ?? null,
    asked: isGranted ? NO_FAVOUR : favour,
    granted: isGranted ? favour : NO_FAVOUR,
  };
}

function settingsOf({ wrist }: WristCopy): WristSettings | null {
  const settings = parseWrist(wrist.document);
  return settings.ok ? settings.value : null;
}
