/**
 * The whole account in one zip: the JSON, a table of sets, and a FIT file for each session. It is made
 * while it is sent; at no time is more of it in memory than a page of sessions.
 */

import { makeZip } from "client-zip";
import { withOverlay } from "../../core/record/overlay.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { accountJson } from "./account-json.ts";
import { type AccountStores, sessionsOf } from "./account-pages.ts";
import { fitFile } from "./fit-file.ts";
import { csvHead, csvRows } from "./session-csv.ts";

interface Wanted {
  readonly accountId: string;
  readonly at: number;
}

const READ_ME = `Your Hip Series account.

account.json   everything, as another account service takes it in; its schema is inside
sessions.csv   one row for each set, for a spreadsheet
fit/           one FIT file for each session, for training diaries; without discomfort
`;

export function accountZip(stores: AccountStores, wanted: Wanted): ReadableStream<Uint8Array> {
  return makeZip(filesOf(stores, wanted));
}

export async function* accountCsv(
  { records }: AccountStores,
  accountId: string,
): AsyncGenerator<string> {
  yield csvHead();
  for await (const { record, overlay } of sessionsOf(records, accountId)) {
    yield csvRows(record, overlay);
  }
}

async function* filesOf(stores: AccountStores, { accountId, at }: Wanted) {
  const lastModified = new Date(at);
  yield { name: "README.txt", lastModified, input: READ_ME };
  yield { name: "account.json", lastModified, input: accountJson(stores, { accountId, at }) };
  yield { name: "sessions.csv", lastModified, input: accountCsv(stores, accountId) };
  for await (const { record, overlay } of sessionsOf(stores.records, accountId)) {
    const shown = withOverlay(record, overlay);
    const input = fitFile(shown);
    if (input === null) continue;
    yield { name: fitName(shown), lastModified: new Date(record.endedAt), input };
  }
}

/** By the day on the person's wall, and the session's id: two sessions never share a name. */
function fitName({ startedAt, tzOffsetMin, id }: SessionRecord): string {
  const day = new Date(startedAt + tzOffsetMin * 60_000).toISOString().slice(0, 10);
  return `fit/${day}-${id}.fit`;
}
