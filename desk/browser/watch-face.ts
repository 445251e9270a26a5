/** What a watch shows when no program runs: the time, and the program's icon to open it. */

import type { WatchView } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { html, say } from "./dom.ts";
import type { SimTime } from "./sim-time.ts";

export interface WatchFace {
  readonly element: HTMLElement;
  show(view: Pick<WatchView, "appName" | "icon" | "clockAheadMs">): void;
  tick(): void;
}

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });

export function watchFace(send: Send, time: SimTime): WatchFace {
  const element = html("div", "face");
  const hour = html("p", "hour");
  const day = html("p", "day");
  const open = html("button", "app");
  open.type = "button";
  const icon = html("img");
  icon.alt = "";
  icon.width = 72;
  icon.height = 72;
  const name = html("span");
  open.append(icon, name);
  open.addEventListener("click", () => send({ do: "open-app" }));
  element.append(hour, day, open);
  let aheadMs = 0;
  const tick = () => {
    const now = new Date(time.now() + aheadMs);
    say(hour, TIME.format(now));
    say(day, DAY.format(now));
  };
  return {
    element,
    tick,
    show({ appName, icon: iconPath, clockAheadMs }) {
      aheadMs = clockAheadMs;
      const src = `/assets/${iconPath}`;
      if (icon.getAttribute("src") !== src) icon.src = src;
      say(name, `Open ${appName}`);
      tick();
    },
  };
}
