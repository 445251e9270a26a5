import type { PrivacyWords } from "../words/words.ts";

const sessions = (count: number) => (count === 1 ? "1 sesión" : `${count} sesiones`);

export const PRIVACY: PrivacyWords = {
  title: "Privacidad",
  summary: "Qué se guarda y dónde, y cómo borrarlo",
  onWatch:
    "En el reloj: cada sesión hasta que esté en tu cuenta, un resumen de las últimas 90, tu nivel y la fuerza de la vibración.",
  onPhone:
    "En este móvil: las sesiones en camino, tu serie y la llave de tu cuenta. De lo enviado queda una nota breve, sin nada sobre tu cadera.",
  inAccount: "En tu cuenta: tus sesiones, hasta que las borres allí.",
  openData: "Ver, llevarte o borrar lo que hay en tu cuenta",
  openDataHint: "Se abre en el navegador; allí inicias sesión.",
  forget: "Borrar todo de este móvil…",
  forgetIsAll:
    "Esto borra de este móvil las sesiones que esperan, tu serie y la conexión. Lo que hay en tu cuenta se queda allí.",
  comesAgain: "Lo que aún esté en el reloj vuelve a llegar; lo demás se perdería.",
  keep: "Conservarlo todo",
  onlyHere: (count) =>
    count === 0
      ? "Aquí no espera ninguna sesión."
      : `${sessions(count)} de este móvil no ${count === 1 ? "está" : "están"} en tu cuenta.`,
  yesForget: (count) =>
    count === 0 ? "Sí, borrar todo aquí" : `Sí, borrar ${sessions(count)} y todo lo demás`,
};
