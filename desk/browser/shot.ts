/**
 * The entry for a picture: one glass, or one settings page, drawn by the very code that draws the
 * desk. Whoever takes the picture calls `draw` and waits for it.
 */

import type { Shown } from "../picture/shown.ts";
import { part } from "./dom.ts";
import { openGlass } from "./glass.ts";
import { openPhoneScreen } from "./phone-screen.ts";
import { simTime } from "./sim-time.ts";
import { fontsReady } from "./watch-font.ts";

const nobody = () => undefined;

async function draw(shown: Shown): Promise<void> {
  // What is measured before the letters are there would be measured with others.
  await fontsReady();
  const time = simTime();
  if (shown.kind === "watch") {
    time.set(shown.nowMs, 1);
    openGlass(part("case", HTMLElement), nobody, time).show(shown.view);
  } else openPhoneScreen(part("phone", HTMLElement), nobody).show(shown.view);
}

Object.assign(window, { draw });
