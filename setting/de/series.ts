import type { SeriesWords } from "../words/words.ts";

const exercises = (count: number) => (count === 1 ? "1 Übung" : `${count} Übungen`);
const rounds = (count: number) => (count === 1 ? "1 Runde" : `${count} Runden`);

export const SERIES: SeriesWords = {
  title: "Deine Übungen",
  routine: "Programm",
  routines: {
    morning: "Morgens: 5 Übungen, 2 Runden",
    "before-legs": "Vor dem Beintag: 5 Übungen, 1 Runde",
    custom: "Eigenes",
  },
  exercises: "Übungen",
  names: {
    "side-leg-raise": "Beinheben seitlich",
    "side-bicycle": "Radfahren seitlich",
    "big-side-leg-raise": "Großes Beinheben",
    "hip-circle": "Hüftkreisen",
    "side-kick": "Beinkick seitlich",
  },
  enoughIsFine: "Ab der kleineren Zahl reicht es schon.",
  order: "Reihenfolge ändern",
  orderHint: "Antippen schiebt eine Übung nach oben.",
  rounds: "Runden",
  sides: "Seiten",
  sideChoices: {
    "right-first": "Rechte Hüfte zuerst, dann die linke",
    "left-first": "Linke Hüfte zuerst, dann die rechte",
    "right-only": "Nur die rechte Hüfte",
    "left-only": "Nur die linke Hüfte",
  },
  pace: "Tempo",
  waits: "Beim Umdrehen auf mein Tippen warten",
  unreadable: "Deine Übungen waren nicht lesbar. Die Uhr macht mit ihren eigenen weiter.",
  chooseAgain: "Wähle hier ein Programm, um sie neu einzustellen.",
  watchTakesIt: "Die Uhr übernimmt Änderungen, sobald die Hüftserie dort offen ist.",
  watchHasIt: "Die Uhr hat es übernommen.",
  shape({ exercises: count, rounds: times, isBothSides, minutes: [from, to] }) {
    const minutes = from === to ? `etwa ${to}\u00a0min` : `${from} bis ${to}\u00a0min`;
    const side = isBothSides ? "je Seite" : "eine Seite";
    return `${exercises(count)}, ${rounds(times)}, ${side}: ${minutes}`;
  },
  reps({ min, max, isBothWays }) {
    const reps = min === max ? `${max} Wdh.` : `${min} bis ${max} Wdh.`;
    return isBothWays ? `je Richtung ${reps}` : reps;
  },
  lastOne: (exercise) => `${exercise}. Die letzte bleibt an.`,
  roundCount: rounds,
  repPace(repMs, isUsual) {
    const pace = `${(repMs / 1000).toFixed(1).replace(".", ",")} s je Wiederholung`;
    return isUsual ? `${pace} (üblich)` : pace;
  },
};
