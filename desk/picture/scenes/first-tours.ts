/** What a new watch asks and shows, the lesson of the cues, the settings of the wrist, and help. */

import { firstRunAt } from "../../../core/comfort/first-run.ts";
import { HISTORY_VERSION } from "../../../core/comfort/history.ts";
import { DEFAULT_WRIST } from "../../../core/comfort/wrist.ts";
import { CUES } from "../../../core/haptics/cue.ts";
import { makeFavourText, NO_FAVOUR, type Play } from "../../../core/sync/favour.ts";
import { STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import type { Hand } from "../hand.ts";
import type { Scene, Tour } from "../scene.ts";
import { someSessions } from "./start-tour.ts";

/** Longer than any rhythm of the lesson. */
const PLAYED_SECONDS = 3;

const WELCOME_TOUR: Tour = {
  page: "welcome",
  stored: { wrist: DEFAULT_WRIST },
  scenes: [
    { name: "sore-spell", reach: (hand) => hand.open() },
    { name: "how-much", reach: (hand) => hand.press("Yes") },
    {
      name: "good-to-know",
      async reach(hand) {
        await hand.key("BACK");
        await hand.press("No");
      },
    },
    { name: "lesson-offered", reach: (hand) => hand.press("Understood") },
    { name: "test-buzz", reach: (hand) => hand.press("Feel them"), seconds: 1 },
    {
      name: "test-buzz-strong",
      reach: (hand) => hand.press("I did not feel it"),
      seconds: 1,
    },
    { name: "not-felt", reach: (hand) => hand.press("I did not feel it") },
    {
      name: `lesson-${CUES[0]}`,
      reach: (hand) => hand.press("Go on"),
      seconds: PLAYED_SECONDS,
    },
    ...CUES.slice(1).map(
      (cue): Scene => ({
        name: `lesson-${cue}`,
        reach: (hand) => hand.press("Next"),
        seconds: PLAYED_SECONDS,
      }),
    ),
  ],
};

/** A watch that was reset, of somebody whom the account knows. */
const MEMORY_TOUR: Tour = {
  page: "welcome",
  phone: "away",
  stored: {
    "first-run": firstRunAt("welcome-back"),
    wrist: { ...DEFAULT_WRIST, level: 4, levelReason: "from-record" },
  },
  scenes: [
    { name: "settings-back", reach: (hand) => hand.open() },
    {
      name: "sessions-back",
      async reach(hand) {
        hand.store("history", { v: HISTORY_VERSION, sessions: someSessions() });
        hand.store("wrist", { ...DEFAULT_WRIST, level: 6, levelReason: "from-record" });
        await hand.open();
      },
    },
  ],
};

/** Pressed on the phone while home is open, or just before. */
async function askFor(hand: Hand, play: Play): Promise<void> {
  const at = hand.watch.clock.now();
  const favour = makeFavourText({ ...NO_FAVOUR, at, play });
  hand.stage.phone.settings.setItem(STORAGE_KEYS.favour, favour);
  await hand.open();
}

const FAVOUR_TOUR: Tour = {
  scenes: [
    {
      name: "home-test-buzz",
      async reach(hand) {
        await askFor(hand, "test-buzz");
        await hand.untilSays("A test buzz");
      },
      scrolls: true,
    },
    {
      name: "home-lesson-asked",
      async reach(hand) {
        await askFor(hand, "lesson");
        await hand.untilSays("from your phone");
      },
      scrolls: true,
    },
  ],
};

/** In the middle of a rhythm: the first bar is lit, the second is still to come. */
const LESSON_TOUR: Tour = {
  page: "feel",
  stored: { "first-run": firstRunAt("cues", CUES.indexOf("switch-side")) },
  scenes: [{ name: "lesson-halfway", reach: (hand) => hand.open(), seconds: 0.5 }],
};

const WRIST_TOUR: Tour = {
  page: "wrist",
  scenes: [
    { name: "wrist", reach: (hand) => hand.open() },
    {
      name: "wrist-strength",
      reach: (hand) => hand.key("SELECT"),
    },
    { name: "wrist-off", reach: (hand) => hand.press("off") },
    {
      name: "wrist-level",
      async reach(hand) {
        await hand.press("Fine");
        await hand.press("Level {n}", { n: 6 });
      },
    },
    { name: "wrist-level-one", reach: (hand) => hand.pressTimes("−", 5) },
    // The reasons that take the most words.
    ...(["worse-next-day", "three-comfortable"] as const).map(
      (levelReason): Scene => ({
        name: `wrist-level-${levelReason}`,
        async reach(hand) {
          hand.store("wrist", { ...DEFAULT_WRIST, level: 5, levelReason });
          await hand.open();
          await hand.press("Level {n}", { n: 5 });
        },
      }),
    ),
  ],
};

const CARDS = ["stop", "advice", "soon", "at-once", "hands", "buzzes", "kept"];

const HELP_TOUR: Tour = {
  page: "help",
  scenes: CARDS.map((card, index) => ({
    name: `help-${card}`,
    reach: (hand) => (index === 0 ? hand.open() : hand.press("Next")),
  })),
};

export const FIRST_TOURS: readonly Tour[] = [
  WELCOME_TOUR,
  MEMORY_TOUR,
  FAVOUR_TOUR,
  LESSON_TOUR,
  WRIST_TOUR,
  HELP_TOUR,
];
