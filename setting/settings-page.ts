/** The whole settings page, from a model to components. Builds only; it never writes. */

import { accountCard } from "./card/account-card.ts";
import { feelCard } from "./card/feel-card.ts";
import { helpCard } from "./card/help-card.ts";
import type { Page } from "./card/page.ts";
import { privacyCard } from "./card/privacy-card.ts";
import { seriesCard } from "./card/series-card.ts";
import { syncCard } from "./card/sync-card.ts";
import { PAGE_STYLE } from "./look.ts";
import type { SettingsModel } from "./model/settings-model.ts";
import type { Node } from "./platform/settings-types.ts";

/** Always in this order: a card that moves would take a half-typed field with it. */
export function settingsPage(page: Page, model: SettingsModel): Node {
  const { account, sync, series, watch, diagnostics } = model;
  return page.kit.View({ style: PAGE_STYLE }, [
    accountCard(page, account),
    syncCard(page, sync, account),
    seriesCard(page, series, watch),
    feelCard(page, watch),
    privacyCard(page, model),
    helpCard(page, diagnostics, watch),
  ]);
}
