/** What the person pressed on the phone, for the watch to do: a buzz at once, or the lesson. */

import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import type { Play } from "../../core/sync/favour.ts";
import { strengthName } from "../look/strength-words.ts";
import { type Motor, openMotor } from "../platform/motor.ts";
import { loadWrist } from "../platform/wrist-store.ts";

export interface OnRequest {
  do(play: Play): void;
  leave(): void;
}

/** Long enough to be read, and to see why the page changes. */
const TOLD_MS = 3000;
const LESSON_AFTER_MS = 1500;

/** `tell`: in place of where the last session is; `hush` brings that back. */
export function onRequest(tell: (what: string, hint: string) => void, hush: () => void): OnRequest {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let motor: Motor | null = null;
  const leave = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    motor?.stop();
  };
  return {
    leave,
    do(play) {
      leave();
      if (play === "lesson") {
        tell(getText("Feel the cues"), getText("from your phone"));
        timer = setTimeout(
          () => replace({ url: "page/feel/feel.page", params: "asked" }),
          LESSON_AFTER_MS,
        );
        return;
      }
      const { strength } = loadWrist();
      tell(getText("A test buzz"), getText("Strength: {w}").replace("{w}", strengthName(strength)));
      motor = openMotor(strength);
      motor.play("rep");
      timer = setTimeout(hush, TOLD_MS);
    },
  };
}
