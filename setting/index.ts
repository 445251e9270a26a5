/**
 * The settings page's entry: globals in, page out. `build` runs at every change of the storage and
 * must not write, so the one knock that says "someone is looking" waits until it is done.
 */

import { gettext } from "i18n";
import { actOn } from "./act.ts";
import { wordsOf } from "./language.ts";
import type { PageProps } from "./platform/settings-types.ts";
import { storedTexts } from "./platform/stored-texts.ts";
import { settingsModel } from "./settings-model.ts";
import { settingsPage } from "./settings-page.ts";
import { wallClock } from "./wall-clock.ts";

const kit = { View, Section, Text, Link, Button, TextInput, Select };
let hasKnocked = false;

AppSettingsPage({
  build({ settingsStorage }: PageProps) {
    const act = actOn(settingsStorage);
    if (!hasKnocked) {
      hasKnocked = true;
      setTimeout(() => act.lookIn(), 0);
    }
    const model = settingsModel(storedTexts(settingsStorage));
    const words = wordsOf(gettext("en"));
    const when = (atMs: number) => wallClock(atMs, Date.now(), words);
    return settingsPage(kit, model, act, { words, when });
  },
});
