/**
 * Takes an export into an account. It may be run again: what is held already stays, what is newer here
 * than in the export stays, and what was deleted here stays deleted.
 */

import type { Result } from "../../core/result.ts";
import { parseWithSchema } from "../../core/schema/parse-with-schema.ts";
import { parseSettingsDocument } from "../../core/schema/settings-document.ts";
import type { Restored } from "../store/archive-store.ts";
import type { Origin } from "../store/record-row.ts";
import type { SettingsStore } from "../store/settings-store.ts";
import type { AccountStores } from "./account-pages.ts";
import { type AccountExport, accountExportSchema } from "./export-schema.ts";

const AT_ONCE = 32;

interface Count {
  stored: number;
  kept: number;
  refused: number;
}

export interface ImportReport {
  readonly sessions: Readonly<Count>;
  readonly overlays: Readonly<Count>;
  readonly settings: Readonly<Count>;
  readonly deleted: Readonly<Count>;
}

export function parseAccountExport(raw: unknown): Result<AccountExport> {
  return parseWithSchema(accountExportSchema, raw);
}

export async function importAccount(
  stores: AccountStores,
  origin: Origin,
  { sessions, deleted, settings }: AccountExport,
): Promise<ImportReport> {
  const report = { sessions: none(), overlays: none(), settings: none(), deleted: none() };
  const { archive } = stores;
  await someAtATime(sessions, async ({ record, overlay }) => {
    report.sessions[await archive.restoreRecord(origin, record)] += 1;
    if (overlay === null) return;
    report.overlays[await archive.restoreOverlay(origin, record.id, overlay)] += 1;
  });
  await someAtATime(deleted, async (tombstone) => {
    report.deleted[await archive.restoreTombstone(origin, tombstone)] += 1;
  });
  for (const one of settings) {
    report.settings[await restoreSettings(stores.settings, origin, one)] += 1;
  }
  return report;
}

async function restoreSettings(
  settings: SettingsStore,
  origin: Origin,
  { name, version, document }: AccountExport["settings"][number],
): Promise<Restored> {
  const parsed = parseSettingsDocument(name, { version, document });
  const said = parsed.ok ? await settings.put(origin, { name, ...parsed.value }) : null;
  if (said === null) return "refused";
  return said.outcome === "stored" ? "stored" : "kept";
}

/** Enough at once to share commits, few enough to leave the database to others. */
async function someAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>) {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(work));
  }
}

function none(): Count {
  return { stored: 0, kept: 0, refused: 0 };
}
