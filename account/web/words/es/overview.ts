/** Spanish: the overview, and the words for days, series and comfort that the lists share. */

import type { overview as en } from "../en/overview.ts";

export const overview: typeof en = {
  routine: { morning: "Matinal", "before-legs": "Pre-piernas", custom: "A medida" },
  outcome: { completed: "Completa", partial: "Parcial", rested: "Descanso" },
  exercise: {
    "side-leg-raise": "Elevación lateral",
    "side-bicycle": "Bicicleta lateral",
    "big-side-leg-raise": "Elevación amplia",
    "hip-circle": "Círculos de cadera",
    "side-kick": "Patada lateral",
  },
  sinceLast: { better: "mejor", same: "igual", worse: "peor" },
  rounds: (n: number) => (n === 1 ? "1 ronda" : `${n} rondas`),
  level: (n: number) => `nivel ${n}`,
  thisWeek: "Esta semana",
  weekSum: (sessions: number, rested: number) => {
    const words = sessions === 1 ? "1 sesión" : `${sessions} sesiones`;
    if (rested === 0) return words;
    return `${words}, ${rested === 1 ? "1 día de descanso" : `${rested} días de descanso`}`;
  },
  moved: "en movimiento",
  partial: "parcial",
  lookedAfter: "bien cuidado",
  nothing: "nada",
  rest: "pausa",
  inARow: "Seguidos",
  days: (n: number) => (n === 1 ? "día" : "días"),
  restCounts: "Un día de descanso que tu cadera pidió también cuenta.",
  beginsWithOne: "Empieza con un día, y un día de descanso también cuenta.",
  lastArrived: (when: string) => `La última sesión llegó el ${when}.`,
  connectedTo: (names: string) => `Conectado: ${names}`,
  howItFelt: "Cómo se sintió",
  before: "antes",
  hardest: "peor momento",
  rested: "descanso",
  restToday: "hoy reposo",
  shortPlan: "plan corto",
  asItIs: "plan entero",
  feltLabel:
    "Molestia antes de cada sesión y en su peor momento, de 0 a 10. Los mismos números están en la tabla de abajo.",
  feltCaption: "Molestia: 0 es ninguna, 10 es la peor",
  feltTitle: (day: string, before: number, hardest: number | null) =>
    `${day}: ${before} antes, ${hardest === null ? "peor momento sin responder" : `${hardest} en el peor momento`}`,
  restedTitle: (day: string, before: number) => `${day}: ${before}, descanso`,
  notAnswered: "sin responder",
  today: "hoy",
  noneYet: "Nada en las últimas cuatro semanas.",
  balance: "Repeticiones limpias, izquierda y derecha",
  lastSevenDays: "últimos 7 días",
  balanceLabel:
    "Repeticiones limpias de los últimos siete días, izquierda y derecha. Los mismos números están en la tabla de abajo.",
  balanceCaption: "Limpias de las guiadas, solo series confirmadas",
  exerciseHead: "Ejercicio",
  nothingConfirmed: "No hay repeticiones limpias confirmadas en los últimos siete días.",
  routineHead: "Rutina",
  paced: "Guiadas",
  clean: "Limpias",
  leftRight: "I · D",
  discomfort: "Molestia",
  notConfirmed: "sin confirmar",
  allSessions: "Todas las sesiones",
  ofTen: "de 10",
  spasm: "con un espasmo fuerte",
  minutes: (n: number) => (n < 1 ? "menos de un minuto" : `${n} min`),
  connectFirst: "Conecta tu teléfono y las sesiones llegarán solas",
  connectSteps: [
    "En la app Zepp de tu teléfono, abre Hip Series y sus ajustes.",
    "Escribe la dirección de esta página como dirección de la cuenta y elige Conectar.",
    "Abre el enlace que muestra, o escribe su código aquí.",
  ],
  typeTheCode: "Escribir el código",
  nothingHere: "Aún no hay nada",
  comesByItself: "Tu teléfono está conectado. La primera sesión que termines aparecerá aquí sola.",
};
