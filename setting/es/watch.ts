import type { WatchWords } from "../words/words.ts";

const STRENGTHS: WatchWords["strengths"] = {
  off: "Sin vibración (la pantalla parpadea)",
  light: "Suave",
  standard: "Normal",
  strong: "Fuerte",
};

export const WATCH: WatchWords = {
  feel: "Vibración",
  strength: "Fuerza de la vibración",
  strengths: STRENGTHS,
  asItIs: "La elegida en el reloj",
  lesson: "Sentir todas las señales en el reloj",
  testBuzz: "Vibración de prueba en el reloj",
  openFirst: "Abre primero Serie de cadera en el reloj.",
  played: "El reloj ya ha vibrado.",
  level: "Nivel",
  askLevel: "Pedir otro nivel al reloj",
  reasons: {
    "not-asked": "Como al principio.",
    "no-sore-spell": "Empezaste sin racha dolorosa.",
    "sore-spell": "Venías de una racha dolorosa.",
    chosen: "Lo elegiste tú.",
    "worse-next-day": "Tras la última vez fue peor.",
    "three-comfortable": "Tres sesiones fáciles seguidas.",
    "from-record": "Tomado de tu última sesión.",
  },
  notHeard: "Aún no hay noticias del reloj. Abre allí Serie de cadera, cerca de este móvil.",
  newerWatch: "El reloj tiene una versión más nueva. Actualiza esta para ver sus ajustes.",
  asked: "Pedido. El reloj lo toma en cuanto Serie de cadera esté abierta allí.",
  granted: "El reloj ya lo ha tomado.",
  strengthIs: (strength) => `Fuerza de la vibración: ${STRENGTHS[strength]}`,
  asTheWatchHasIt: (what) => `Como en el reloj: ${what}`,
  levelIs: (level) => `Nivel ${level} de 6`,
  levelMeans(level) {
    if (level === 6) return "toda tu serie";
    return level === 1
      ? "el primer ejercicio, una ronda"
      : `los ${level} primeros ejercicios, una ronda`;
  },
  lastHeard: (when) => `Últimas noticias del reloj: ${when}.`,
  playAsked: (until) => `Pedido. Abre Serie de cadera en el reloj antes de ${until}.`,
};
