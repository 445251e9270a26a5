/** Help, to be read card by card: when to stop and whom to ask, what the hands do, what the buzzes say. */

import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { type Choices, useChoices } from "../look/choices.ts";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE, INK } from "../look/palette.ts";
import { stepDots } from "../look/step-dots.ts";
import { verse } from "../look/verse.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands } from "../platform/hands.ts";
import { holdScreen, releaseScreen } from "../platform/hold.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { type Topic, topics } from "./topics.ts";

const HOME = "page/home/home.page";
const HOLD_MS = 60_000;

interface Shown {
  readonly cards: readonly Face[];
  readonly choices: Choices;
}

let shown: Shown | null = null;

Page({
  build() {
    const screen = readDevice();
    lockScroll(screen.isRound);
    holdScreen(HOLD_MS);
    const all = topics();
    const cards = all.map((topic, index) => card(screen, topic, index, all.length));
    shown = { cards, choices: useChoices(screen, goHome) };
    read(0);
  },

  onDestroy() {
    leaveHands();
    releaseScreen();
    shown = null;
  },
});

function card(
  screen: Screen,
  { title, body, isHealth }: Topic,
  index: number,
  count: number,
): Face {
  const isLast = index === count - 1;
  const dots = stepDots(screen, count);
  dots.draw(index);
  return face(screen, {
    parts: [
      dots,
      line(screen, { y: [106, 114], size: [40, 38], color: isHealth ? CARE : INK, text: title }),
      verse(screen, { y: [238, 246], size: [28, 26], color: INK, text: body }),
    ],
    primary: {
      box: centred(pick(screen, [240, 195]), pick(screen, [390, 394]), 200, 82),
      size: 36,
      label: isLast ? getText("Fine") : getText("Next"),
      onTap: () => (isLast ? goHome() : read(index + 1)),
    },
  });
}

function read(index: number): void {
  if (shown === null) return;
  shown.cards.forEach((one, at) => {
    one.show(at === index);
  });
  shown.choices.offer(shown.cards[index]?.choices ?? []);
}

function goHome(): boolean {
  replace({ url: HOME });
  return true;
}
