/** Watch, phone, person: how far a session has got. Always with words below. */

import type { SyncState } from "../../core/sync/message.ts";
import { centred, pick, type Screen, scaled } from "../look/frame.ts";
import { INK, TRACK } from "../look/palette.ts";
import { type Sign, type SignName, sign } from "../look/sign.ts";
import { change, rect, type Widget } from "../look/widget.ts";

export interface OnItsWay {
  draw(state: SyncState): void;
}

const PLACES = ["watch", "phone", "person"] as const;
const STEP_PX = 96;
const LINK = { w: 26, h: 5 };

export function onItsWay(screen: Screen): OnItsWay {
  const y = pick(screen, [238, 236]);
  const middle = pick(screen, [240, 195]);
  const signs = PLACES.map((place, index): Sign => {
    const x = middle + (index - 1) * STEP_PX;
    return sign(screen, `${place}-ahead`, { x: [x, x], y: [y, y] });
  });
  const linkBox = (index: number) => centred(middle + (index - 0.5) * STEP_PX, y, LINK.w, LINK.h);
  const links: readonly Widget[] = [0, 1].map((index) => rect(screen, linkBox(index), 2, TRACK));
  return {
    draw(state) {
      const reached = REACHED[state];
      signs.forEach((one, index) => {
        one.be(nameOf(index, reached, state === "needs-you"));
      });
      links.forEach((link, index) => {
        const color = index + 1 < reached ? INK : TRACK;
        change(link, { ...scaled(screen, linkBox(index)), radius: 1, color });
      });
    },
  };
}

/** How many of the three have it. */
const REACHED: Readonly<Record<SyncState, number>> = {
  "on-watch": 1,
  "on-phone": 2,
  "needs-you": 2,
  "in-account": 3,
};

function nameOf(index: number, reached: number, isStuck: boolean): SignName {
  const place = PLACES[index] ?? "watch";
  if (index < reached) return `${place}-reached`;
  return isStuck ? `${place}-needs-you` : `${place}-ahead`;
}
