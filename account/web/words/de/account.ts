/** German: devices, and what a person can do with their data and their account. */

import type { account as en } from "../en/account.ts";

export const account: typeof en = {
  yourDevices: "Deine Geräte",
  noDevices: "Es ist kein Gerät verbunden.",
  connectedOn: (when: string) => `verbunden ${when}`,
  lastUsed: (when: string) => `zuletzt benutzt ${when}`,
  neverUsed: "noch nicht benutzt",
  letGo: "Trennen",
  letGoOf: (name: string) => `${name} trennen`,
  letGoHint:
    "Es kann dann nichts mehr lesen oder senden. Einheiten, die noch darauf sind, bleiben dort; was hier ist, bleibt hier.",
  personalToken: "Persönlicher Schlüssel",
  tokenFor:
    "Für ein Telefon oder Programm, das die Seite zum Verbinden nicht öffnen kann. Wer ihn hat, kann Einheiten lesen und hinzufügen: Hüte ihn wie ein Passwort.",
  tokenName: "Wofür er ist",
  makeToken: "Schlüssel erzeugen",
  yourToken: "Dein Schlüssel",
  shownOnce:
    "Er wird nur dieses eine Mal gezeigt. Kopiere ihn jetzt; hier bleibt nur ein Fingerabdruck davon.",
  done: "Fertig",
  exportHint:
    "Jede Einheit, deine Änderungen und Einstellungen. Das JSON kann ein anderes Hip-Series-Konto übernehmen.",
  exportZip: "Alles als ZIP",
  consent: "Wozu du zugestimmt hast",
  consentText:
    "Dass dieses Konto deine Einheiten aufbewahrt: was du wann gemacht hast, wie sich deine Hüfte anfühlte, und deine Notizen. Niemand sonst bekommt sie zu sehen.",
  consentGiven: (when: string) => `Zugestimmt am ${when}.`,
  consentWithdrawn: (when: string) => `Zurückgenommen am ${when}. Es wird nichts Neues angenommen.`,
  consentNone: "Du wurdest noch nicht gefragt. Das geschieht, wenn du eine Uhr verbindest.",
  withdraw: "Zurücknehmen",
  withdrawHint:
    "Alle Geräte werden getrennt, es kommt also nichts Neues. Was hier ist, bleibt, bis du es löschst.",
  changePassword: "Passwort ändern",
  currentPassword: "Jetziges Passwort",
  newPassword: "Neues Passwort",
  passwordChanged: "Das Passwort ist geändert. Alle anderen Browser sind abgemeldet.",
  wrongPassword: "Das ist nicht dein Passwort.",
  signOutEverywhere: "Überall abmelden",
  signOutHint: "Jeder Browser, auch dieser. Geräte bleiben verbunden.",
  deleteEverything: "Alles löschen",
  deleteHint:
    "Jede Einheit, jede Änderung und Notiz, deine Geräte und dein Konto, endgültig und sofort. Nimm deine Daten vorher mit. Kopien in Sicherungen dieses Dienstes gehen, wenn diese weggeworfen werden.",
  deleteForGood: "Mein Konto endgültig löschen",
  gone: "Dein Konto ist gelöscht",
  goneText: "Davon bleibt hier nichts. Uhr und Telefon behalten, was sie haben.",
};
