/**
 * The pulses as they pass: to scale, moving with the watch's time, the newest at the right. A cue gets
 * its name when no further pulse can belong to it.
 */

import type { CueView } from "../server/view.ts";
import { attribute, svg } from "./dom.ts";
import type { SimTime } from "./sim-time.ts";

export interface Strip {
  show(cues: readonly CueView[]): void;
}

const PX_PER_MS = 0.08;
const HEIGHT = 96;
const LINE_Y = 44;
const BAR_HEIGHT = 38;
const NAME_Y = 84;
const TICK_MS = 1000;
/** As long as the silence that ends a cue. */
const SETTLED_MS = 400;
/** A cue that has left is kept until its name has left too. */
const NAME_PX = 100;
/** Those who asked for less motion see it move in steps. */
const CALM_STEP_MS = 500;

export function openStrip(place: SVGSVGElement, time: SimTime, last: (cue: string) => void): Strip {
  const ground = svg("line", { class: "ground", y1: LINE_Y, y2: LINE_Y, x1: 0 });
  const ticks = svg("path", { class: "ticks" });
  const moving = svg("g");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let cues: readonly CueView[] = [];
  let drawn = "";
  place.append(ground, ticks, moving);
  attribute(place, { height: HEIGHT });

  function redraw(shown: readonly CueView[], now: number): void {
    const settled = cues.filter((cue) => isSettled(cue, now));
    const key = `${shown[0]?.atMs} ${shown.length} ${settled.length}`;
    if (key === drawn) return;
    drawn = key;
    const firstMs = shown[0]?.atMs ?? now;
    moving.replaceChildren(...shown.flatMap((cue) => drawCue(cue, firstMs, now)));
    const named = settled.at(-1);
    if (named !== undefined) last(named.cue);
  }

  function frame(): void {
    requestAnimationFrame(frame);
    const now = calm.matches ? Math.floor(time.now() / CALM_STEP_MS) * CALM_STEP_MS : time.now();
    const width = place.clientWidth;
    const shown = cues.filter((cue) => (now - cue.atMs) * PX_PER_MS < width + NAME_PX);
    attribute(ground, { x2: width });
    attribute(ticks, { d: tickPath(now, width) });
    redraw(shown, now);
    // Drawn at their time since the first one shown: small numbers stay exact.
    const shift = width - (now - (shown[0]?.atMs ?? now)) * PX_PER_MS;
    moving.setAttribute("transform", `translate(${shift.toFixed(1)} 0)`);
  }

  requestAnimationFrame(frame);
  return {
    show(next) {
      cues = next;
      drawn = "";
    },
  };
}

function drawCue(cue: CueView, firstMs: number, now: number): SVGElement[] {
  const y = LINE_Y - BAR_HEIGHT / 2;
  const bars = cue.pulses.map(({ atMs, durationMs }) => {
    const width = Math.max(3, durationMs * PX_PER_MS);
    const x = (atMs - firstMs) * PX_PER_MS;
    const rx = Math.min(width / 2, 6);
    return svg("rect", { class: "pulse", x, y, width, height: BAR_HEIGHT, rx });
  });
  if (!isSettled(cue, now)) return bars;
  const name = svg("text", { x: (cue.atMs - firstMs) * PX_PER_MS, y: NAME_Y, class: "name" });
  name.textContent = cue.cue.replace("-", " ");
  return [...bars, name];
}

function isSettled({ pulses }: CueView, now: number): boolean {
  const end = pulses.at(-1);
  return end !== undefined && now >= end.atMs + end.durationMs + SETTLED_MS;
}

function tickPath(now: number, width: number): string {
  const path: string[] = [];
  for (let at = Math.floor(now / TICK_MS) * TICK_MS; ; at -= TICK_MS) {
    const x = width - (now - at) * PX_PER_MS;
    if (x < 0) return path.join("");
    path.push(`M${x.toFixed(1)} ${LINE_Y - 4}v8`);
  }
}
