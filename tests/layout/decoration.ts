/** What on the glass is there for its looks alone: nothing is lost when it is faint or lies under words. */

import { FAINT, PANEL } from "../../page/look/palette.ts";

export interface Decoration {
  readonly why: string;
  readonly type: string;
  readonly color?: number;
  readonly src?: RegExp;
}

export const DECORATION: readonly Decoration[] = [
  { why: "the ground of a row or a card", type: "FILL_RECT", color: PANEL },
  { why: "the ground of a row or a card", type: "STROKE_RECT", color: FAINT },
  { why: "a line that only divides", type: "FILL_RECT", color: FAINT },
  { why: "the rest of a ring", type: "ARC", color: FAINT },
  { why: "a step that is still to come", type: "CIRCLE", color: FAINT },
];
