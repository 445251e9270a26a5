import type { SyncWords } from "../words/words.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const TROUBLES: Readonly<Record<Parameters<SyncWords["lastTry"]>[0], string>> = {
  offline: "your account service could not be reached",
  timeout: "your account service took too long to answer",
  "not-understood": "the answer did not come from your account service (a Wi-Fi sign-in page?)",
  busy: "your account service asked for a little time",
  "server-trouble": "your account service has a problem of its own",
  unexpected: "your account service gave an answer this app does not know",
  "storage-failed": "this phone could not store it; its storage may be full",
};

const sessions = (count: number) => (count === 1 ? "1 session" : `${count} sessions`);

export const SYNC: SyncWords = {
  title: "Sessions",
  nothingYet: "No session has come from the watch yet.",
  allSent: "Every session that came from the watch is in your account.",
  syncNow: "Sync now",
  goesNext: "On the phone, goes up by itself",
  noAccountYet: "On the phone, waits for an account",
  restDay: "Rest day",
  routineNames: { morning: "Morning", "before-legs": "Before legs", custom: "Custom" },
  reasons: {
    "sign-in-again": "your account asks you to sign in again",
    "account-deleted": "the account it belongs to was deleted",
    refused: "your account could not accept it",
    conflict: "your account holds a different version of it",
    "other-account": "it was made while another account was connected",
  },
  toDo: {
    "sign-in-again": "Sign in again under Account; then it goes up by itself.",
    "account-deleted":
      "It stays here. Connect an account, and you are asked whether to send it there.",
    refused: "It stays here. Update the app, then choose Sync now.",
    conflict: "Both versions are kept. Sync now tries once more.",
    "other-account": "It stays here until that account is connected again.",
  },
  yesSend: "Yes, send",
  ifNotSent: "If not, they stay here until their own account is connected again.",
  waiting(count, isConnected) {
    const where = `${sessions(count)} ${count === 1 ? "waits" : "wait"} on this phone`;
    return isConnected ? `${where} to be sent.` : `${where}. Connect an account to send them.`;
  },
  needYou: (count) => `! ${sessions(count)} ${count === 1 ? "needs" : "need"} you`,
  needsYou: (reason) => `Needs you: ${reason}`,
  ofThem: (count, reason) => `${sessions(count)}: ${reason}.`,
  askToSend: (count, email) => `Send ${sessions(count)} to ${email}?`,
  nextTry: (when) => `On the phone, next try: ${when}`,
  andMore: (count) => `and ${count} more`,
  level: (level) => `level ${level}`,
  reps: (paced, clean) =>
    clean === null ? `${paced} reps, not confirmed` : `${clean} clean of ${paced}`,
  lastTry: (error, when) => `Last try, ${when}: ${TROUBLES[error]}. It is tried again by itself.`,
  lastSent: (when) => `Last one in your account: ${when}.`,
  unreadable(count) {
    const what = count === 1 ? "1 stored item" : `${count} stored items`;
    return `! ${what} could not be read and was set aside. Nothing was deleted.`;
  },
  dayAndHour: ({ weekday, day, month }, hour) =>
    `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]}, ${hour}`,
};
