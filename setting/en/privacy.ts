import type { PrivacyWords } from "../words/words.ts";

const sessions = (count: number) => (count === 1 ? "1 session" : `${count} sessions`);

export const PRIVACY: PrivacyWords = {
  title: "Privacy",
  summary: "What is kept where, and how to delete it",
  onWatch:
    "On the watch: each session until your account has it, short summaries of the last 90, your level and the strength of the buzz.",
  onPhone:
    "On this phone: sessions on their way, your series, and the key to your account. Of a session that was sent, a short note stays, with nothing about your hip.",
  inAccount: "In your account: your sessions, until you delete them there.",
  openData: "See, take along or delete what is in your account",
  openDataHint: "Opens in a browser, where you sign in.",
  forget: "Delete everything from this phone…",
  forgetIsAll:
    "This deletes waiting sessions, your series and the connection from this phone. What is in your account stays there.",
  comesAgain: "What is still on the watch comes again; anything else would be gone.",
  keep: "Keep everything",
  onlyHere: (count) =>
    count === 0
      ? "No session is waiting here."
      : `${sessions(count)} on this phone ${count === 1 ? "is" : "are"} not in your account.`,
  yesForget: (count) =>
    count === 0
      ? "Yes, delete everything here"
      : `Yes, delete ${sessions(count)} and all else here`,
};
