import type { SyncWords } from "../words/words.ts";

const WEEKDAYS = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

const TROUBLES: Readonly<Record<Parameters<SyncWords["lastTry"]>[0], string>> = {
  offline: "dein Kontodienst war nicht erreichbar",
  timeout: "dein Kontodienst brauchte zu lange für eine Antwort",
  "not-understood": "die Antwort kam nicht von deinem Kontodienst (eine WLAN-Anmeldeseite?)",
  busy: "dein Kontodienst bat um etwas Zeit",
  "server-trouble": "dein Kontodienst hat selbst ein Problem",
  unexpected: "dein Kontodienst gab eine Antwort, die diese App nicht kennt",
  "storage-failed": "dieses Handy konnte sie nicht speichern; vielleicht ist der Speicher voll",
};

const sessions = (count: number) => (count === 1 ? "1 Einheit" : `${count} Einheiten`);

export const SYNC: SyncWords = {
  title: "Einheiten",
  nothingYet: "Von der Uhr ist noch keine Einheit gekommen.",
  allSent: "Alle Einheiten von der Uhr sind in deinem Konto.",
  syncNow: "Jetzt abgleichen",
  goesNext: "Auf dem Handy, geht von selbst weiter",
  noAccountYet: "Auf dem Handy, wartet auf ein Konto",
  restDay: "Ruhetag",
  routineNames: { morning: "Morgens", "before-legs": "Vor dem Beintag", custom: "Eigenes" },
  reasons: {
    "sign-in-again": "dein Konto bittet dich, dich neu anzumelden",
    "account-deleted": "das zugehörige Konto wurde gelöscht",
    refused: "dein Konto konnte sie nicht annehmen",
    conflict: "dein Konto hat eine andere Fassung",
    "other-account": "damals war ein anderes Konto verbunden",
  },
  toDo: {
    "sign-in-again": "Melde dich oben unter „Konto“ neu an; dann geht es von selbst weiter.",
    "account-deleted":
      "Bleibt hier. Verbinde ein Konto, dann wirst du gefragt, ob du dorthin senden willst.",
    refused: "Bleibt hier. Aktualisiere die App und tippe dann auf „Jetzt abgleichen“.",
    conflict: "Beide Fassungen bleiben. „Jetzt abgleichen“ versucht es noch einmal.",
    "other-account": "Bleibt hier, bis das andere Konto wieder verbunden ist.",
  },
  yesSend: "Ja, senden",
  ifNotSent: "Wenn nicht, bleiben sie hier, bis ihr eigenes Konto wieder verbunden ist.",
  waiting(count, isConnected) {
    const where = `${sessions(count)} ${count === 1 ? "wartet" : "warten"} auf diesem Handy`;
    return isConnected ? `${where} aufs Senden.` : `${where}. Zum Senden verbinde ein Konto.`;
  },
  needYou: (count) => `! ${sessions(count)} ${count === 1 ? "braucht" : "brauchen"} dich`,
  needsYou: (reason) => `Braucht dich: ${reason}`,
  ofThem: (count, reason) => `${sessions(count)}: ${reason}.`,
  askToSend: (count, email) => `${sessions(count)} an ${email} senden?`,
  nextTry: (when) => `Auf dem Handy, nächster Versuch: ${when}`,
  andMore: (count) => `und ${count} weitere`,
  level: (level) => `Stufe ${level}`,
  reps: (paced, clean) =>
    clean === null ? `${paced} Wdh., nicht bestätigt` : `${clean} von ${paced} sauber`,
  lastTry: (error, when) =>
    `Letzter Versuch, ${when}: ${TROUBLES[error]}. Es geht von selbst weiter.`,
  lastSent: (when) => `Die letzte in deinem Konto: ${when}.`,
  unreadable(count) {
    const what = count === 1 ? "1 Eintrag war" : `${count} Einträge waren`;
    return `! ${what} nicht lesbar und ${count === 1 ? "liegt" : "liegen"} nun beiseite. Nichts wurde gelöscht.`;
  },
  dayAndHour: ({ weekday, day, month }, hour) =>
    `${WEEKDAYS[weekday]}, ${day}.${month + 1}., ${hour}`,
};
