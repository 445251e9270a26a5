/** The whole settings page, from a model to components. Builds only; it never writes. */

import { accountCard } from "./account-card.ts";
import type { Act } from "./act.ts";
import { PAGE_STYLE } from "./look.ts";
import type { Kit, Node } from "./platform/settings-types.ts";
import { feelCard, seriesCard } from "./series-card.ts";
import type { SettingsModel } from "./settings-model.ts";
import { syncCard } from "./sync-card.ts";
import type { Speech } from "./words/words.ts";

export function settingsPage(kit: Kit, model: SettingsModel, act: Act, speech: Speech): Node {
  return kit.View({ style: PAGE_STYLE }, [
    accountCard(kit, model.account, act, speech),
    syncCard(kit, model.sync, model.account, act, speech),
    seriesCard(kit, model, act, speech.words),
    feelCard(kit, model, act, speech.words),
  ]);
}
