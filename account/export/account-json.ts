/**
 * Everything an account holds as one JSON document, with the schema that its records obey. Written a
 * piece at a time; another account service takes it in as it is.
 */

import { overlaySchema } from "../../core/schema/overlay.ts";
import { sessionRecordSchema } from "../../core/schema/session-record.ts";
import { SETTINGS_NAMES } from "../../core/sync/settings-document.ts";
import { jsonSchemaOf } from "../api/describe.ts";
import { type AccountStores, sessionsOf, tombstonesOf } from "./account-pages.ts";
import { EXPORT_FORMAT, EXPORT_VERSION } from "./export-schema.ts";

export async function* accountJson(
  { records, archive, settings }: AccountStores,
  { accountId, at }: { readonly accountId: string; readonly at: number },
): AsyncGenerator<string> {
  const schema = {
    record: jsonSchemaOf(sessionRecordSchema),
    overlay: jsonSchemaOf(overlaySchema),
  };
  yield `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},"exportedAt":${at},\n`;
  yield `"schema":${JSON.stringify(schema)},\n"settings":[`;
  yield* joined(settingsOf(settings, accountId));
  yield `],\n"deleted":[`;
  yield* joined(tombstonesOf(archive, accountId));
  yield `],\n"sessions":[`;
  yield* joined(sessionsOf(records, accountId));
  yield "]}\n";
}

async function* settingsOf(settings: AccountStores["settings"], accountId: string) {
  for (const name of SETTINGS_NAMES) {
    const held = await settings.find(accountId, name);
    if (held !== null) yield { name, ...held };
  }
}

async function* joined(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let lead = "\n";
  for await (const value of values) {
    yield lead + JSON.stringify(value);
    lead = ",\n";
  }
}
