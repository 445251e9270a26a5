/** The settings page in German. */

import type { NeedsYouReason } from "../../core/sync/message.ts";
import type { Trouble } from "../../core/sync/trouble.ts";
import type { Words } from "./words.ts";

const REASONS: Readonly<Record<NeedsYouReason, string>> = {
  "sign-in-again": "dein Konto bittet dich, dich neu anzumelden",
  "account-deleted": "das zugehörige Konto wurde gelöscht",
  refused: "dein Konto konnte sie nicht annehmen; sie bleibt hier",
  conflict: "dein Konto hat eine andere Fassung; diese bleibt hier",
  "other-account": "damals war ein anderes Konto verbunden",
};

const TROUBLES: Readonly<Record<Trouble["error"], string>> = {
  offline: "dein Kontodienst war nicht erreichbar",
  timeout: "dein Kontodienst brauchte zu lange für eine Antwort",
  "not-understood": "die Antwort kam nicht von deinem Kontodienst (eine WLAN-Anmeldeseite?)",
  busy: "dein Kontodienst bat um etwas Zeit",
  "server-trouble": "dein Kontodienst hat selbst ein Problem",
  unexpected: "dein Kontodienst gab eine Antwort, die diese App nicht kennt",
  "storage-failed": "dieses Handy konnte sie nicht speichern; vielleicht ist der Speicher voll",
};

const sessions = (count: number) => (count === 1 ? "1 Einheit" : `${count} Einheiten`);

export const GERMAN: Words = {
  account: "Konto",
  accountWhy: "Deine Einheiten liegen in deinem eigenen Konto. Ohne Konto warten sie hier.",
  server: "Adresse deines Kontodienstes",
  connect: "Verbinden",
  cancel: "Abbrechen",
  disconnect: "Trennen",
  disconnectHint: "Alle Einheiten bleiben: gesendete in deinem Konto, wartende auf diesem Handy.",
  signInAgain: "Neu anmelden",
  openToApprove: "Seite öffnen und zustimmen",
  orTypeCode: "Oder öffne diese Adresse in einem Browser und vergleiche den Code:",
  asking: "Dein Kontodienst wird um einen Code gebeten …",
  finishing: "Zugestimmt. Die Verbindung wird hergestellt …",
  leaving: "Wird getrennt …",
  needsSignIn:
    "Dein Konto bittet dich, dich neu anzumelden. Nichts geht verloren; Einheiten warten hier.",
  sync: "Einheiten",
  nothingYet: "Von der Uhr ist noch keine Einheit gekommen.",
  allSent: "Alle Einheiten von der Uhr sind in deinem Konto.",
  othersSent: "Sonst wartet keine Einheit.",
  tryAgain: "Jetzt noch einmal versuchen",
  series: "Deine Übungen",
  routine: "Programm",
  pace: "Tempo",
  seriesUnreadable: "Deine Übungen waren nicht lesbar. Die Uhr macht mit ihren eigenen weiter.",
  chooseAgain: "Wähle hier ein Programm, um sie neu einzustellen.",
  watchTakesIt: "Die Uhr übernimmt Änderungen, wenn du die Hüftserie dort das nächste Mal öffnest.",
  feel: "Spüren",
  strength: "Stärke der Vibration",
  strengthWanted:
    "Angefragt. Die Uhr übernimmt es, wenn du die Hüftserie dort das nächste Mal öffnest.",
  strengthGiven: "An die Uhr übergeben.",
  strengthOwn: "Wie auf der Uhr eingestellt",
  notices: {
    "bad-address":
      "Diese Adresse geht nicht. Sie sollte aussehen wie https://hip.example.org, mit https.",
    "no-answer": "Von dieser Adresse kam keine Antwort. Prüfe sie und deine Verbindung.",
    "not-understood": "Unter dieser Adresse antwortet kein Kontodienst der Hüftserie.",
    denied: "Die Verbindung wurde im Browser abgelehnt.",
    expired: "Der Code ist abgelaufen. Verbinde noch einmal, dann kommt ein neuer.",
    "start-again": "Die Verbindung kam nicht zustande. Bitte verbinde noch einmal.",
    "left-untold":
      "Hier getrennt, aber dein Kontodienst war nicht erreichbar. Dieses Handy kann nichts mehr dorthin senden.",
    "token-unreadable":
      "Das sieht nicht nach einem Schlüssel aus. Kopiere ihn vollständig von der Webseite deines Kontos und füge ihn noch einmal ein.",
    "token-refused":
      "Dein Kontodienst nimmt diesen Schlüssel nicht an. Erzeuge auf seiner Webseite einen neuen.",
    "token-narrow":
      "Dieser Schlüssel darf Einheiten nicht lesen und hinzufügen. Erzeuge auf der Webseite deines Kontos einen neuen.",
  },
  routines: {
    morning: "Morgens: 5 Übungen, 2 Runden, je Seite",
    "before-legs": "Vor dem Beintag: 5 Übungen, 1 Runde, je Seite",
    custom: "Eigenes",
  },
  strengths: {
    off: "Aus (das Display blinkt)",
    light: "Leicht",
    standard: "Normal",
    strong: "Stark",
  },
  waiting(count, isConnected) {
    const where = `${sessions(count)} ${count === 1 ? "wartet" : "warten"} auf diesem Handy`;
    return isConnected ? `${where} aufs Senden.` : `${where}. Zum Senden verbinde ein Konto.`;
  },
  needsYou: (count, reason) =>
    `! ${sessions(count)} ${count === 1 ? "braucht" : "brauchen"} dich: ${REASONS[reason]}.`,
  lastTry: (error, when) =>
    `Letzter Versuch, ${when}: ${TROUBLES[error]}. Es geht von selbst weiter.`,
  unreadable(count) {
    const what = count === 1 ? "1 Eintrag war" : `${count} Einträge waren`;
    return `! ${what} nicht lesbar und liegt nun beiseite. Nichts wurde gelöscht.`;
  },
  connectedAs: (email) => `Verbunden als ${email}`,
  accountEnded: (email) =>
    `Das Konto ${email} wurde gelöscht. Die Einheiten auf diesem Handy bleiben hier.`,
  codeLasts: (when) => `Wartet auf deine Zustimmung. Der Code gilt bis ${when}.`,
  lastSent: (when) => `Die letzte in deinem Konto: ${when}.`,
  sendHere: (count, email) => `${sessions(count)} an ${email} senden`,
  repPace(repMs, isUsual) {
    const pace = `${(repMs / 1000).toFixed(1).replace(".", ",")} s je Wiederholung`;
    return isUsual ? `${pace} (üblich)` : pace;
  },
  dayAndHour: (day, month, hour) => `${day}.${month + 1}., ${hour}`,
};
