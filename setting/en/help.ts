import type { HelpWords } from "../words/words.ts";

export const HELP: HelpWords = {
  title: "Help",
  summary: "Short answers, and what to copy when you ask someone",
  answers: [
    {
      question: "I feel no buzz",
      answer:
        "Wear the watch snugly and make it stronger under Feel. Do not disturb, sleep or theater mode and the watch's own vibration setting may silence it. The screen shows every cue, too.",
    },
    {
      question: "A session is not in my account",
      answer:
        "Nothing is lost: it waits on the watch until the phone has it, and here until your account has it. Keep the Zepp app open and open Hip Series on the watch.",
    },
    {
      question: "What about rest days?",
      answer:
        "A rest day counts. When your hip is very sore the watch suggests one, and the day is looked after all the same.",
    },
    {
      question: "When do I stop?",
      answer:
        "Any time you like. Stop if pain comes suddenly or grows, or your leg turns numb, tingly or weak. Ask a doctor or physiotherapist if it gets worse or is no better in some weeks; soon, after a fall, with a fever, if the leg will not carry you, or pain keeps on at night.",
    },
    {
      question: "When do I need help at once?",
      answer:
        "Numb between the legs, new bladder or bowel trouble, both legs getting weak: call the emergency number.",
    },
    {
      question: "What is Hip Series?",
      answer: "A movement routine, not medical care.",
    },
  ],
  diagnostics: "Diagnostics, to copy",
  diagnosticsHint:
    "The last things that happened, as codes, session ids and times. There is nothing personal in them.",
  ofPhone: "This phone",
  ofWatch: "The watch",
  nothingNoted: "Nothing noted yet.",
  copyAll: "Copy all of it",
  copied: { yes: "Copied.", no: "It could not be copied here. Select the lines instead." },
  getWatchs: "Get the watch's too",
  version: (version) => `Hip Series ${version}`,
};
