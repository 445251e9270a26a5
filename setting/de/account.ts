import type { AccountWords } from "../words/words.ts";

export const ACCOUNT: AccountWords = {
  title: "Konto",
  why: "Deine Einheiten liegen in deinem eigenen Konto. Ohne Konto warten sie hier.",
  server: "Adresse deines Kontodienstes",
  connect: "Verbinden",
  cancel: "Abbrechen",
  disconnect: "Trennen",
  disconnectHint: "Alle Einheiten bleiben: gesendete in deinem Konto, wartende auf diesem Handy.",
  signInAgain: "Neu anmelden",
  openToApprove: "Seite öffnen und zustimmen",
  orTypeCode: "Oder öffne diese Adresse in einem Browser und vergleiche den Code:",
  asking: "Dein Kontodienst wird um einen Code gebeten …",
  checking: "Dein Kontodienst wird nach dem Schlüssel gefragt …",
  finishing: "Zugestimmt. Die Verbindung wird hergestellt …",
  leaving: "Wird getrennt …",
  waiting: "Wartet auf deine Zustimmung",
  notConnected: "Nicht verbunden",
  needsSignIn:
    "Dein Konto bittet dich, dich neu anzumelden. Nichts geht verloren; Einheiten warten hier.",
  haveToken: "Ich habe einen persönlichen Schlüssel",
  token: "Persönlicher Schlüssel",
  tokenHint:
    "Du erzeugst ihn in deinem Konto unter „Geräte“. Hier wird er nicht noch einmal gezeigt.",
  useToken: "Mit dem Schlüssel verbinden",
  addressFaults: {
    missing: "Gib zuerst die Adresse deines Kontodienstes ein.",
    "not-https": "Die Adresse muss mit https beginnen, damit niemand mitlesen kann.",
    "no-address": "Das ist keine Webadresse. Sie sollte aussehen wie https://hip.example.org.",
  },
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
      "Das ist kein ganzer Schlüssel. Kopiere ihn noch einmal aus deinem Konto; dort wird er einmal gezeigt.",
    "token-narrow":
      "Dieser Schlüssel darf keine Einheiten senden. Erzeuge in deinem Konto einen, der lesen und senden darf.",
    "token-refused":
      "Dein Konto hat diesen Schlüssel nicht angenommen. Erzeuge dort unter „Geräte“ einen neuen.",
  },
  connectedAs: (email) => `Verbunden als ${email}`,
  ended: (email) =>
    `Das Konto ${email} wurde gelöscht. Die Einheiten auf diesem Handy bleiben hier.`,
  codeLasts: (when) => `Der Code gilt bis ${when}.`,
};
