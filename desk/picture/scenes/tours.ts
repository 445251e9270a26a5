/** Every tour there is; `../scene.ts` tells how to add to them. */

import type { Tour } from "../scene.ts";
import { FIRST_TOURS } from "./first-tours.ts";
import { SESSION_TOUR } from "./session-tour.ts";
import { START_TOUR } from "./start-tour.ts";
import { REST_TOUR, SUMMARY_TOUR } from "./summary-tour.ts";

export const TOURS: readonly Tour[] = [
  SESSION_TOUR,
  START_TOUR,
  SUMMARY_TOUR,
  REST_TOUR,
  ...FIRST_TOURS,
];
