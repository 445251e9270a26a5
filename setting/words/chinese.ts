/** The settings page in simplified Chinese. */

import { ACCOUNT } from "../zh/account.ts";
import { HELP } from "../zh/help.ts";
import { PRIVACY } from "../zh/privacy.ts";
import { SERIES } from "../zh/series.ts";
import { SYNC } from "../zh/sync.ts";
import { WATCH } from "../zh/watch.ts";
import type { Words } from "./words.ts";

export const CHINESE: Words = {
  account: ACCOUNT,
  sync: SYNC,
  series: SERIES,
  watch: WATCH,
  privacy: PRIVACY,
  help: HELP,
};
