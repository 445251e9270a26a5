/**
 * Home listens to the phone while somebody looks: what is chosen or pressed there is heard within
 * seconds, for a minute after home was opened or something was heard. A watch left alone falls silent.
 */

import { askMemory, lacksMemory } from "../platform/memory.ts";
import type { AskPhone } from "../platform/phone.ts";
import { type SettingsNews, shareSettings } from "../platform/settings-share.ts";

const AGAIN_MS = 5000;
const MOST_TURNS = 12;
/** The account is asked by the phone meanwhile; another visit will do as well. */
const MOST_MEMORY_TURNS = 3;

export interface Listener {
  isThere(): boolean;
  /** After the first time the phone was asked, whatever it said. */
  onAsked(): void;
  onNews(news: SettingsNews): void;
}

export function listen(ask: AskPhone, { isThere, onAsked, onNews }: Listener): void {
  let left = MOST_TURNS;
  let memoryLeft = MOST_MEMORY_TURNS;
  const hear = (news: SettingsNews) => {
    left = MOST_TURNS;
    if (isThere()) onNews(news);
  };
  const turn = async (isFirst: boolean): Promise<void> => {
    await shareSettings(ask, hear);
    if (isFirst) onAsked();
    if (memoryLeft > 0 && lacksMemory()) await remember();
    left -= 1;
    if (left > 0 && isThere()) setTimeout(() => run(false), AGAIN_MS);
  };
  const remember = async (): Promise<void> => {
    const state = await askMemory(ask);
    memoryLeft = state === "asking" ? memoryLeft - 1 : 0;
    if (state === "ready") hear({ play: null });
  };
  const run = (isFirst: boolean): void => {
    if (!isThere()) return;
    turn(isFirst).catch((error: unknown) => console.log(`home hears nothing: ${String(error)}`));
  };
  run(true);
}
