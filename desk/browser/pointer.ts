/** Pointer, wheel and Enter on the glass, as fingers and crown of the watch. */

import type { WatchView } from "../server/view.ts";
import type { Send } from "./channel.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

const TAP_MS = 120;
/** One notch of a usual wheel is 100; that is a short turn of the crown. */
const DEGREES_PER_WHEEL = 0.3;
const MOST_DEGREES = 90;
const DEGREES_PER_KEY = 30;

export function fingersOn(
  picture: SVGElement,
  view: () => WatchView | undefined,
  send: Send,
): void {
  let finger: number | undefined;
  const tell = (phase: "down" | "move" | "up", event: PointerEvent) => {
    const at = placeOn(picture, view(), event);
    send({ do: "finger", phase, ...at, atMs: event.timeStamp });
  };
  picture.addEventListener("pointerdown", (event) => {
    if (finger !== undefined || event.button !== 0) return;
    finger = event.pointerId;
    picture.setPointerCapture(finger);
    tell("down", event);
  });
  picture.addEventListener("pointermove", (event) => {
    if (event.pointerId === finger) tell("move", event);
  });
  for (const end of ["pointerup", "pointercancel"] as const) {
    picture.addEventListener(end, (event) => {
      if (event.pointerId !== finger) return;
      finger = undefined;
      tell("up", event);
    });
  }
  picture.addEventListener("wheel", (event) => turnCrown(event, send), { passive: false });
  picture.addEventListener("keydown", (event) => {
    const now = view();
    const does = now && keyDeed(event.key, now, send);
    if (does === undefined) return;
    event.preventDefault();
    does();
  });
}

/** For those who use keys: a tap in the middle, the crown, a swipe back. */
function keyDeed(key: string, view: WatchView, send: Send): (() => void) | undefined {
  const { widthPx, heightPx } = view;
  const y = heightPx / 2;
  if (key === "Enter" || key === " ") return () => tapAt({ x: widthPx / 2, y }, send);
  if (key === "ArrowUp") return () => send({ do: "crown", degree: DEGREES_PER_KEY });
  if (key === "ArrowDown") return () => send({ do: "crown", degree: -DEGREES_PER_KEY });
  if (key !== "Escape") return undefined;
  return () => drag({ x: widthPx * 0.1, y }, { x: widthPx * 0.9, y }, send);
}

/** A finger of its own, for those who use keys. */
export function tapAt(at: Point, send: Send): void {
  drag(at, at, send);
}

function drag(from: Point, to: Point, send: Send): void {
  const downAt = performance.now();
  send({ do: "finger", phase: "down", ...from, atMs: downAt });
  setTimeout(() => {
    const atMs = Math.max(performance.now(), downAt + TAP_MS);
    if (to !== from) send({ do: "finger", phase: "move", ...to, atMs });
    send({ do: "finger", phase: "up", ...to, atMs });
  }, TAP_MS);
}

function turnCrown(event: WheelEvent, send: Send): void {
  event.preventDefault();
  const degree = Math.round(-event.deltaY * DEGREES_PER_WHEEL);
  const most = Math.max(-MOST_DEGREES, Math.min(MOST_DEGREES, degree));
  if (most !== 0) send({ do: "crown", degree: most });
}

/** From the page's pixels to the watch's. */
function placeOn(picture: SVGElement, view: WatchView | undefined, event: PointerEvent): Point {
  const box = picture.getBoundingClientRect();
  const widthPx = view?.widthPx ?? box.width;
  const heightPx = view?.heightPx ?? box.height;
  return {
    x: Math.round(((event.clientX - box.left) / box.width) * widthPx),
    y: Math.round(((event.clientY - box.top) / box.height) * heightPx),
  };
}
