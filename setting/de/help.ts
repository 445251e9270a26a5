import type { HelpWords } from "../words/words.ts";

export const HELP: HelpWords = {
  title: "Hilfe",
  summary: "Kurze Antworten, und was du beim Nachfragen mitschicken kannst",
  answers: [
    {
      question: "Ich spüre keine Vibration",
      answer:
        "Trage die Uhr eng am Arm und stelle unter „Spüren“ eine größere Stärke ein. „Nicht stören“, der Schlaf- oder Kinomodus und die Vibration der Uhr selbst können sie stumm machen. Das Display zeigt jedes Signal ebenfalls.",
    },
    {
      question: "Eine Einheit ist nicht in meinem Konto",
      answer:
        "Nichts ist verloren: Sie wartet auf der Uhr, bis das Handy sie hat, und hier, bis dein Konto sie hat. Lass die Zepp-App offen und öffne die Hüftserie auf der Uhr.",
    },
    {
      question: "Und Ruhetage?",
      answer:
        "Ein Ruhetag zählt. Ist deine Hüfte sehr gereizt, schlägt die Uhr einen vor, und für den Tag ist genauso gut gesorgt.",
    },
    {
      question: "Wann höre ich auf?",
      answer:
        "Wann du willst. Hör auf, wenn Schmerz plötzlich kommt oder zunimmt oder das Bein taub, kribbelig oder schwach wird. Frag Arzt oder Physiotherapie, wenn es schlimmer wird oder wochenlang bleibt; bald nach einem Sturz, bei Fieber, wenn das Bein nicht trägt oder der Schmerz nachts bleibt.",
    },
    {
      question: "Wann brauche ich sofort Hilfe?",
      answer:
        "Taub zwischen den Beinen, Blase oder Darm plötzlich gestört, beide Beine werden schwach: Ruf den Notruf.",
    },
    {
      question: "Was ist die Hüftserie?",
      answer: "Ein Übungsprogramm, keine Medizin.",
    },
  ],
  diagnostics: "Protokoll zum Kopieren",
  diagnosticsHint:
    "Was zuletzt geschah, als Kürzel, Nummern von Einheiten und Zeiten. Es steht nichts Persönliches darin.",
  ofPhone: "Dieses Handy",
  ofWatch: "Die Uhr",
  nothingNoted: "Noch nichts vermerkt.",
  copyAll: "Alles kopieren",
  copied: { yes: "Kopiert.", no: "Das Kopieren ging hier nicht. Markiere stattdessen die Zeilen." },
  getWatchs: "Auch das der Uhr holen",
  version: (version) => `Hüftserie ${version}`,
};
