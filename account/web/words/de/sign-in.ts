/** German: making an account, signing in, connecting a watch. */

import type { signIn as en } from "../en/sign-in.ts";

export const signIn: typeof en = {
  makeYourAccount: "Konto anlegen",
  makeTheAccount: "Konto anlegen",
  signIn: "Anmelden",
  thenConnect: "Danach kannst du die Uhr verbinden, die schon wartet.",
  eMail: "E-Mail",
  password: "Passwort",
  passwordHint: (least: number) =>
    `Mindestens ${least} Zeichen. Ein paar Wörter hintereinander sind gut.`,
  haveOne: "Du hast schon eins?",
  newHere: "Neu hier?",
  closed: "Dieser Dienst nimmt keine neuen Konten an. Frag die Person, die ihn betreibt.",
  noNewAccounts: "Keine neuen Konten",
  eMailTaken: "Zu dieser E-Mail gibt es schon ein Konto. Melde dich einfach an.",
  refused: "Das hat nicht geklappt. Versuche eine andere E-Mail oder ein anderes Passwort.",
  wrong: "E-Mail oder Passwort stimmt nicht.",
  noEMail: "Das sieht nicht wie eine E-Mail-Adresse aus.",
  tooShort: (least: number) => `Das Passwort braucht mindestens ${least} Zeichen.`,
  tooLongPassword: (most: number) => `Das Passwort darf höchstens ${most} Zeichen haben.`,
  tooCommon:
    "Dieses Passwort benutzen viele. Nimm ein anderes, etwa ein paar Wörter hintereinander.",
  tooNear: "Das Passwort ist deiner E-Mail oder dem Namen dieser App zu ähnlich.",
  connectAWatch: "Uhr verbinden",
  typeTheCodeHere:
    "Die Einstellungen von Hip Series in der Zepp-App zeigen einen Code. Gib ihn hier ein.",
  codeLabel: "Code",
  goOn: "Weiter",
  connectThisWatch: "Diese Uhr verbinden?",
  device: "Gerät",
  asked: "Angefragt",
  from: "Von",
  onlyIfInHand:
    "Sie kann dann deine Einheiten lesen und neue hinzufügen. Verbinde sie nur, wenn du dieses Telefon in der Hand hast und es diesen Code zeigt.",
  consentByConnecting:
    "Mit dem Verbinden stimmst du zu, dass dieses Konto deine Einheiten aufbewahrt, auch wie sich deine Hüfte angefühlt hat. Das kannst du unter „Deine Daten“ jederzeit zurücknehmen.",
  connect: "Verbinden",
  notMine: "Das ist nicht meins",
  justNow: "gerade eben",
  minutesAgo: (minutes: number) => (minutes === 1 ? "vor einer Minute" : `vor ${minutes} Minuten`),
  thisMachine: (address: string) => `${address} (dieser Rechner)`,
  notWaiting:
    "Auf diesen Code wartet niemand. Vielleicht ist er vertippt, schon benutzt oder älter als zehn Minuten.",
  otherAccount: "Diesen Code hat schon ein anderes Konto geöffnet.",
  connected: "Verbunden",
  picksItUp: "Dein Telefon merkt es in wenigen Sekunden. Du kannst diese Seite schließen.",
  notConnected: "Nicht verbunden",
  turnedAway: "Das Gerät wurde abgewiesen. Es hat keinen Zugang zu deinem Konto.",
  seeYourSessions: "Zu deinen Einheiten",
};
