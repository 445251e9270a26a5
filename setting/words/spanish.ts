/** The settings page in Spanish. */

import type { NeedsYouReason } from "../../core/sync/message.ts";
import type { Trouble } from "../../core/sync/trouble.ts";
import type { Words } from "./words.ts";

const MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];

const REASONS: Readonly<Record<NeedsYouReason, string>> = {
  "sign-in-again": "tu cuenta te pide que vuelvas a entrar",
  "account-deleted": "se borró la cuenta a la que pertenece",
  refused: "tu cuenta no pudo aceptarla; se queda aquí",
  conflict: "tu cuenta tiene otra versión; esta se queda aquí",
  "other-account": "se hizo con otra cuenta conectada",
};

const TROUBLES: Readonly<Record<Trouble["error"], string>> = {
  offline: "no se pudo llegar a tu servicio de cuentas",
  timeout: "tu servicio de cuentas tardó demasiado en responder",
  "not-understood":
    "la respuesta no vino de tu servicio de cuentas (¿una página de acceso al wifi?)",
  busy: "tu servicio de cuentas pidió un poco de tiempo",
  "server-trouble": "tu servicio de cuentas tiene un problema propio",
  unexpected: "tu servicio de cuentas dio una respuesta que esta app no conoce",
  "storage-failed": "este móvil no pudo guardarla; puede que no le quede espacio",
};

const sessions = (count: number) => (count === 1 ? "1 sesión" : `${count} sesiones`);

export const SPANISH: Words = {
  account: "Cuenta",
  accountWhy: "Tus sesiones se guardan en una cuenta tuya. Sin cuenta esperan aquí.",
  server: "Dirección de tu servicio de cuentas",
  connect: "Conectar",
  cancel: "Cancelar",
  disconnect: "Desconectar",
  disconnectHint:
    "Las sesiones se quedan: las enviadas, en tu cuenta; las que esperan, en este móvil.",
  signInAgain: "Volver a entrar",
  openToApprove: "Abrir la página y aprobar",
  orTypeCode: "O abre esta dirección en cualquier navegador y compara el código:",
  asking: "Pidiendo un código a tu servicio de cuentas…",
  finishing: "Aprobado. Terminando la conexión…",
  leaving: "Desconectando…",
  needsSignIn:
    "Tu cuenta te pide que vuelvas a entrar. No se pierde nada; las sesiones esperan aquí.",
  sync: "Sesiones",
  nothingYet: "Aún no ha llegado ninguna sesión del reloj.",
  allSent: "Todas las sesiones del reloj están en tu cuenta.",
  othersSent: "No espera ninguna otra sesión.",
  tryAgain: "Probar otra vez",
  series: "Tu serie",
  routine: "Rutina",
  pace: "Ritmo",
  seriesUnreadable: "No se pudo leer tu serie. El reloj sigue con la que tiene.",
  chooseAgain: "Elige aquí una rutina para ponerla de nuevo.",
  watchTakesIt: "El reloj toma los cambios la próxima vez que abras allí Serie de cadera.",
  feel: "Vibración",
  strength: "Fuerza de la vibración",
  strengthWanted: "Pedida. El reloj la toma la próxima vez que abras allí Serie de cadera.",
  strengthGiven: "Entregada al reloj.",
  strengthOwn: "La elegida en el reloj",
  notices: {
    "bad-address": "Esta dirección no sirve. Debería ser como https://hip.example.org, con https.",
    "no-answer": "No hubo respuesta de esta dirección. Revísala, y tu conexión.",
    "not-understood": "Lo que responde en esta dirección no es un servicio de cuentas de esta app.",
    denied: "La conexión se rechazó en el navegador.",
    expired: "El código caducó. Conecta otra vez para recibir uno nuevo.",
    "start-again": "No se pudo terminar la conexión. Conecta otra vez.",
    "left-untold":
      "Desconectado aquí, pero no se pudo avisar a tu servicio de cuentas. Este móvil ya no puede enviarle nada.",
    "token-unreadable":
      "Esto no parece una clave. Cópiala entera de la página web de tu cuenta y pégala otra vez.",
    "token-refused":
      "Tu servicio de cuentas no acepta esta clave. Crea una nueva en su página web.",
    "token-narrow":
      "Esta clave no permite leer y añadir sesiones. Crea una nueva en la página web de tu cuenta.",
  },
  routines: {
    morning: "Matinal: 5 ejercicios, 2 rondas, cada lado",
    "before-legs": "Antes de piernas: 5 ejercicios, 1 ronda, cada lado",
    custom: "A medida",
  },
  strengths: {
    off: "Sin vibración (la pantalla parpadea)",
    light: "Suave",
    standard: "Normal",
    strong: "Fuerte",
  },
  waiting(count, isConnected) {
    const where = `${sessions(count)} ${count === 1 ? "espera" : "esperan"} en este móvil`;
    return isConnected ? `${where} para enviarse.` : `${where}. Conecta una cuenta para enviarlas.`;
  },
  needsYou: (count, reason) =>
    `! ${sessions(count)} te ${count === 1 ? "necesita" : "necesitan"}: ${REASONS[reason]}.`,
  lastTry: (error, when) =>
    `Último intento, ${when}: ${TROUBLES[error]}. Se vuelve a intentar solo.`,
  unreadable(count) {
    const what = count === 1 ? "1 dato guardado" : `${count} datos guardados`;
    return `! No se pudo leer ${what} y se apartó. No se borró nada.`;
  },
  connectedAs: (email) => `Conectado como ${email}`,
  accountEnded: (email) =>
    `La cuenta ${email} se borró. Las sesiones de este móvil se quedan aquí.`,
  codeLasts: (when) => `Esperando tu aprobación. El código vale hasta ${when}.`,
  lastSent: (when) => `La última en tu cuenta: ${when}.`,
  sendHere: (count, email) => `Enviar ${sessions(count)} a ${email}`,
  repPace(repMs, isUsual) {
    const pace = `${(repMs / 1000).toFixed(1).replace(".", ",")} s por repetición`;
    return isUsual ? `${pace} (lo habitual)` : pace;
  },
  dayAndHour: (day, month, hour) => `${day} ${MONTHS[month]}, ${hour}`,
};
