/** What the watch says of itself to the phone, and the favours it has granted. */

import { parse, readInteger, readList, readText } from "../../core/parse.ts";
import { type Favour, MOST_GRANTS, withGrant } from "../../core/sync/favour.ts";
import type { WristWord } from "../../core/sync/wrist-copy.ts";
import { store } from "./stored.ts";
import { loadVersion, loadWrist, readStored } from "./wrist-store.ts";

const NAME = "watch";
const GRANTS = "grants";

export function wristWord(): WristWord {
  const wrist = { version: loadVersion("wrist-version"), document: { ...loadWrist() } };
  return {
    watch: loadName(),
    wrist,
    routineVersion: loadVersion("routine-version"),
    grants: loadGrants(),
  };
}

export function loadGrants(): readonly number[] {
  const grants = readStored(
    GRANTS,
    (raw) =>
      parse(() =>
        readList(raw, GRANTS, MOST_GRANTS).map((one) =>
          readInteger(one, GRANTS, 1, Number.MAX_SAFE_INTEGER),
        ),
      ),
    [],
  );
  return grants;
}

export function saveGrant(favour: Favour): void {
  store.setItem(GRANTS, withGrant(loadGrants(), favour));
}

/** No serial number: eight hex digits made up once, so that two watches on one phone are two. */
function loadName(): string {
  const known = readStored(NAME, (raw) => parse(() => readText(raw, NAME, 8)), "");
  if (/^[0-9a-f]{8}$/.test(known)) return known;
  const made = Math.floor(Math.random() * 0x100000000)
    .toString(16)
    .padStart(8, "0");
  store.setItem(NAME, made);
  return made;
}
