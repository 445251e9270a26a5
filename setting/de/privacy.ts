import type { PrivacyWords } from "../words/words.ts";

const sessions = (count: number) => (count === 1 ? "1 Einheit" : `${count} Einheiten`);

export const PRIVACY: PrivacyWords = {
  title: "Datenschutz",
  summary: "Was wo liegt und wie du es löschst",
  onWatch:
    "Auf der Uhr: jede Einheit, bis dein Konto sie hat, kurze Angaben zu den letzten 90, deine Stufe und die Stärke der Vibration.",
  onPhone:
    "Auf diesem Handy: Einheiten auf dem Weg, deine Übungen und der Schlüssel zu deinem Konto. Von gesendeten Einheiten bleibt ein kurzer Vermerk, ohne etwas über deine Hüfte.",
  inAccount: "In deinem Konto: deine Einheiten, bis du sie dort löschst.",
  openData: "Ansehen, mitnehmen oder löschen, was im Konto ist",
  openDataHint: "Öffnet sich im Browser; dort meldest du dich an.",
  forget: "Alles von diesem Handy löschen …",
  forgetIsAll:
    "Das löscht wartende Einheiten, deine Übungen und die Verbindung von diesem Handy. Was in deinem Konto ist, bleibt dort.",
  comesAgain: "Was noch auf der Uhr ist, kommt wieder; alles andere wäre weg.",
  keep: "Alles behalten",
  onlyHere: (count) =>
    count === 0
      ? "Hier wartet keine Einheit."
      : `${sessions(count)} auf diesem Handy ${count === 1 ? "ist" : "sind"} nicht in deinem Konto.`,
  yesForget: (count) =>
    count === 0 ? "Ja, hier alles löschen" : `Ja, ${sessions(count)} und alles andere hier löschen`,
};
