import type { AccountWords } from "../words/words.ts";

export const ACCOUNT: AccountWords = {
  title: "Cuenta",
  why: "Tus sesiones se guardan en una cuenta tuya. Sin cuenta esperan aquí.",
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
  checking: "Consultando la clave con tu servicio de cuentas…",
  finishing: "Aprobado. Terminando la conexión…",
  leaving: "Desconectando…",
  waiting: "Esperando tu aprobación",
  notConnected: "Sin conectar",
  needsSignIn:
    "Tu cuenta te pide que vuelvas a entrar. No se pierde nada; las sesiones esperan aquí.",
  haveToken: "Tengo una clave personal",
  token: "Clave personal",
  tokenHint: "Se crea en tu cuenta, en Dispositivos. Aquí no se vuelve a mostrar.",
  useToken: "Conectar con la clave",
  addressFaults: {
    missing: "Escribe primero la dirección de tu servicio de cuentas.",
    "not-https": "La dirección debe empezar por https, para que nadie pueda leer lo que envías.",
    "no-address": "Esto no es una dirección web. Debería ser como https://hip.example.org.",
  },
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
      "Esta clave no está completa. Cópiala otra vez de tu cuenta; allí se muestra una sola vez.",
    "token-narrow":
      "Esta clave no puede enviar sesiones. Crea en tu cuenta una que pueda leer y enviar.",
    "token-refused": "Tu cuenta no aceptó esta clave. Crea una nueva allí, en Dispositivos.",
  },
  connectedAs: (email) => `Conectado como ${email}`,
  ended: (email) => `La cuenta ${email} se borró. Las sesiones de este móvil se quedan aquí.`,
  codeLasts: (when) => `El código vale hasta ${when}.`,
};
