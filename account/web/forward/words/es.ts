/** Español: reenviar sesiones. */

import type { ForwardWords } from "./en.ts";

export const es: ForwardWords = {
  forwarding: "Reenvío",
  lead: "Tus sesiones, enviadas solas a intervals.icu.",
  notHere: "El reenvío está desactivado en este servidor",
  whoRunsIt:
    "Quien lo administra puede activarlo: poner en FORWARD_KEY lo que muestra esta orden y reiniciar el servicio. Cifra las claves que se introducen aquí: hay que guardarla bien, y aparte de las copias de seguridad.",
  isOn: "El reenvío está activado",
  needsYou: "El reenvío te necesita",
  since: (time) => `Se envían las sesiones que empieces después del ${time}.`,
  offMeans:
    "Al desactivarlo se borra aquí la clave. Lo que ya está en intervals.icu se queda allí.",
  turnOff: "Desactivar",
  turnOn: "Activar",
  anotherKey: "Otra clave",
  useKey: "Usar esta clave",
  aboutKey:
    "En intervals.icu, abre los ajustes y busca tu clave API en «Developer Settings». Cópiala aquí. Se guarda cifrada, no se vuelve a mostrar y solo sirve para enviar tus sesiones.",
  keyLabel: "Clave API de intervals.icu",
  notAKey: "Esto no parece una clave. Cópiala entera y sin espacios.",
  whatAndWhen: "Qué se envía y cuándo",
  what: "Un archivo FIT por sesión con sus tiempos, ejercicios, lados y repeticiones, con el nombre «Strength session». Sin notas. Los días de descanso no se envían.",
  when: "Cada sesión se envía una sola vez, cuando ya no cambia: un cuarto de hora después de confirmar las repeticiones y el momento más duro, o un día después de llegar. Lo que cambies o borres aquí más tarde no cambia allí; hazlo también en intervals.icu.",
  discomfortOut: "Las molestias no se envían",
  discomfortIn: "Las molestias se envían",
  outMeans:
    "Nada en los archivos dice cómo sentiste la cadera. Puedes enviar también los dos números de 0 a 10; quien vea allí tus actividades quizá pueda verlos.",
  inMeans:
    "Los dos números de 0 a 10, antes y en el momento más duro, van en cada archivo. Los archivos ya enviados los conservan.",
  sendAlong: "Enviarlas también",
  leaveOut: "No enviarlas",
  lastSessions: "Las últimas sesiones",
  sent: "Enviada",
  parked: "Se queda aquí",
  waiting: "En espera",
  next: (time) => `Próximo intento después del ${time}`,
  lookFirst:
    "Mira antes en intervals.icu: una sesión cuya respuesta nunca llegó puede estar ya allí, y entonces estaría dos veces.",
  again: "Volver a enviar lo que se queda aquí",
  "no-answer": "intervals.icu no respondió.",
  "not-theirs": "Respondió algo que no es intervals.icu.",
  "key-refused": "intervals.icu no acepta la clave. Introduce una nueva.",
  "key-unreadable": "La clave ya no se puede leer aquí. Introdúcela de nuevo.",
  "asked-to-wait": "intervals.icu nos pide esperar.",
  unavailable: "intervals.icu no pudo recibirla en este momento.",
  refused: "intervals.icu no aceptó esta sesión.",
  "left-at-off": "El reenvío se desactivó antes de que llegara la respuesta.",
  "left-at-discomfort": "Las molestias se dejaron de enviar antes de que llegara la respuesta.",
};
