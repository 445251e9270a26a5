/** The level: the watch's own, with its reason. From here it can only be asked for. */

import { LEVELS, type Level } from "../../core/plan/plan.ts";
import { choice, heading, text } from "../look.ts";
import type { WatchView } from "../model/watch-view.ts";
import type { Node } from "../platform/settings-types.ts";
import { AS_IT_IS, askedRows, askOf, unheardWords } from "./favour-part.ts";
import type { Page } from "./page.ts";

/** `shapeAt`: what the series comes to at a level. */
export function levelPart(
  page: Page,
  watch: WatchView,
  shapeAt: (level: Level) => string,
): readonly Node[] {
  const { kit } = page;
  return [
    heading(kit, page.words.watch.level),
    ...levelRows(page, watch, shapeAt),
    levelChoice(page, watch),
    ...askedRows(page, watch, "level"),
  ];
}

function levelRows(
  page: Page,
  watch: WatchView,
  shapeAt: (level: Level) => string,
): readonly Node[] {
  const { kit, when } = page;
  const { watch: words } = page.words;
  const { settings, heardAt } = watch;
  if (settings === null || heardAt === null) return [text(kit, unheardWords(page, watch), "hint")];
  const { level, levelReason } = settings;
  return [
    text(kit, `${words.levelIs(level)}: ${words.levelMeans(level)}. ${words.reasons[levelReason]}`),
    ...(level === 6 ? [] : [text(kit, shapeAt(level))]),
    text(kit, words.lastHeard(when(heardAt)), "hint"),
  ];
}

function levelChoice(page: Page, watch: WatchView): Node {
  const { kit } = page;
  const { watch: words } = page.words;
  const { settings, asked } = watch;
  const now = settings === null ? words.asItIs : words.asTheWatchHasIt(String(settings.level));
  const options = [
    { name: now, value: AS_IT_IS },
    ...LEVELS.map((level) => ({
      name: `${level}: ${words.levelMeans(level)}`,
      value: String(level),
    })),
  ];
  const value = asked.level === null ? AS_IT_IS : String(asked.level);
  return choice(kit, { label: words.askLevel, options, value }, (picked) => {
    const level = LEVELS.find((one) => String(one) === picked) ?? null;
    if (picked !== value && (level !== null || picked === AS_IT_IS)) askOf(page, watch, { level });
  });
}
