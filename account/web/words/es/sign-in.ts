/** Spanish: making an account, signing in, connecting a watch. */

import type { signIn as en } from "../en/sign-in.ts";

export const signIn: typeof en = {
  makeYourAccount: "Crea tu cuenta",
  makeTheAccount: "Crear la cuenta",
  signIn: "Entrar",
  thenConnect: "Después podrás conectar el reloj que está esperando.",
  eMail: "Correo electrónico",
  password: "Contraseña",
  passwordHint: (least: number) =>
    `${least} caracteres o más. Unas cuantas palabras seguidas van bien.`,
  haveOne: "¿Ya tienes una?",
  newHere: "¿Es tu primera vez?",
  closed: "Este servicio no admite cuentas nuevas. Pregunta a quien lo lleva.",
  noNewAccounts: "Sin cuentas nuevas",
  eMailTaken: "Ya hay una cuenta con este correo. Entra con ella.",
  refused: "No ha funcionado. Prueba con otro correo u otra contraseña.",
  wrong: "El correo o la contraseña no son correctos.",
  noEMail: "Eso no parece una dirección de correo.",
  tooShort: (least: number) => `La contraseña necesita ${least} caracteres o más.`,
  tooLongPassword: (most: number) => `La contraseña puede tener ${most} caracteres como mucho.`,
  tooCommon:
    "Mucha gente usa esta contraseña. Elige otra, por ejemplo unas cuantas palabras seguidas.",
  tooNear: "La contraseña se parece demasiado a tu correo o al nombre de esta app.",
  connectAWatch: "Conectar un reloj",
  typeTheCodeHere: "Los ajustes de Hip Series en la app Zepp muestran un código. Escríbelo aquí.",
  codeLabel: "Código",
  goOn: "Seguir",
  connectThisWatch: "¿Conectar este reloj?",
  device: "Dispositivo",
  asked: "Solicitado",
  from: "Desde",
  onlyIfInHand:
    "Podrá leer tus sesiones y añadir otras nuevas. Conéctalo solo si tienes este teléfono en la mano y muestra este código.",
  consentByConnecting:
    "Al conectar aceptas que esta cuenta guarde tus sesiones, también cómo se sintió tu cadera. Puedes retirarlo en «Tus datos» cuando quieras.",
  connect: "Conectar",
  notMine: "No es mío",
  justNow: "ahora mismo",
  minutesAgo: (minutes: number) => (minutes === 1 ? "hace un minuto" : `hace ${minutes} minutos`),
  thisMachine: (address: string) => `${address} (este equipo)`,
  notWaiting:
    "Este código no está en espera. Puede estar mal escrito, usado o tener más de diez minutos.",
  otherAccount: "Otra cuenta ya abrió este código.",
  connected: "Conectado",
  picksItUp: "Tu teléfono lo sabrá en unos segundos. Puedes cerrar esta página.",
  notConnected: "No conectado",
  turnedAway: "Ese dispositivo fue rechazado. No tiene acceso a tu cuenta.",
  seeYourSessions: "Ver tus sesiones",
};
