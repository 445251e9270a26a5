/** How far a newcomer has come, told from what is there and not from what was clicked. */

import { parseLinkText } from "../../core/sync/link.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { SettingsStore } from "../../simulator/phone/settings-store.ts";
import type { KeptView, StepsView } from "./view.ts";

const SESSION_PAGE = "page/session/";

export interface Evidence {
  readonly settings: SettingsStore;
  readonly pagePath: string | undefined;
  readonly watch: readonly KeptView[];
  readonly phone: readonly KeptView[];
  readonly account: readonly KeptView[] | null;
}

/** A step that was taken stays taken until the desk starts over. */
export function firstSteps(before: StepsView, evidence: Evidence): StepsView {
  const { settings, pagePath = "", watch, phone, account } = evidence;
  const text = settings.getItem(STORAGE_KEYS.link);
  const link = text === null ? null : parseLinkText(text);
  const isInAccount = before.isInAccount || (account?.length ?? 0) > 0;
  const isDone = before.isDone || isInAccount || [...watch, ...phone].some((one) => one.isSession);
  return {
    isConnected: before.isConnected || (link?.ok === true && link.value.state === "connected"),
    isBegun: before.isBegun || isDone || pagePath.startsWith(SESSION_PAGE),
    isDone,
    isInAccount,
  };
}

export const NO_STEP: StepsView = {
  isConnected: false,
  isBegun: false,
  isDone: false,
  isInAccount: false,
};
