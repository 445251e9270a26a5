/**
 * The settings page's entry: globals in, page out. `build` runs at every change of the storage and
 * must not write, so the one knock that says "someone is looking" waits until it is done.
 */

import { gettext } from "i18n";
import { type Act, actOn } from "./act.ts";
import { wordsOf } from "./language.ts";
import { settingsModel } from "./model/settings-model.ts";
import { PageState } from "./page-state.ts";
import type { PageProps } from "./platform/settings-types.ts";
import { storedTexts } from "./platform/stored-texts.ts";
import { settingsPage } from "./settings-page.ts";
import { wallClock } from "./wall-clock.ts";

const kit = { View, Section, Text, Link, Button, TextInput, Toggle, Select };

interface Opened {
  readonly act: Act;
  readonly state: PageState;
}
let opened: Opened | null = null;

AppSettingsPage({
  build({ settingsStorage }: PageProps) {
    const { act, state } = openedOn(settingsStorage);
    const model = settingsModel(storedTexts(settingsStorage));
    const words = wordsOf(gettext("en"));
    const now = Date.now();
    const when = (atMs: number) => wallClock(atMs, now, words);
    return settingsPage({ kit, act, state, words, copy, now, when }, model);
  },
});

/** `typeof`: a phone without it has no such global at all. */
async function copy(text: string): Promise<void> {
  const clipboard = typeof navigator === "undefined" ? undefined : navigator?.clipboard;
  if (clipboard === undefined) throw new Error("This phone's page cannot copy.");
  await clipboard.writeText(text);
}

function openedOn(settingsStorage: PageProps["settingsStorage"]): Opened {
  if (opened !== null) return opened;
  const act = actOn(settingsStorage);
  setTimeout(() => act.lookIn(), 0);
  opened = { act, state: new PageState(() => act.redraw()) };
  return opened;
}
