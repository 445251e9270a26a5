import type { AccountWords } from "../words/words.ts";

export const ACCOUNT: AccountWords = {
  title: "Account",
  why: "Your sessions are kept in an account of your own. Without one they wait here.",
  server: "Address of your account service",
  connect: "Connect",
  cancel: "Cancel",
  disconnect: "Disconnect",
  disconnectHint: "Sessions stay: those sent, in your account; those waiting, on this phone.",
  signInAgain: "Sign in again",
  openToApprove: "Open the page to approve",
  orTypeCode: "Or open this address in any browser and compare the code:",
  asking: "Asking your account service for a code…",
  checking: "Asking your account service about the token…",
  finishing: "Approved. Finishing the connection…",
  leaving: "Disconnecting…",
  waiting: "Waiting for you to approve",
  notConnected: "Not connected",
  needsSignIn: "Your account asks you to sign in again. Nothing is lost; sessions wait here.",
  haveToken: "I have a personal token",
  token: "Personal token",
  tokenHint: "You make one in your account, under Devices. It is not shown here again.",
  useToken: "Connect with the token",
  addressFaults: {
    missing: "Type the address of your account service first.",
    "not-https": "The address must begin with https, so that nobody can read along.",
    "no-address": "This is not a web address. It should look like https://hip.example.org.",
  },
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
      "This is not a whole token. Copy it again from your account; there it is shown once.",
    "token-narrow":
      "This token may not send sessions. Make one in your account that may read and send.",
    "token-refused": "Your account did not take this token. Make a new one there, under Devices.",
  },
  connectedAs: (email) => `Connected as ${email}`,
  ended: (email) => `The account ${email} was deleted. Sessions on this phone stay here.`,
  codeLasts: (when) => `The code works until ${when}.`,
};
