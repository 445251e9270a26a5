import type { WatchWords } from "../words/words.ts";

const STRENGTHS: WatchWords["strengths"] = {
  off: "Off (the screen flashes)",
  light: "Light",
  standard: "Standard",
  strong: "Strong",
};

export const WATCH: WatchWords = {
  feel: "Feel",
  strength: "Strength of the buzz",
  strengths: STRENGTHS,
  asItIs: "As set on the watch",
  lesson: "Feel all cues on the watch",
  testBuzz: "Test buzz on the watch",
  openFirst: "Open Hip Series on the watch first.",
  played: "The watch has played it.",
  level: "Level",
  askLevel: "Ask the watch for another level",
  reasons: {
    "not-asked": "As it began.",
    "no-sore-spell": "No sore spell when you began.",
    "sore-spell": "You came out of a sore spell.",
    chosen: "You chose it.",
    "worse-next-day": "It was worse after last time.",
    "three-comfortable": "Three comfortable sessions in a row.",
    "from-record": "Taken over from your last session.",
  },
  notHeard: "The watch has not been heard yet. Open Hip Series on it near this phone.",
  newerWatch: "The watch has a newer Hip Series. Update this one to see its settings.",
  asked: "Asked for. The watch takes it as soon as Hip Series is open on it.",
  granted: "Granted: the watch has taken it.",
  strengthIs: (strength) => `Strength of the buzz: ${STRENGTHS[strength]}`,
  asTheWatchHasIt: (what) => `As the watch has it: ${what}`,
  levelIs: (level) => `Level ${level} of 6`,
  levelMeans(level) {
    if (level === 6) return "your whole series";
    return level === 1
      ? "the first exercise, one round"
      : `the first ${level} exercises, one round`;
  },
  lastHeard: (when) => `The watch was last heard: ${when}.`,
  playAsked: (until) => `Asked for. Open Hip Series on the watch by ${until}.`,
};
