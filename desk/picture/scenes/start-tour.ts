/** A watch that remembers some sessions: what it asks about the last, how it offers more, its history. */

import { HISTORY_VERSION } from "../../../core/comfort/history.ts";
import type { SessionSummary } from "../../../core/comfort/summary.ts";
import type { Hand } from "../hand.ts";
import type { Tour } from "../scene.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const YESTERDAY = Date.UTC(2026, 10, 21, 6, 30);
const DAYS_AGO = [0, 1, 2, 4, 5, 6, 8, 9, 11, 12, 13, 15, 16, 19, 20, 22, 23, 27];

const COMFORTABLE = {
  outcome: "completed",
  routine: "morning",
  level: 2,
  before: 1,
  hardest: 2,
  spasm: false,
  paced: 40,
  clean: 38,
  sinceLast: "same",
} as const;
const RESTED = { outcome: "rested", before: 7, hardest: null, paced: 0, clean: 0 } as const;
/** Others than comfortable ones, by their place. */
const OTHERS: Readonly<Record<number, Partial<SessionSummary>>> = {
  3: { outcome: "partial" },
  4: RESTED,
  5: { clean: null },
  9: RESTED,
  11: { outcome: "partial" },
  14: RESTED,
};

export function someSessions(): readonly SessionSummary[] {
  return DAYS_AGO.map((daysAgo, index) => ({
    id: `01934f00-0000-7000-8000-0000000000${10 + index}`,
    startedAt: YESTERDAY - daysAgo * DAY_MS,
    tzOffsetMin: 0,
    ...COMFORTABLE,
    ...OTHERS[index],
  }));
}

async function toHistory(hand: Hand): Promise<void> {
  await hand.open();
  for (let step = 0; step < 3; step += 1) await hand.key("DOWN");
  await hand.key("SELECT");
  await hand.untilPage("history");
}

export const START_TOUR: Tour = {
  level: 2,
  stored: { history: { v: HISTORY_VERSION, sessions: someSessions() } },
  scenes: [
    { name: "history", reach: toHistory, scrolls: true },
    { name: "history-sessions", reach: (hand) => hand.swipe("up"), scrolls: true },
    {
      name: "home-more",
      async reach(hand) {
        await hand.key("BACK");
        await hand.swipe("up");
      },
      scrolls: true,
    },
    { name: "home-more-below", reach: (hand) => hand.swipe("up"), scrolls: true },
    { name: "since-last", reach: (hand) => hand.press("Start") },
    {
      name: "preview-offer",
      async reach(hand) {
        await hand.press("Same");
        await hand.answer(2);
      },
    },
    {
      name: "preview-worse",
      async reach(hand) {
        await hand.key("BACK");
        await hand.key("BACK");
        await hand.press("Worse");
        await hand.answer(1);
      },
    },
  ],
};
