/** English: devices, and what a person can do with their data and their account. */

export const account = {
  yourDevices: "Your devices",
  noDevices: "No device is connected.",
  connectedOn: (when: string) => `connected ${when}`,
  lastUsed: (when: string) => `last used ${when}`,
  neverUsed: "not used yet",
  letGo: "Let go",
  letGoOf: (name: string) => `Let go of ${name}`,
  letGoHint:
    "It can no longer read or send. Sessions that are still on it stay there; what is here stays here.",
  personalToken: "Personal token",
  tokenFor:
    "For a phone or program that cannot open the page to approve. Whoever has it can read and add sessions, so keep it like a password.",
  tokenName: "What it is for",
  makeToken: "Make a token",
  yourToken: "Your token",
  shownOnce: "This is shown once. Copy it now; here only a fingerprint of it is kept.",
  done: "Done",
  exportHint:
    "Every session, your changes and your settings. The JSON can be taken in by another Hip Series account.",
  exportZip: "All as ZIP",
  consent: "What you agreed to",
  consentText:
    "That this account keeps your sessions: what you did and when, how your hip felt, and your notes. Nobody else is shown them.",
  consentGiven: (when: string) => `You agreed on ${when}.`,
  consentWithdrawn: (when: string) => `You took it back on ${when}. Nothing new is taken in.`,
  consentNone: "You have not been asked yet. You will be when you connect a watch.",
  withdraw: "Take it back",
  withdrawHint:
    "All devices are let go of, so nothing new comes in. What is here stays until you delete it.",
  changePassword: "Change the password",
  currentPassword: "Password now",
  newPassword: "New password",
  passwordChanged: "The password is changed. All other browsers are signed out.",
  wrongPassword: "That is not your password.",
  signOutEverywhere: "Sign out everywhere",
  signOutHint: "Every browser, this one too. Devices stay connected.",
  deleteEverything: "Delete everything",
  deleteHint:
    "Every session, every change and note, your devices and your account, for good and at once. Take your data with you first. Copies in backups of this service go when those are thrown away.",
  deleteForGood: "Delete my account for good",
  gone: "Your account is deleted",
  goneText: "Nothing of it is kept here. Your watch and phone keep what they have.",
};
