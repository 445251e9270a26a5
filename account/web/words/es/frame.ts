/** Spanish: what stands around every page, and the small words many pages share. */

import type { frame as en } from "../en/frame.ts";

export const frame: typeof en = {
  code: "es",
  locale: "es-ES",
  ownName: "Español",
  skip: "Ir al contenido",
  pages: "Páginas",
  overview: "Resumen",
  sessions: "Sesiones",
  devices: "Dispositivos",
  yourData: "Tus datos",
  signedInAs: "Has entrado como",
  signOut: "Salir",
  language: "Idioma",
  foot: "Hip Series te acompaña en una rutina de cadera y piernas. No hace diagnósticos ni sustituye un tratamiento. Puedes parar cuando quieras; si tienes dudas, consulta a un profesional.",
  toTheStart: "Ir al inicio",
  notFound: "No encontrado",
  noSuchPage: "No hay ninguna página en esta dirección.",
  notAccepted: "No aceptado",
  foreignForm: (address: string) =>
    `Este formulario no salió de una página nuestra. Abre ${address} e inténtalo de nuevo.`,
  tooMuch: "Demasiado",
  tooLong: "Era demasiado largo.",
  tooManyTries: (seconds: number) =>
    `Demasiados intentos. Espera ${seconds} segundos e inténtalo de nuevo.`,
  tooManyCodes: (seconds: number) =>
    `Demasiados códigos. Espera ${seconds} segundos e inténtalo de nuevo.`,
  theSameAsTable: "Los mismos números en una tabla",
  left: "Izquierda",
  right: "Derecha",
  leftLetter: "I",
  rightLetter: "D",
  day: "Día",
  of: (some: number, all: number) => `${some} de ${all}`,
};
