/** The settings page in Spanish. */

import { ACCOUNT } from "../es/account.ts";
import { HELP } from "../es/help.ts";
import { PRIVACY } from "../es/privacy.ts";
import { SERIES } from "../es/series.ts";
import { SYNC } from "../es/sync.ts";
import { WATCH } from "../es/watch.ts";
import type { Words } from "./words.ts";

export const SPANISH: Words = {
  account: ACCOUNT,
  sync: SYNC,
  series: SERIES,
  watch: WATCH,
  privacy: PRIVACY,
  help: HELP,
};
