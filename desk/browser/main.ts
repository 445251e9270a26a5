/** The page's entry: news from the desk to the parts of the page, hands on the page to the desk. */

import type { DeskView, News } from "../server/view.ts";
import { openChannel, type Send } from "./channel.ts";
import { html, part, say } from "./dom.ts";
import { openGlass } from "./glass.ts";
import { openPhoneScreen } from "./phone-screen.ts";
import { simTime } from "./sim-time.ts";
import { sayAccount, sayLog, sayPhone, sayWatch } from "./status.ts";
import { openStrip } from "./strip.ts";

const SPEEDS = [1, 2, 5, 10, 20];
const TOAST_MS = 4000;
const TICK_MS = 1000;

const time = simTime();
const { send } = openChannel({ news: show, reached, refused: toast });
const glass = openGlass(part("case", HTMLElement), send, time);
const phone = openPhoneScreen(part("phone", HTMLElement), send);
const strip = openStrip(part("strip", SVGSVGElement), time, (cue) => {
  say(part("last-cue", HTMLElement), cue.replace("-", " "));
});
setInterval(() => glass.tick(), TICK_MS);
wireHands(send);

function show(news: News): void {
  time.set(news.nowMs, news.speed);
  chooseIn(part("speed", HTMLSelectElement), speedsWith(news.speed), String(news.speed));
  if (news.desk !== undefined) showDesk(news.desk);
  if (news.watch !== undefined) {
    glass.show(news.watch);
    sayWatch(news.watch);
    chooseIn(part("model", HTMLSelectElement), null, news.watch.model);
    const { shape, widthPx, heightPx } = news.watch;
    say(part("watch-model", HTMLElement), `${shape}, ${widthPx} × ${heightPx}`);
  }
  if (news.cues !== undefined) strip.show(news.cues);
  if (news.phone !== undefined) {
    phone.show(news.phone);
    sayPhone(news.phone);
  }
  if (news.log !== undefined) sayLog(news.log);
}

function showDesk(desk: DeskView): void {
  const models = desk.models.map((name) => ({ name, value: name }));
  const list = part("model", HTMLSelectElement);
  chooseIn(list, models, list.value);
  part("bluetooth", HTMLInputElement).checked = desk.isBluetoothOn;
  phone.offer(desk.accountUrl);
  sayAccount(desk);
}

function speedsWith(speed: number) {
  const all = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  return all.map((one) => ({ name: `${one}×`, value: String(one) }));
}

interface Choice {
  readonly name: string;
  readonly value: string;
}

function chooseIn(list: HTMLSelectElement, choices: readonly Choice[] | null, value: string): void {
  const offered = JSON.stringify(choices);
  if (choices !== null && list.dataset["offered"] !== offered) {
    list.dataset["offered"] = offered;
    list.replaceChildren(
      ...choices.map((choice) => {
        const option = html("option", "", choice.name);
        option.value = choice.value;
        return option;
      }),
    );
  }
  if (list.value !== value && document.activeElement !== list) list.value = value;
}

function wireHands(tell: Send): void {
  const { body } = document;
  for (const button of body.querySelectorAll<HTMLButtonElement>("[data-crown]")) {
    button.onclick = () => tell({ do: "crown", degree: Number(button.dataset["crown"]) });
  }
  for (const button of body.querySelectorAll<HTMLButtonElement>("[data-key]")) {
    const key = button.dataset["key"] as "BACK" | "HOME" | "UP" | "DOWN" | "SELECT";
    button.onclick = () => tell({ do: "key", key });
  }
  part("kill-watch", HTMLElement).onclick = () => tell({ do: "kill-watch-app" });
  part("kill-phone", HTMLElement).onclick = () => tell({ do: "kill-phone-app" });
  const bluetooth = part("bluetooth", HTMLInputElement);
  bluetooth.onchange = () => tell({ do: "bluetooth", isOn: bluetooth.checked });
  const speed = part("speed", HTMLSelectElement);
  speed.onchange = () => tell({ do: "speed", speed: Number(speed.value) });
  const model = part("model", HTMLSelectElement);
  model.onchange = () => tell({ do: "model", name: model.value });
}

function reached(isThere: boolean): void {
  part("gone", HTMLElement).hidden = isThere;
}

let hiding: number | undefined;

function toast(message: string): void {
  const place = part("toast", HTMLElement);
  say(place, message);
  place.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    place.hidden = true;
  }, TOAST_MS);
}
