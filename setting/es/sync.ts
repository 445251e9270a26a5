import type { SyncWords } from "../words/words.ts";

const WEEKDAYS = ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"];
const MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];

const TROUBLES: Readonly<Record<Parameters<SyncWords["lastTry"]>[0], string>> = {
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

export const SYNC: SyncWords = {
  title: "Sesiones",
  nothingYet: "Aún no ha llegado ninguna sesión del reloj.",
  allSent: "Todas las sesiones del reloj están en tu cuenta.",
  syncNow: "Sincronizar ahora",
  goesNext: "En el móvil, sube por sí sola",
  noAccountYet: "En el móvil, espera una cuenta",
  restDay: "Día de descanso",
  routineNames: { morning: "Matinal", "before-legs": "Antes de piernas", custom: "A medida" },
  reasons: {
    "sign-in-again": "tu cuenta te pide que vuelvas a entrar",
    "account-deleted": "se borró la cuenta a la que pertenece",
    refused: "tu cuenta no pudo aceptarla",
    conflict: "tu cuenta tiene otra versión",
    "other-account": "se hizo con otra cuenta conectada",
  },
  toDo: {
    "sign-in-again": "Vuelve a entrar en Cuenta; después sube por sí sola.",
    "account-deleted": "Se queda aquí. Conecta una cuenta y se te preguntará si enviarla allí.",
    refused: "Se queda aquí. Actualiza la app y toca Sincronizar ahora.",
    conflict: "Se guardan las dos versiones. Sincronizar ahora lo intenta otra vez.",
    "other-account": "Se queda aquí hasta que vuelvas a conectar aquella cuenta.",
  },
  yesSend: "Sí, enviar",
  ifNotSent: "Si no, se quedan aquí hasta que vuelvas a conectar su propia cuenta.",
  waiting(count, isConnected) {
    const where = `${sessions(count)} ${count === 1 ? "espera" : "esperan"} en este móvil`;
    return isConnected ? `${where} para enviarse.` : `${where}. Conecta una cuenta para enviarlas.`;
  },
  needYou: (count) => `! ${sessions(count)} te ${count === 1 ? "necesita" : "necesitan"}`,
  needsYou: (reason) => `Te necesita: ${reason}`,
  ofThem: (count, reason) => `${sessions(count)}: ${reason}.`,
  askToSend: (count, email) => `¿Enviar ${sessions(count)} a ${email}?`,
  nextTry: (when) => `En el móvil, próximo intento: ${when}`,
  andMore: (count) => `y ${count} más`,
  level: (level) => `nivel ${level}`,
  reps: (paced, clean) =>
    clean === null ? `${paced} repeticiones, sin confirmar` : `${clean} limpias de ${paced}`,
  lastTry: (error, when) =>
    `Último intento, ${when}: ${TROUBLES[error]}. Se vuelve a intentar solo.`,
  lastSent: (when) => `La última en tu cuenta: ${when}.`,
  unreadable(count) {
    const what = count === 1 ? "1 dato guardado" : `${count} datos guardados`;
    return `! No se pudo leer ${what} y se apartó. No se borró nada.`;
  },
  dayAndHour: ({ weekday, day, month }, hour) =>
    `${WEEKDAYS[weekday]}, ${day} ${MONTHS[month]}, ${hour}`,
};
