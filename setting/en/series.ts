import type { SeriesWords } from "../words/words.ts";

const exercises = (count: number) => (count === 1 ? "1 exercise" : `${count} exercises`);
const rounds = (count: number) => (count === 1 ? "1 round" : `${count} rounds`);

export const SERIES: SeriesWords = {
  title: "Your series",
  routine: "Routine",
  routines: {
    morning: "Morning: 5 exercises, 2 rounds",
    "before-legs": "Before legs: 5 exercises, 1 round",
    custom: "Custom",
  },
  exercises: "Exercises",
  names: {
    "side-leg-raise": "Side leg raise",
    "side-bicycle": "Side bicycle",
    "big-side-leg-raise": "Big side leg raise",
    "hip-circle": "Hip circles",
    "side-kick": "Side kick",
  },
  enoughIsFine: "From the lower number on, enough is fine.",
  order: "Change the order",
  orderHint: "Tap one to move it up.",
  rounds: "Rounds",
  sides: "Sides",
  sideChoices: {
    "right-first": "Right hip first, then left",
    "left-first": "Left hip first, then right",
    "right-only": "Right hip only",
    "left-only": "Left hip only",
  },
  pace: "Pace",
  waits: "Wait for my tap when I roll over",
  unreadable: "Your series could not be read. The watch goes on with the one it has.",
  chooseAgain: "Choose a routine here to set it again.",
  watchTakesIt: "The watch takes changes as soon as Hip Series is open on it.",
  watchHasIt: "The watch has it.",
  shape({ exercises: count, rounds: times, isBothSides, minutes: [from, to] }) {
    const minutes = from === to ? `about ${to}\u00a0min` : `${from} to ${to}\u00a0min`;
    const side = isBothSides ? "each side" : "one side";
    return `${exercises(count)}, ${rounds(times)}, ${side}: ${minutes}`;
  },
  reps({ min, max, isBothWays }) {
    const reps = min === max ? `${max} reps` : `${min} to ${max} reps`;
    return isBothWays ? `${reps} each way` : reps;
  },
  lastOne: (exercise) => `${exercise}. The last one stays on.`,
  roundCount: rounds,
  repPace(repMs, isUsual) {
    const pace = `${(repMs / 1000).toFixed(1)} s a rep`;
    return isUsual ? `${pace} (usual)` : pace;
  },
};
