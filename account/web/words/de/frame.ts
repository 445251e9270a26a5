/** German: what stands around every page, and the small words many pages share. */

import type { frame as en } from "../en/frame.ts";

export const frame: typeof en = {
  code: "de",
  locale: "de-DE",
  ownName: "Deutsch",
  skip: "Zum Inhalt",
  pages: "Seiten",
  overview: "Überblick",
  sessions: "Einheiten",
  devices: "Geräte",
  yourData: "Deine Daten",
  signedInAs: "Angemeldet als",
  signOut: "Abmelden",
  language: "Sprache",
  foot: "Hip Series begleitet Übungen für Hüfte und Beine. Es stellt keine Diagnose und ersetzt keine Behandlung. Du kannst jederzeit aufhören; frag eine Fachperson, wenn du unsicher bist.",
  toTheStart: "Zum Anfang",
  notFound: "Nicht gefunden",
  noSuchPage: "Unter dieser Adresse gibt es keine Seite.",
  notAccepted: "Nicht angenommen",
  foreignForm: (address: string) =>
    `Dieses Formular kam nicht von einer unserer Seiten. Öffne ${address} und versuche es noch einmal.`,
  tooMuch: "Zu viel",
  tooLong: "Das war zu lang.",
  tooManyTries: (seconds: number) =>
    `Zu viele Versuche. Warte ${seconds} Sekunden und versuche es dann noch einmal.`,
  tooManyCodes: (seconds: number) =>
    `Zu viele Codes. Warte ${seconds} Sekunden und versuche es dann noch einmal.`,
  theSameAsTable: "Dieselben Zahlen als Tabelle",
  left: "Links",
  right: "Rechts",
  leftLetter: "L",
  rightLetter: "R",
  day: "Tag",
  of: (some: number, all: number) => `${some} von ${all}`,
};
