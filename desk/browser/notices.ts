/** The watch's notification center, as a list beside the glass. */

import type { NoticeView, WatchView } from "../server/view.ts";
import { html, part } from "./dom.ts";

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });

export function showNotices({ notices }: WatchView): void {
  part("notices", HTMLElement).hidden = notices.length === 0;
  part("notice-list", HTMLElement).replaceChildren(...[...notices].reverse().map(card));
}

function card({ atMs, title, content, buttons }: NoticeView): HTMLElement {
  const item = html("li");
  item.append(html("b", "", title), html("time", "soft small", CLOCK.format(atMs)));
  item.append(html("p", "small", content));
  // Its buttons start app services, which are not played here.
  if (buttons.length > 0) item.append(html("p", "soft small", `Buttons: ${buttons.join(", ")}`));
  return item;
}
