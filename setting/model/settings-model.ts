/**
 * From the phone's storage to what the settings page shows. Pure, and with its neighbours the only
 * place here that reads stored documents; whatever lies there, it gives a model.
 */

import type { Routine } from "../../core/plan/routine.ts";
import { ok, type Result } from "../../core/result.ts";
import {
  FIRST_ROUTINE,
  newerOf,
  parseRoutineText,
  routineIn,
} from "../../core/sync/routine-document.ts";
import type { SettingsDocument } from "../../core/sync/settings-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { StoredTexts } from "../platform/stored-texts.ts";
import { type AccountView, accountView } from "./account-view.ts";
import { type DiagnosticsView, diagnosticsView } from "./diagnostics-view.ts";
import { type SyncView, syncView } from "./sync-view.ts";
import { type WatchView, watchView } from "./watch-view.ts";

export interface SettingsModel {
  readonly account: AccountView;
  readonly sync: SyncView;
  readonly series: SeriesView;
  readonly watch: WatchView;
  readonly diagnostics: DiagnosticsView;
}

export interface SeriesView {
  /** The series as it holds now, chosen here or on another phone. */
  readonly document: SettingsDocument;
  /** What is in it, or why that cannot be said. */
  readonly routine: Result<Routine>;
}

export function settingsModel(stored: StoredTexts): SettingsModel {
  return {
    account: accountView(stored),
    sync: syncView(stored),
    series: seriesView(stored),
    watch: watchView(stored),
    diagnostics: diagnosticsView(stored),
  };
}

/** The later one of what was chosen here and what came from the account. */
function seriesView(stored: StoredTexts): SeriesView {
  const here = stored[STORAGE_KEYS.routine];
  const chosen = here === undefined ? ok(FIRST_ROUTINE) : parseRoutineText(here);
  const adopted = parseRoutineText(stored[STORAGE_KEYS.adopted] ?? "");
  if (!chosen.ok) return { document: FIRST_ROUTINE, routine: chosen };
  const document = adopted.ok ? newerOf(chosen.value, adopted.value) : chosen.value;
  return { document, routine: routineIn(document) };
}
