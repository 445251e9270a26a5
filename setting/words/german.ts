/** The settings page in German. */

import { ACCOUNT } from "../de/account.ts";
import { HELP } from "../de/help.ts";
import { PRIVACY } from "../de/privacy.ts";
import { SERIES } from "../de/series.ts";
import { SYNC } from "../de/sync.ts";
import { WATCH } from "../de/watch.ts";
import type { Words } from "./words.ts";

export const GERMAN: Words = {
  account: ACCOUNT,
  sync: SYNC,
  series: SERIES,
  watch: WATCH,
  privacy: PRIVACY,
  help: HELP,
};
