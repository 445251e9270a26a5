/** The verdict on a life of the packed programs, asked for as the phone would ask. */

import type { SessionRecord } from "../../../core/record/record.ts";
import { ENTRY_PREFIX, STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import { accountReader } from "../../account-reader.ts";
import type { House } from "../../house.ts";
import { recordsOnWatch } from "../../wrist-record.ts";
import { canonical } from "../canonical.ts";
import type { Ledger } from "./ledger.ts";

/** zml's own, when frames come twice. */
const VENDORS_OWN = /'handler' of undefined/;

export function waiting({ watch, phone }: House): readonly string[] {
  const keys = Object.keys(phone.settings.toObject());
  const onPhone = keys.filter(
    (key) => key.startsWith(ENTRY_PREFIX) || key === STORAGE_KEYS.trouble,
  );
  const onWatch = recordsOnWatch(watch.disk).map(({ id }) => id);
  return [...onPhone, ...onWatch].map((what) => `still waiting: ${what}`);
}

export async function judgePackaged(house: House, ledger: Ledger): Promise<readonly string[]> {
  const complaints = [...house.watch.faults, ...house.phone.faults]
    .map(({ message }) => message)
    .filter((message) => !VENDORS_OWN.test(message));
  const faults = [...ledger.broken, ...waiting(house), ...complaints];
  const reader = accountReader(house);
  const ids = await reader.ids();
  if (new Set(ids).size < ids.length) faults.push("a session is listed twice");
  faults.push(...ids.filter((id) => !ledger.sessions.has(id)).map((id) => `${id} was made up`));
  for (const [id, { revisions, expected }] of ledger.sessions) {
    const held: SessionRecord | null = ids.includes(id) ? await reader.record(id) : null;
    if (held === null) faults.push(`${id} is lost`);
    else if (canonical(held) !== canonical(revisions.get(expected))) {
      faults.push(`${id} is not what the watch recorded`);
    }
  }
  if (ledger.sessions.size === 0) faults.push("no session was done");
  return faults;
}
