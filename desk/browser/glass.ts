/** The watch's glass: the program's widgets while it runs, the time while it does not, or the dark. */

import type { WatchNode, WatchView } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { clipsFor } from "./clips.ts";
import { attribute, html, say, svg } from "./dom.ts";
import { drawNode } from "./draw-node.ts";
import { fingersOn, tapAt } from "./pointer.ts";
import type { SimTime } from "./sim-time.ts";
import { watchFace } from "./watch-face.ts";

export interface Glass {
  show(view: WatchView): void;
  /** Once in a while: the time on the watch's face. */
  tick(): void;
}

interface Drawn {
  readonly type: string;
  readonly group: SVGElement;
  json: string;
  isKnown: boolean;
}

export function openGlass(place: HTMLElement, send: Send, time: SimTime): Glass {
  const picture = svg("svg", { id: "glass", role: "group", tabindex: 0 });
  const face = watchFace(send, time);
  const unknown = html("p", "undrawn small");
  const drawn = new Map<number, Drawn>();
  let view: WatchView | undefined;
  place.append(picture, face.element);
  place.after(unknown);
  fingersOn(picture, () => view, send);

  return {
    show(next) {
      view = next;
      place.className = `case ${next.shape}${next.isLit ? "" : " dark"}`;
      attribute(picture, {
        viewBox: `0 0 ${next.widthPx} ${next.heightPx}`,
        width: next.widthPx,
        height: next.heightPx,
        "aria-label": glassWords(next),
      });
      picture.style.filter = dimness(next.brightness);
      const isFace = next.isLit && !next.running;
      face.element.hidden = !isFace;
      if (isFace) face.show(next);
      const nodes = next.isLit && next.running ? next.nodes : [];
      const undrawn = drawAll(picture, drawn, nodes, send);
      say(unknown, undrawn.length === 0 ? "" : `Not drawn here: ${undrawn.join(", ")}.`);
    },
    tick: () => face.tick(),
  };
}

/** To the eye half the light is far more than half as bright: the darkest setting can still be read. */
function dimness(brightness: number | null): string {
  const share = 0.35 + 0.65 * ((brightness ?? 100) / 100);
  return share === 1 ? "" : `brightness(${share.toFixed(2)})`;
}

function glassWords({ isLit, running, appName, texts }: WatchView): string {
  if (!isLit) return "Watch, its screen is dark; a touch wakes it";
  if (!running) return `Watch face; ${appName} is not open`;
  return `Watch: ${texts.join(", ")}`;
}

/** Answers what nobody knows how to draw. */
function drawAll(
  picture: SVGElement,
  drawn: Map<number, Drawn>,
  nodes: readonly WatchNode[],
  send: Send,
): string[] {
  const undrawn = new Set<string>();
  const clips = clipsFor(picture, nodes);
  // Each page counts its widgets anew: the same number may be a button now, and was a text before.
  const kept = new Map(nodes.map(({ id, type }) => [id, type]));
  for (const [id, { type, group }] of drawn) {
    if (kept.get(id) === type) continue;
    group.remove();
    drawn.delete(id);
  }
  nodes.forEach((node, at) => {
    const index = at + clips.before;
    const one = drawn.get(node.id) ?? newlyDrawn(node);
    drawn.set(node.id, one);
    // The place in the picture is the place in the list: later widgets cover earlier ones.
    if (picture.children[index] !== one.group) {
      picture.insertBefore(one.group, picture.children[index] ?? null);
    }
    const json = JSON.stringify(node);
    if (json !== one.json) redraw(one, node, json, send);
    clips.cut(one.group, node);
    if (!one.isKnown) undrawn.add(node.type);
  });
  return [...undrawn];
}

function newlyDrawn({ type }: WatchNode): Drawn {
  return { type, group: svg("g"), json: "", isKnown: true };
}

function redraw(one: Drawn, node: WatchNode, json: string, send: Send): void {
  const shapes = drawNode(node);
  one.json = json;
  one.isKnown = shapes !== undefined;
  one.group.replaceChildren(...(shapes ?? []));
  if (isButton(node)) makeReachable(one.group, node, send);
}

function isButton({ type }: WatchNode): boolean {
  return type === "BUTTON" || type === "MODAL_BUTTON";
}

function makeReachable(group: SVGElement, node: WatchNode, send: Send): void {
  attribute(group, {
    class: "button",
    role: "button",
    tabindex: 0,
    "aria-label": node.text || "button",
  });
  group.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    tapAt({ x: node.x + node.w / 2, y: node.y + node.h / 2 }, send);
  };
}
