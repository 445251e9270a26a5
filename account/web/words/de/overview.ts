/** German: the overview, and the words for days, series and comfort that the lists share. */

import type { overview as en } from "../en/overview.ts";

export const overview: typeof en = {
  routine: { morning: "Morgens", "before-legs": "Vor Beintag", custom: "Eigene" },
  outcome: { completed: "Ganz", partial: "Teilweise", rested: "Ruhetag" },
  exercise: {
    "side-leg-raise": "Beinheben seitlich",
    "side-bicycle": "Radfahren seitlich",
    "big-side-leg-raise": "Großes Beinheben",
    "hip-circle": "Hüftkreisen",
    "side-kick": "Beinkick seitlich",
  },
  sinceLast: { better: "besser", same: "gleich", worse: "schlechter" },
  rounds: (n: number) => (n === 1 ? "1 Runde" : `${n} Runden`),
  level: (n: number) => `Stufe ${n}`,
  thisWeek: "Diese Woche",
  weekSum: (sessions: number, rested: number) => {
    const words = sessions === 1 ? "1 Einheit" : `${sessions} Einheiten`;
    if (rested === 0) return words;
    return `${words}, ${rested === 1 ? "1 Ruhetag" : `${rested} Ruhetage`}`;
  },
  moved: "bewegt",
  partial: "teilweise",
  lookedAfter: "gut gesorgt",
  nothing: "nichts",
  rest: "Ruhe",
  inARow: "In Folge",
  days: (n: number) => (n === 1 ? "Tag" : "Tage"),
  restCounts: "Ein Ruhetag, den deine Hüfte gebraucht hat, zählt mit.",
  beginsWithOne: "Es beginnt mit einem Tag, und ein Ruhetag zählt mit.",
  lastArrived: (when: string) => `Die letzte Einheit kam ${when} an.`,
  connectedTo: (names: string) => `Verbunden: ${names}`,
  howItFelt: "Wie es sich anfühlte",
  before: "vorher",
  hardest: "am schlimmsten",
  rested: "geruht",
  restToday: "heute Pause",
  shortPlan: "kurzer Plan",
  asItIs: "ganzer Plan",
  feltLabel:
    "Beschwerden vor jeder Einheit und im schlimmsten Moment, 0 bis 10. Dieselben Zahlen stehen in der Tabelle darunter.",
  feltCaption: "Beschwerden: 0 heißt keine, 10 die stärksten",
  feltTitle: (day: string, before: number, hardest: number | null) =>
    `${day}: vorher ${before}, ${hardest === null ? "schlimmster Moment nicht beantwortet" : `am schlimmsten ${hardest}`}`,
  restedTitle: (day: string, before: number) => `${day}: ${before}, geruht`,
  notAnswered: "nicht beantwortet",
  today: "heute",
  noneYet: "Nichts in den letzten vier Wochen.",
  balance: "Saubere Wiederholungen, links und rechts",
  lastSevenDays: "letzte 7 Tage",
  balanceLabel:
    "Saubere Wiederholungen der letzten sieben Tage, links und rechts. Dieselben Zahlen stehen in der Tabelle darunter.",
  balanceCaption: "Sauber von den Wiederholungen im Takt, nur bestätigte Sätze",
  exerciseHead: "Übung",
  nothingConfirmed: "In den letzten sieben Tagen sind keine sauberen Wiederholungen bestätigt.",
  routineHead: "Programm",
  paced: "Im Takt",
  clean: "Sauber",
  leftRight: "L · R",
  discomfort: "Beschwerden",
  notConfirmed: "nicht bestätigt",
  allSessions: "Alle Einheiten",
  ofTen: "von 10",
  spasm: "mit starkem Krampf",
  minutes: (n: number) => (n < 1 ? "unter einer Minute" : `${n} Min.`),
  connectFirst: "Verbinde dein Telefon, dann kommen deine Einheiten von selbst",
  connectSteps: [
    "Öffne in der Zepp-App auf dem Telefon Hip Series und dort die Einstellungen.",
    "Trage die Adresse dieser Seite als Adresse des Kontos ein und wähle Verbinden.",
    "Öffne den Link, der erscheint, oder gib hier den Code ein.",
  ],
  typeTheCode: "Code eingeben",
  nothingHere: "Noch nichts da",
  comesByItself:
    "Dein Telefon ist verbunden. Die erste Einheit, die du abschließt, erscheint hier von selbst.",
};
