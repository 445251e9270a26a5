/**
 * The entry for pictures: one glass, or one settings page, drawn by the very code that draws the
 * desk. Whoever takes the picture calls `draw` and waits for it.
 */

import type { Shown } from "../picture/shown.ts";
import { part } from "./dom.ts";
import { type Glass, openGlass } from "./glass.ts";
import { openPhoneScreen } from "./phone-screen.ts";
import { simTime } from "./sim-time.ts";
import { fontsReady } from "./watch-font.ts";

const nobody = () => undefined;
const time = simTime();
let glass: Glass | undefined;
let phone: ReturnType<typeof openPhoneScreen> | undefined;

async function draw(shown: Shown): Promise<void> {
  // What is measured before the letters are there would be measured with others.
  await fontsReady(shown.view.texts.join(""));
  if (shown.kind === "watch") {
    time.set(shown.nowMs, 1);
    glass ??= openGlass(part("case", HTMLElement), nobody, time);
    glass.show(shown.view);
  } else {
    phone ??= openPhoneScreen(part("phone", HTMLElement), nobody);
    phone.show(shown.view);
  }
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  await Promise.allSettled(
    [...document.querySelectorAll("image")].map(async (image) => {
      const picture = new Image();
      picture.src = image.href.baseVal;
      await picture.decode();
    }),
  );
}

Object.assign(window, { draw });
