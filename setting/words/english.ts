/** The settings page in English. Plain words; no code, no percentage. */

import type { NeedsYouReason } from "../../core/sync/message.ts";
import type { Trouble } from "../../core/sync/trouble.ts";
import type { Words } from "./words.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const REASONS: Readonly<Record<NeedsYouReason, string>> = {
  "sign-in-again": "your account asks you to sign in again",
  "account-deleted": "the account it belongs to was deleted",
  refused: "your account could not accept it; it stays here",
  conflict: "your account holds a different version of it; it stays here",
  "other-account": "it was made while another account was connected",
};

const TROUBLES: Readonly<Record<Trouble["error"], string>> = {
  offline: "your account service could not be reached",
  timeout: "your account service took too long to answer",
  "not-understood": "the answer did not come from your account service (a Wi-Fi sign-in page?)",
  busy: "your account service asked for a little time",
  "server-trouble": "your account service has a problem of its own",
  unexpected: "your account service gave an answer this app does not know",
  "storage-failed": "this phone could not store it; its storage may be full",
};

const sessions = (count: number) => (count === 1 ? "1 session" : `${count} sessions`);

export const ENGLISH: Words = {
  account: "Account",
  accountWhy: "Your sessions are kept in an account of your own. Without one they wait here.",
  server: "Address of your account service",
  connect: "Connect",
  cancel: "Cancel",
  disconnect: "Disconnect",
  disconnectHint: "Sessions stay: those sent, in your account; those waiting, on this phone.",
  signInAgain: "Sign in again",
  openToApprove: "Open the page to approve",
  orTypeCode: "Or open this address in any browser and compare the code:",
  asking: "Asking your account service for a code…",
  finishing: "Approved. Finishing the connection…",
  leaving: "Disconnecting…",
  needsSignIn: "Your account asks you to sign in again. Nothing is lost; sessions wait here.",
  sync: "Sessions",
  nothingYet: "No session has come from the watch yet.",
  allSent: "Every session that came from the watch is in your account.",
  othersSent: "No other session is waiting.",
  tryAgain: "Try again now",
  series: "Your series",
  routine: "Routine",
  pace: "Pace",
  seriesUnreadable: "Your series could not be read. The watch goes on with the one it has.",
  chooseAgain: "Choose a routine here to set it again.",
  watchTakesIt: "The watch takes changes the next time Hip Series is opened on it.",
  feel: "Feel",
  strength: "Strength of the buzz",
  strengthWanted: "Asked for. The watch takes it the next time Hip Series is opened on it.",
  strengthGiven: "Handed to the watch.",
  strengthOwn: "Set on the watch",
  notices: {
    "bad-address":
      "This address cannot be used. It should look like https://hip.example.org, with https.",
    "no-answer": "There was no answer from this address. Check it, and your connection.",
    "not-understood": "What answered at this address is not an account service for Hip Series.",
    denied: "The connection was declined in the browser.",
    expired: "The code was not used in time. Connect again for a new one.",
    "start-again": "The connection could not be finished. Please connect again.",
    "left-untold":
      "Disconnected here, but your account service could not be told. This phone can no longer send to it.",
    "token-unreadable":
      "That does not look like a token. Copy the whole of it from your account's web page and paste it again.",
    "token-refused":
      "Your account service does not take this token. Make a new one on its web page.",
    "token-narrow":
      "This token may not read and add sessions. Make a new one on your account's web page.",
  },
  routines: {
    morning: "Morning: 5 exercises, 2 rounds, each side",
    "before-legs": "Before legs: 5 exercises, 1 round, each side",
    custom: "Custom",
  },
  strengths: {
    off: "Off (the screen flashes)",
    light: "Light",
    standard: "Standard",
    strong: "Strong",
  },
  waiting(count, isConnected) {
    const where = `${sessions(count)} ${count === 1 ? "waits" : "wait"} on this phone`;
    return isConnected ? `${where} to be sent.` : `${where}. Connect an account to send them.`;
  },
  needsYou: (count, reason) =>
    `! ${sessions(count)} ${count === 1 ? "needs" : "need"} you: ${REASONS[reason]}.`,
  lastTry: (error, when) => `Last try, ${when}: ${TROUBLES[error]}. It is tried again by itself.`,
  unreadable(count) {
    const what = count === 1 ? "1 stored item" : `${count} stored items`;
    return `! ${what} could not be read and was set aside. Nothing was deleted.`;
  },
  connectedAs: (email) => `Connected as ${email}`,
  accountEnded: (email) => `The account ${email} was deleted. Sessions on this phone stay here.`,
  codeLasts: (when) => `Waiting for you to approve. The code works until ${when}.`,
  lastSent: (when) => `Last one in your account: ${when}.`,
  sendHere: (count, email) => `Send ${sessions(count)} to ${email}`,
  repPace(repMs, isUsual) {
    const pace = `${(repMs / 1000).toFixed(1)} s a rep`;
    return isUsual ? `${pace} (usual)` : pace;
  },
  dayAndHour: (day, month, hour) => `${day} ${MONTHS[month]}, ${hour}`,
};
