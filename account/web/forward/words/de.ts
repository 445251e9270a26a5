/** Deutsch: Einheiten weiterleiten. */

import type { ForwardWords } from "./en.ts";

export const de: ForwardWords = {
  forwarding: "Weiterleiten",
  lead: "Deine Einheiten, von selbst an intervals.icu weitergeleitet.",
  notHere: "Weiterleiten ist auf diesem Server aus",
  whoRunsIt:
    "Wer ihn betreibt, kann es einschalten: FORWARD_KEY auf das setzen, was dieser Befehl ausgibt, und den Dienst neu starten. Damit werden die hier eingegebenen Schlüssel verschlüsselt. Also gut aufheben, und getrennt von den Sicherungen.",
  isOn: "Weiterleiten ist an",
  needsYou: "Weiterleiten braucht dich",
  since: (time) => `Einheiten, die du nach dem ${time} beginnst, werden weitergeleitet.`,
  offMeans:
    "Beim Ausschalten wird der Schlüssel hier gelöscht. Was bei intervals.icu ist, bleibt dort.",
  turnOff: "Ausschalten",
  turnOn: "Einschalten",
  anotherKey: "Anderer Schlüssel",
  useKey: "Diesen Schlüssel nehmen",
  aboutKey:
    "Öffne bei intervals.icu die Einstellungen; unter „Developer Settings“ steht dein API-Schlüssel. Kopiere ihn hierher. Er wird verschlüsselt aufbewahrt, nie wieder angezeigt und nur zum Senden deiner Einheiten benutzt.",
  keyLabel: "API-Schlüssel von intervals.icu",
  notAKey: "Das sieht nicht nach einem Schlüssel aus. Kopiere ihn ganz und ohne Leerzeichen.",
  whatAndWhen: "Was gesendet wird, und wann",
  what: "Von jeder Einheit eine FIT-Datei mit Zeiten, Übungen, Seiten und Wiederholungen, unter dem Namen „Strength session“. Keine Notizen. Ruhetage werden nicht gesendet.",
  when: "Eine Einheit wird einmal gesendet, sobald sie feststeht: eine Viertelstunde nachdem Wiederholungen und schwerster Moment bestätigt sind, oder einen Tag nachdem sie ankam. Was du hier später änderst oder löschst, bleibt dort, wie es ist; ändere es auch bei intervals.icu.",
  discomfortOut: "Beschwerden bleiben hier",
  discomfortIn: "Beschwerden werden mitgesendet",
  outMeans:
    "In den Dateien steht nicht, wie sich deine Hüfte angefühlt hat. Du kannst die beiden Zahlen von 0 bis 10 mitsenden; wer dort deine Aktivitäten sieht, sieht sie dann vielleicht auch.",
  inMeans:
    "Die beiden Zahlen von 0 bis 10, vorher und im schwersten Moment, stehen in jeder Datei. Schon gesendete Dateien behalten sie.",
  sendAlong: "Mitsenden",
  leaveOut: "Weglassen",
  lastSessions: "Die letzten Einheiten",
  sent: "Gesendet",
  parked: "Bleibt hier",
  waiting: "Wartet",
  next: (time) => `Nächster Versuch nach ${time}`,
  lookFirst:
    "Sieh zuerst bei intervals.icu nach: Eine Einheit, deren Antwort nie kam, ist vielleicht schon dort und wäre dann doppelt.",
  again: "Was hier bleibt, noch einmal senden",
  "no-answer": "intervals.icu hat nicht geantwortet.",
  "not-theirs": "Etwas anderes als intervals.icu hat geantwortet.",
  "key-refused": "intervals.icu nimmt den Schlüssel nicht an. Gib einen neuen ein.",
  "key-unreadable": "Der Schlüssel ist hier nicht mehr lesbar. Gib ihn noch einmal ein.",
  "asked-to-wait": "intervals.icu bittet uns zu warten.",
  unavailable: "intervals.icu konnte sie gerade nicht annehmen.",
  refused: "intervals.icu hat diese Einheit nicht angenommen.",
  "left-at-off": "Weiterleiten wurde ausgeschaltet, bevor die Antwort kam.",
  "left-at-discomfort": "Beschwerden wurden ausgeschaltet, bevor die Antwort kam.",
};
