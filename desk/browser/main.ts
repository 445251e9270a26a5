/** The page's entry: news from the desk to the parts of the page, hands on the page to the desk. */

import type { DeskView, ModelView, News } from "../server/view.ts";
import { openChannel } from "./channel.ts";
import { showCrossings } from "./crossings.ts";
import { part, say } from "./dom.ts";
import { openGlass } from "./glass.ts";
import { showHands, wireHands } from "./hands.ts";
import { keepsakes } from "./keepsakes.ts";
import { lowTones } from "./low-tones.ts";
import { showNotices } from "./notices.ts";
import { openPhoneScreen } from "./phone-screen.ts";
import { pulseSound } from "./pulse-sound.ts";
import { recordingControls } from "./recording.ts";
import { simTime } from "./sim-time.ts";
import { sayAccount, sayFaultWords, sayLog, sayPhone, sayWatch } from "./status.ts";
import { showSteps } from "./steps.ts";
import { showStores } from "./stores.ts";
import { openStrip } from "./strip.ts";
import { showSwitches, wireSwitches } from "./switchboard.ts";
import { timeControls } from "./time-controls.ts";
import { openWardrobe } from "./wardrobe.ts";
import { fontsReady } from "./watch-font.ts";

const TOAST_MS = 4000;
const TICK_MS = 1000;

const time = simTime();
// What is measured before the letters are there would be measured with others.
await fontsReady();
const { send } = openChannel({ news: show, reached, refused: toast });
const glass = openGlass(part("case", HTMLElement), send, time);
const phone = openPhoneScreen(part("phone", HTMLElement), send);
const sound = pulseSound(time, lowTones());
const controls = timeControls(send);
const wardrobe = openWardrobe(send);
const recording = recordingControls(send, time);
const kept = keepsakes(toast);
const strip = openStrip(part("strip", SVGSVGElement), time, (cue) => {
  say(part("last-cue", HTMLElement), cue.replace("-", " "));
});
let models: readonly ModelView[] = [];
setInterval(() => {
  glass.tick();
  recording.tick();
}, TICK_MS);
wireHands(send);
wireSwitches(send);
wireSound();
// What scrolls can be scrolled with the keyboard too.
for (const area of document.querySelectorAll<HTMLElement>(".scroll, #phone")) area.tabIndex = 0;

function show(news: News): void {
  const { desk, watch, cues, phone: phoneNews, stores, crossings, log } = news;
  time.set(news.nowMs, news.speed);
  controls.show(news.speed);
  if (desk !== undefined) showDesk(desk);
  if (watch !== undefined) {
    glass.show(watch);
    sayWatch(watch);
    kept.show(watch);
    showNotices(watch);
    wardrobe.wear(watch.model);
    const model = models.find(({ name }) => name === watch.model);
    if (model !== undefined) showHands(model);
  }
  if (cues !== undefined) {
    strip.show(cues);
    sound.hear(cues);
  }
  if (phoneNews !== undefined) {
    phone.show(phoneNews);
    sayPhone(phoneNews);
  }
  if (stores !== undefined) showStores(stores);
  if (crossings !== undefined) showCrossings(crossings);
  if (log !== undefined) sayLog(log);
}

function showDesk(desk: DeskView): void {
  const { appName, isOurs, preparing } = desk;
  models = desk.models;
  say(part("app-name", HTMLElement), appName);
  document.title = `${appName} on the desk`;
  part("first", HTMLElement).hidden = !isOurs;
  part("advice", HTMLElement).hidden = !isOurs;
  const line = part("preparing", HTMLElement);
  line.hidden = preparing === null;
  say(line, preparing === null ? "" : `Making the watch ready: ${preparing} …`);
  wardrobe.show(desk.models, preparing !== null || isTaping(desk));
  recording.show(desk.recording);
  controls.pause(desk.isPaused);
  time.pause(desk.isPaused);
  phone.offer(desk.accountUrl ?? "");
  sayAccount(desk);
  sayFaultWords(isOurs);
  showSteps(desk.steps);
  showSwitches(desk);
}

/** Another watch in the middle of a recording could not be played again. */
function isTaping({ recording: view }: DeskView): boolean {
  return view?.state === "starting" || view?.state === "running";
}

function wireSound(): void {
  const button = part("sound", HTMLButtonElement);
  button.onclick = () => {
    sound.turn(!sound.isOn);
    button.ariaPressed = String(sound.isOn);
  };
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
