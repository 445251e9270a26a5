import type { SeriesWords } from "../words/words.ts";

const exercises = (count: number) => (count === 1 ? "1 ejercicio" : `${count} ejercicios`);
const rounds = (count: number) => (count === 1 ? "1 ronda" : `${count} rondas`);

export const SERIES: SeriesWords = {
  title: "Tu serie",
  routine: "Rutina",
  routines: {
    morning: "Matinal: 5 ejercicios, 2 rondas",
    "before-legs": "Antes de piernas: 5 ejercicios, 1 ronda",
    custom: "A medida",
  },
  exercises: "Ejercicios",
  names: {
    "side-leg-raise": "Elevación lateral",
    "side-bicycle": "Bicicleta lateral",
    "big-side-leg-raise": "Elevación amplia",
    "hip-circle": "Círculos de cadera",
    "side-kick": "Patada lateral",
  },
  enoughIsFine: "Desde el número menor ya basta.",
  order: "Cambiar el orden",
  orderHint: "Toca uno para subirlo.",
  rounds: "Rondas",
  sides: "Lados",
  sideChoices: {
    "right-first": "Cadera derecha primero, luego la izquierda",
    "left-first": "Cadera izquierda primero, luego la derecha",
    "right-only": "Solo la cadera derecha",
    "left-only": "Solo la cadera izquierda",
  },
  pace: "Ritmo",
  waits: "Esperar mi toque al darme la vuelta",
  unreadable: "No se pudo leer tu serie. El reloj sigue con la que tiene.",
  chooseAgain: "Elige aquí una rutina para ponerla de nuevo.",
  watchTakesIt: "El reloj toma los cambios en cuanto Serie de cadera esté abierta allí.",
  watchHasIt: "El reloj ya la tiene.",
  shape({ exercises: count, rounds: times, isBothSides, minutes: [from, to] }) {
    const minutes = from === to ? `unos ${to}\u00a0min` : `de ${from} a ${to}\u00a0min`;
    const side = isBothSides ? "cada lado" : "un lado";
    return `${exercises(count)}, ${rounds(times)}, ${side}: ${minutes}`;
  },
  reps({ min, max, isBothWays }) {
    const reps = min === max ? `${max} repeticiones` : `${min} a ${max} repeticiones`;
    return isBothWays ? `${reps} en cada sentido` : reps;
  },
  lastOne: (exercise) => `${exercise}. El último se queda.`,
  roundCount: rounds,
  repPace(repMs, isUsual) {
    const pace = `${(repMs / 1000).toFixed(1).replace(".", ",")} s por repetición`;
    return isUsual ? `${pace} (lo habitual)` : pace;
  },
};
