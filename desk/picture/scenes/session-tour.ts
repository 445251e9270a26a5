/** From the app's icon through a whole session to the end, with every kind of wait and every exercise. */

import { MORNING } from "../../../core/plan/routine.ts";
import type { Hand } from "../hand.ts";
import type { Scene, Tour } from "../scene.ts";

/** In the order of the plan. Direction is a wait of its own. */
const AFTER_THE_FIRST = [
  "side-bicycle",
  "big-side-leg-raise",
  "hip-circle",
  "hip-circle-back",
  "side-kick",
] as const;

const CHECK_IN: readonly Scene[] = [
  { name: "home", reach: (hand) => hand.open(), seconds: 1, scrolls: true },
  { name: "comfort", reach: (hand) => hand.press("Start"), seconds: 1 },
  { name: "comfort-unanswered", reach: (hand) => hand.press("Spasm") },
  { name: "comfort-a-little", reach: (hand) => hand.pressTimes("+", 3) },
  { name: "comfort-worst", reach: (hand) => hand.pressTimes("+", 8) },
  { name: "rest-today", reach: (hand) => hand.press("Next") },
  {
    name: "short-plan",
    async reach(hand) {
      await hand.press("Answer again");
      await hand.pressTimes("−", 5);
      await hand.press("Next");
    },
  },
];

const FIRST_SET: readonly Scene[] = [
  { name: "preview", reach: (hand) => hand.press("My whole plan") },
  { name: "preview-level", reach: (hand) => hand.press("Change level") },
  {
    name: "setup",
    async reach(hand) {
      await hand.press("Fine");
      await hand.press("Start");
    },
    seconds: 2,
  },
  { name: "count-in", reach: (hand) => hand.untilCounts(3), seconds: 1.2 },
  { name: "session", reach: (hand) => hand.untilSays("of {n}", { n: 10 }), seconds: 2.5 },
  { name: "paused", reach: (hand) => hand.tap() },
];

/** The wait before it, the set itself, and a pause in it: names are longest there. */
function setScenes(name: (typeof AFTER_THE_FIRST)[number]): readonly Scene[] {
  const target = name.startsWith("hip-circle") ? 8 : 10;
  return [
    { name: `before-${name}`, reach: (hand) => hand.press("Next exercise") },
    {
      name,
      reach: (hand) => hand.untilSays("of {n}", { n: target }),
      // From the eighth rep on the bicycle says that it is enough.
      seconds: name === "side-bicycle" ? 16.5 : 0.5,
    },
    { name: `paused-${name}`, reach: (hand) => hand.tap() },
  ];
}

const TO_THE_END: readonly Scene[] = [
  { name: "switch", reach: (hand) => hand.press("Next exercise") },
  { name: "left", reach: (hand) => hand.untilSays("of {n}", { n: 10 }) },
  {
    name: "marked",
    async reach(hand) {
      await hand.pass(2500);
      await hand.crown(15);
    },
  },
  {
    name: "welcome-back",
    async reach(hand) {
      await hand.pass(2500);
      await hand.open();
      await hand.untilPage("session");
    },
  },
  {
    name: "summary-marked",
    async reach(hand) {
      await hand.press("End");
      await hand.untilPage("summary");
    },
    seconds: 1,
  },
  { name: "summary-by-set", reach: (hand) => hand.press("Some were not") },
  {
    name: "hardest",
    async reach(hand) {
      while (!hand.says("At its hardest?")) await hand.press("Next");
    },
  },
  { name: "hardest-unanswered", reach: (hand) => hand.press("Next") },
  { name: "done-at-once", reach: (hand) => toDone(hand), seconds: 0.05 },
  { name: "done", reach: (hand) => hand.untilSays("in your account"), seconds: 1 },
  { name: "home-in-account", reach: (hand) => hand.press("Fine"), seconds: 1, scrolls: true },
];

async function toDone(hand: Hand): Promise<void> {
  await hand.answer(3);
  await hand.untilPage("done");
}

export const SESSION_TOUR: Tour = {
  routine: MORNING,
  scenes: [...CHECK_IN, ...FIRST_SET, ...AFTER_THE_FIRST.flatMap(setScenes), ...TO_THE_END],
};
