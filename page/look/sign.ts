/**
 * Signs: small pictures drawn by `npm run figure`, put by their centre.
 *
 *   const where = sign(screen, "watch-ahead", { x: [126, 81], y: [300, 292] });
 *   where.be("watch-reached");
 */

import { type Both, type Box, centred, pick, type Screen } from "./frame.ts";
import { change, image, imageProps, show } from "./widget.ts";

type Place = "watch" | "phone" | "person";
type Way = "clockwise" | "counter-clockwise";
type Side = "right" | "left";

export type SignName =
  | "play"
  | "plus"
  | "minus"
  | "check"
  | "down"
  | "alert"
  | `${Place}-${"reached" | "ahead" | "needs-you"}`
  | `turn-${Way}-${Side}`
  | `roll-over-to-${Side}`;

export interface Sign {
  /** Becomes another sign of the same size. */
  be(name: SignName): void;
  show(isVisible: boolean): void;
}

export interface SignLook {
  /** The sign's centre. */
  readonly x: Both;
  readonly y: Both;
}

/** Design pixels, as they were drawn. */
const SIZES: Readonly<Record<string, readonly [w: number, h: number]>> = {
  play: [72, 72],
  plus: [48, 48],
  minus: [48, 48],
  check: [56, 56],
  down: [40, 40],
  alert: [40, 40],
  turn: [216, 216],
  roll: [200, 150],
};
/** Where a session is: watch, phone, person. */
const PLACE_SIZE = [64, 64] as const;

export function sign(screen: Screen, name: SignName, look: SignLook): Sign {
  const box = boxOf(screen, name, look);
  const drawn = image(screen, box, fileOf(name));
  let shown = name;
  return {
    be(next) {
      if (next === shown) return;
      shown = next;
      change(drawn, imageProps(screen, box, fileOf(next)));
    },
    show: (isVisible) => show(drawn, isVisible),
  };
}

export function fileOf(name: SignName): string {
  return `sign/${name}.png`;
}

function boxOf(screen: Screen, name: SignName, { x, y }: SignLook): Box {
  const [w, h] = SIZES[name.split("-")[0] ?? ""] ?? PLACE_SIZE;
  return centred(pick(screen, x), pick(screen, y), w, h);
}
