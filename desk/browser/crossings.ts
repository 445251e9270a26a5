/** What crosses the link, the newest first. */

import type { CrossingView } from "../server/view.ts";
import { html, part, say } from "./dom.ts";

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

export function showCrossings(crossings: readonly CrossingView[]): void {
  const frames = crossings.reduce((sum, one) => sum + one.frames, 0);
  const bytes = crossings.reduce((sum, one) => sum + one.bytes, 0);
  const words = crossings.length === 0 ? "nothing yet" : `last ${frames} frames, ${bytes} bytes`;
  say(part("crossing-count", HTMLElement), words);
  part("crossings", HTMLElement).replaceChildren(...crossings.map(row).reverse());
}

function row({ atMs, from, kind, what, bytes, frames, isDelivered }: CrossingView): HTMLElement {
  const line = html("tr", isDelivered ? "" : "lost");
  const words = [kind, what].filter(Boolean).join(" · ");
  line.append(
    html("td", "soft", CLOCK.format(atMs)),
    html("td", "", from),
    html("td", "", isDelivered ? words : `${words}, lost`),
    html("td", "number", String(bytes)),
    html("td", "number", String(frames)),
  );
  return line;
}
