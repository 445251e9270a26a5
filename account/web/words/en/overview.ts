/** English: the overview, and the words for days, series and comfort that the lists share. */

import type { RoutineName } from "../../../../core/plan/routine.ts";
import type { Outcome, SinceLast } from "../../../../core/record/record.ts";
import type { ExerciseId } from "../../../../core/series/series.ts";

const routine: Readonly<Record<RoutineName, string>> = {
  morning: "Morning",
  "before-legs": "Before legs",
  custom: "Custom",
};
const outcome: Readonly<Record<Outcome, string>> = {
  completed: "Completed",
  partial: "Partial",
  rested: "Rested",
};
const exercise: Readonly<Record<ExerciseId, string>> = {
  "side-leg-raise": "Side leg raise",
  "side-bicycle": "Side bicycle",
  "big-side-leg-raise": "Big side leg raise",
  "hip-circle": "Hip circles",
  "side-kick": "Side kick",
};
const sinceLast: Readonly<Record<SinceLast, string>> = {
  better: "better",
  same: "the same",
  worse: "worse",
};

export const overview = {
  routine,
  outcome,
  exercise,
  sinceLast,
  rounds: (n: number) => (n === 1 ? "1 round" : `${n} rounds`),
  level: (n: number) => `level ${n}`,
  thisWeek: "This week",
  weekSum: (sessions: number, rested: number) => {
    const words = sessions === 1 ? "1 session" : `${sessions} sessions`;
    if (rested === 0) return words;
    return `${words}, ${rested === 1 ? "1 rest day" : `${rested} rest days`}`;
  },
  moved: "moved",
  partial: "partial",
  lookedAfter: "looked after",
  nothing: "nothing",
  rest: "rest",
  inARow: "In a row",
  days: (n: number): string => (n === 1 ? "day" : "days"),
  restCounts: "A day of rest that your hip asked for counts too.",
  beginsWithOne: "It begins with one day, and a day of rest counts too.",
  lastArrived: (when: string) => `The last session arrived ${when}.`,
  connectedTo: (names: string) => `Connected: ${names}`,
  howItFelt: "How it felt",
  before: "before",
  hardest: "at its hardest",
  rested: "rested",
  restToday: "rest today",
  shortPlan: "short plan",
  asItIs: "plan as it is",
  feltLabel:
    "Discomfort before each session and at its hardest, 0 to 10. The same numbers are in the table below.",
  feltCaption: "Discomfort: 0 is none, 10 is the worst",
  feltTitle: (day: string, before: number, hardest: number | null) =>
    `${day}: ${before} before, ${hardest === null ? "hardest not answered" : `${hardest} at its hardest`}`,
  restedTitle: (day: string, before: number) => `${day}: ${before}, rested`,
  notAnswered: "not answered",
  today: "today",
  noneYet: "Nothing in the last four weeks.",
  balance: "Clean reps, left and right",
  lastSevenDays: "last 7 days",
  balanceLabel:
    "Clean reps of the last seven days, left and right. The same numbers are in the table below.",
  balanceCaption: "Clean of paced reps, confirmed sets only",
  exerciseHead: "Exercise",
  nothingConfirmed: "No clean reps confirmed in the last seven days.",
  routineHead: "Routine",
  paced: "Paced",
  clean: "Clean",
  leftRight: "L · R",
  discomfort: "Discomfort",
  notConfirmed: "not confirmed",
  allSessions: "All sessions",
  ofTen: "of 10",
  spasm: "with a strong spasm",
  minutes: (n: number) => (n < 1 ? "under a minute" : `${n} min`),
  connectFirst: "Connect your phone, then your sessions come by themselves",
  connectSteps: [
    "In the Zepp app on your phone, open Hip Series and its settings.",
    "Enter the address of this page as the account's address, and choose Connect.",
    "Open the link it shows, or type its code here.",
  ],
  typeTheCode: "Type the code",
  nothingHere: "Nothing here yet",
  comesByItself: "Your phone is connected. The first session you finish appears here by itself.",
};
