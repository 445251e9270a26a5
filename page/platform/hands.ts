/**
 * Hands on the watch that are not touches: crown, keys and swipes. One registration each, the last
 * one wins [docs], so a page asks for all of them at once and gives them all back.
 */

import {
  GESTURE_RIGHT,
  KEY_BACK,
  KEY_DOWN,
  KEY_EVENT_CLICK,
  KEY_HOME,
  KEY_SELECT,
  KEY_UP,
  offDigitalCrown,
  offGesture,
  offKey,
  onDigitalCrown,
  onGesture,
  onKey,
} from "@zos/interaction";

export interface Hands {
  /** Crown turned, or UP and DOWN: +1 one way, -1 the other. */
  onTurn(by: 1 | -1): void;
  onSelect(): void;
  /** The crown turns by steps of a size; otherwise whatever it tells is a turn. */
  isStepped?(): boolean;
  /** Swipes up and down are the watch's: it turns the page's sheets by them. */
  readonly turnsSheets?: boolean;
  /** A swipe or BACK. True: it is dealt with and the page stays. */
  onBack(): boolean;
}

/**
 * How far a crown turns for one step of a ring or a number. How much a watch tells at a time is not
 * documented: small turns add up, and one event is never more than one step.
 */
const STEP_DEGREES = 10;

export function useHands(hands: Hands): void {
  let turned = 0;
  const turnBy = (degree: number) => {
    turned = turned * degree > 0 ? turned + degree : degree;
    if (hands.isStepped?.() === true && Math.abs(turned) < STEP_DEGREES) return;
    turned = 0;
    hands.onTurn(degree > 0 ? 1 : -1);
  };
  onGesture({
    callback: (gesture) =>
      gesture === GESTURE_RIGHT ? hands.onBack() : hands.turnsSheets !== true,
  });
  onKey({ callback: (key, kind) => handleKey(hands, key, kind) });
  onDigitalCrown({
    callback: (_key: number, degree: number) => {
      if (degree !== 0) turnBy(degree);
    },
  });
}

export function leaveHands(): void {
  offGesture();
  offKey();
  offDigitalCrown();
}

/** HOME is not ours to take: the watch leaves the app, whatever is answered [docs]. */
function handleKey(hands: Hands, key: number, kind: number): boolean {
  if (key === KEY_HOME) return false;
  if (kind !== KEY_EVENT_CLICK) return key === KEY_BACK;
  if (key === KEY_BACK) return hands.onBack();
  if (key === KEY_SELECT) hands.onSelect();
  if (key === KEY_UP) hands.onTurn(1);
  if (key === KEY_DOWN) hands.onTurn(-1);
  return true;
}
