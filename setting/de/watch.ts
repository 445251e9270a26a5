import type { WatchWords } from "../words/words.ts";

const STRENGTHS: WatchWords["strengths"] = {
  off: "Aus (das Display blinkt)",
  light: "Leicht",
  standard: "Normal",
  strong: "Stark",
};

export const WATCH: WatchWords = {
  feel: "Spüren",
  strength: "Stärke der Vibration",
  strengths: STRENGTHS,
  asItIs: "Wie auf der Uhr eingestellt",
  lesson: "Alle Signale auf der Uhr spüren",
  testBuzz: "Probesignal auf der Uhr",
  openFirst: "Öffne zuerst die Hüftserie auf der Uhr.",
  played: "Die Uhr hat es abgespielt.",
  level: "Stufe",
  askLevel: "Die Uhr um eine andere Stufe bitten",
  reasons: {
    "not-asked": "Wie am Anfang.",
    "no-sore-spell": "Am Anfang ohne Schmerzphase.",
    "sore-spell": "Du kamst aus einer Schmerzphase.",
    chosen: "Von dir gewählt.",
    "worse-next-day": "Nach dem letzten Mal war es schlechter.",
    "three-comfortable": "Dreimal hintereinander war es leicht.",
    "from-record": "Von deiner letzten Einheit übernommen.",
  },
  notHeard: "Von der Uhr kam noch nichts. Öffne dort die Hüftserie, nahe bei diesem Handy.",
  newerWatch:
    "Die Uhr hat eine neuere Hüftserie. Aktualisiere diese hier, um ihre Einstellungen zu sehen.",
  asked: "Angefragt. Die Uhr übernimmt es, sobald die Hüftserie dort offen ist.",
  granted: "Die Uhr hat es übernommen.",
  strengthIs: (strength) => `Stärke der Vibration: ${STRENGTHS[strength]}`,
  asTheWatchHasIt: (what) => `Wie auf der Uhr: ${what}`,
  levelIs: (level) => `Stufe ${level} von 6`,
  levelMeans(level) {
    if (level === 6) return "dein ganzes Programm";
    return level === 1 ? "die erste Übung, eine Runde" : `die ersten ${level} Übungen, eine Runde`;
  },
  lastHeard: (when) => `Zuletzt von der Uhr gehört: ${when}.`,
  playAsked: (until) => `Angefragt. Öffne die Hüftserie auf der Uhr bis ${until}.`,
};
