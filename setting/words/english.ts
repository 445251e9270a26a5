/** The settings page in English. Plain words; no code, no percentage. */

import { ACCOUNT } from "../en/account.ts";
import { HELP } from "../en/help.ts";
import { PRIVACY } from "../en/privacy.ts";
import { SERIES } from "../en/series.ts";
import { SYNC } from "../en/sync.ts";
import { WATCH } from "../en/watch.ts";
import type { Words } from "./words.ts";

export const ENGLISH: Words = {
  account: ACCOUNT,
  sync: SYNC,
  series: SERIES,
  watch: WATCH,
  privacy: PRIVACY,
  help: HELP,
};
