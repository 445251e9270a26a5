/** Where things are, in plain lines, from what the programs themselves show. */

import type { DeskView, LogLineView, PhoneView, WatchView } from "../server/view.ts";
import { html, part, say } from "./dom.ts";

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
const LONGEST = 90;

export function sayWatch({ running, isLit, appName, texts }: WatchView): void {
  const screen = isLit ? "" : ", screen dark";
  const words = running ? shorten(texts.join(" · ")) || appName : `${appName} is not open`;
  say(part("state-watch", HTMLElement), `${words}${screen}`);
  part("kill-watch", HTMLButtonElement).disabled = !running;
}

export function sayPhone({ appRunning, sideServiceRunning, texts }: PhoneView): void {
  const side = sideServiceRunning ? "at work in the background" : "asleep in the background";
  const words = appRunning ? `${sessionWords(texts)}${side}` : "the phone app is not running";
  say(part("state-phone", HTMLElement), words);
  part("kill-phone", HTMLButtonElement).disabled = !appRunning;
}

/** The page's own sentence about its sessions, if it has one: what follows that heading. */
function sessionWords(texts: readonly string[]): string {
  const heading = texts.indexOf("Sessions");
  const sentence = heading === -1 ? undefined : texts[heading + 1];
  return sentence === undefined ? "" : `${sentence.replace(/\.$/, "")} · `;
}

export function sayAccount({ accountUrl, lastRequest }: DeskView): void {
  const words =
    lastRequest === null
      ? "nothing asked of it yet"
      : `${lastRequest.method} ${lastRequest.path} → ${answerWords(lastRequest.outcome)}, ` +
        CLOCK.format(lastRequest.atMs);
  say(part("state-account", HTMLElement), `${accountUrl.replace("http://", "")} · ${words}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.account")) {
    // The page names only the path: where the account service is, the desk says.
    link.href = new URL(new URL(link.href).pathname, accountUrl).href;
    link.target = "_blank";
    link.rel = "noopener";
  }
}

function answerWords(outcome: number): string {
  return outcome < 0 ? "no answer" : String(outcome);
}

export function sayLog(lines: readonly LogLineView[]): void {
  const faults = lines.filter(({ isFault }) => isFault).length;
  const count = `${lines.length} lines, ${faults === 1 ? "1 fault" : `${faults} faults`}`;
  say(part("log-count", HTMLElement), lines.length === 0 ? "nothing yet" : count);
  const items = lines.map(({ atMs, from, isFault, text }) => {
    const item = html("li", isFault ? "fault" : "");
    item.append(html("time", "soft", CLOCK.format(atMs)), html("b", "", from));
    item.append(html("span", "", isFault ? `! ${text}` : text));
    return item;
  });
  part("log", HTMLElement).replaceChildren(...items.reverse());
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
