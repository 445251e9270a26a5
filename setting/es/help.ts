import type { HelpWords } from "../words/words.ts";

export const HELP: HelpWords = {
  title: "Ayuda",
  summary: "Respuestas breves, y qué copiar cuando preguntes a alguien",
  answers: [
    {
      question: "No siento la vibración",
      answer:
        "Lleva el reloj bien ajustado y elige más fuerza en Vibración. «No molestar», el modo de sueño o de cine y el ajuste de vibración del propio reloj pueden silenciarla. La pantalla también muestra cada señal.",
    },
    {
      question: "Una sesión no está en mi cuenta",
      answer:
        "No se ha perdido nada: espera en el reloj hasta que la tenga el móvil, y aquí hasta que esté en tu cuenta. Deja abierta la app Zepp y abre Serie de cadera en el reloj.",
    },
    {
      question: "¿Y los días de descanso?",
      answer:
        "Un día de descanso cuenta. Si tu cadera molesta mucho, el reloj lo propone, y el día queda igual de cuidado.",
    },
    {
      question: "¿Cuándo paro?",
      answer:
        "Cuando quieras. Para si el dolor llega de golpe o aumenta, o si la pierna se duerme, hormiguea o flojea. Consulta a un médico o fisioterapeuta si empeora o sigue igual tras unas semanas; pronto, tras una caída, con fiebre, si la pierna no te sostiene o si el dolor sigue por la noche.",
    },
    {
      question: "¿Cuándo necesito ayuda ya?",
      answer:
        "Entumecimiento entre las piernas, problemas nuevos de vejiga o intestino, debilidad creciente en las dos piernas: llama a emergencias.",
    },
    {
      question: "¿Qué es Serie de cadera?",
      answer: "Una rutina física, no atención médica.",
    },
  ],
  diagnostics: "Diagnóstico para copiar",
  diagnosticsHint:
    "Lo último que pasó, en códigos, números de sesión y horas. No hay nada personal en ello.",
  ofPhone: "Este móvil",
  ofWatch: "El reloj",
  nothingNoted: "Aún no hay nada anotado.",
  copyAll: "Copiarlo todo",
  copied: { yes: "Copiado.", no: "Aquí no se pudo copiar. Selecciona las líneas." },
  getWatchs: "Traer también el del reloj",
  version: (version) => `Serie de cadera ${version}`,
};
