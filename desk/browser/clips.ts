/** What scrolls inside a box ends at its edge: the parts of a list, and what a container holds. */

import type { WatchNode } from "../server/view.ts";
import { attribute, svg } from "./dom.ts";

export interface Clips {
  /** How many of the picture's children are not widgets. */
  readonly before: number;
  cut(group: SVGElement, node: WatchNode): void;
}

const PREFIX = "clip-";

const CUTTING = new Set([
  "SCROLL_LIST",
  "CYCLE_LIST",
  "CYCLE_IMAGE_TEXT_LIST",
  "VIEW_CONTAINER",
  "WIDGET_PICKER",
]);

export function clipsFor(picture: SVGElement, nodes: readonly WatchNode[]): Clips {
  const boxes = new Map(
    nodes
      .filter(({ type, w, h }) => CUTTING.has(type) && w > 0 && h > 0)
      .map((one) => [one.id, one]),
  );
  const defs = picture.querySelector("defs") ?? svg("defs");
  if (defs.parentNode === null) picture.prepend(defs);
  for (const clip of [...defs.children]) {
    if (!boxes.has(Number(clip.id.slice(PREFIX.length)))) clip.remove();
  }
  for (const { id, x, y, w, h } of boxes.values()) {
    const clip = defs.querySelector(`#${PREFIX}${id}`) ?? svg("clipPath", { id: `${PREFIX}${id}` });
    const rect = clip.firstElementChild ?? svg("rect");
    attribute(rect, { x, y, width: w, height: h });
    clip.append(rect);
    defs.append(clip);
  }
  return {
    before: 1,
    cut(group, { parentId }) {
      if (parentId === undefined || !boxes.has(parentId)) group.removeAttribute("clip-path");
      else attribute(group, { "clip-path": `url(#${PREFIX}${parentId})` });
    },
  };
}
