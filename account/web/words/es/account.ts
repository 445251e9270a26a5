/** Spanish: devices, and what a person can do with their data and their account. */

import type { account as en } from "../en/account.ts";

export const account: typeof en = {
  yourDevices: "Tus dispositivos",
  noDevices: "No hay ningún dispositivo conectado.",
  connectedOn: (when: string) => `conectado el ${when}`,
  lastUsed: (when: string) => `usado por última vez el ${when}`,
  neverUsed: "aún sin usar",
  letGo: "Desconectar",
  letGoOf: (name: string) => `Desconectar ${name}`,
  letGoHint:
    "Ya no podrá leer ni enviar. Las sesiones que aún estén en él se quedan allí; lo que está aquí se queda aquí.",
  personalToken: "Clave personal",
  tokenFor:
    "Para un teléfono o programa que no puede abrir la página de conexión. Quien la tenga puede leer y añadir sesiones: guárdala como una contraseña.",
  tokenName: "Para qué es",
  makeToken: "Crear una clave",
  yourToken: "Tu clave",
  shownOnce: "Solo se muestra esta vez. Cópiala ahora; aquí solo se guarda su huella.",
  done: "Listo",
  exportHint:
    "Todas las sesiones, tus cambios y tus ajustes. Otra cuenta de Hip Series puede recibir el JSON.",
  exportZip: "Todo en un ZIP",
  consent: "Lo que aceptaste",
  consentText:
    "Que esta cuenta guarde tus sesiones: qué hiciste y cuándo, cómo se sintió tu cadera y tus notas. Nadie más las ve.",
  consentGiven: (when: string) => `Lo aceptaste el ${when}.`,
  consentWithdrawn: (when: string) => `Lo retiraste el ${when}. No se admite nada nuevo.`,
  consentNone: "Aún no se te ha preguntado. Se hará cuando conectes un reloj.",
  withdraw: "Retirarlo",
  withdrawHint:
    "Se desconectan todos los dispositivos, así que no llega nada nuevo. Lo que está aquí se queda hasta que lo borres.",
  changePassword: "Cambiar la contraseña",
  currentPassword: "Contraseña actual",
  newPassword: "Contraseña nueva",
  passwordChanged: "La contraseña está cambiada. Los demás navegadores han salido.",
  wrongPassword: "Esa no es tu contraseña.",
  signOutEverywhere: "Salir en todas partes",
  signOutHint: "Todos los navegadores, también este. Los dispositivos siguen conectados.",
  deleteEverything: "Borrar todo",
  deleteHint:
    "Todas las sesiones, cambios y notas, tus dispositivos y tu cuenta, para siempre y al momento. Llévate antes tus datos. Las copias de seguridad de este servicio desaparecen cuando se desechan.",
  deleteForGood: "Borrar mi cuenta para siempre",
  gone: "Tu cuenta está borrada",
  goneText: "Aquí no queda nada de ella. Tu reloj y tu teléfono conservan lo que tienen.",
};
