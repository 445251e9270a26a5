/** The short way: a few good reps, an end, and a summary in which all was clean. */

import type { Tour } from "../scene.ts";

export const SUMMARY_TOUR: Tour = {
  level: 1,
  scenes: [
    { name: "home-level-one", reach: (hand) => hand.open(), scrolls: true },
    {
      name: "summary",
      async reach(hand) {
        await hand.press("Start");
        await hand.answer(2);
        await hand.press("Start");
        await hand.untilSays("of {n}", { n: 10 });
        await hand.pass(5000);
        await hand.tap();
        await hand.press("End");
        await hand.untilPage("summary");
      },
      seconds: 1,
    },
  ],
};

export const REST_TOUR: Tour = {
  phone: "away",
  scenes: [
    {
      name: "rest-day",
      async reach(hand) {
        await hand.open();
        await hand.press("Start");
        await hand.pressTimes("+", 3);
        await hand.press("Spasm");
        await hand.press("Fine");
        await hand.untilPage("done");
      },
      seconds: 1,
    },
    { name: "home-on-watch", reach: (hand) => hand.press("Fine"), scrolls: true },
  ],
};
