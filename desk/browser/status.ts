/** Where things are, in plain lines, from what the programs themselves show. */

import type { DeskView, FaultView, LogView, PhoneView, WatchView } from "../server/view.ts";
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

export function sayAccount({ accountUrl, switches, lastRequest }: DeskView): void {
  part("place-account", HTMLElement).hidden = accountUrl === null;
  if (accountUrl === null) return;
  say(part("state-account", HTMLElement), accountWords(accountUrl, switches, lastRequest));
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.account")) {
    // The page names only the path: where the account service is, the desk says.
    link.href = new URL(new URL(link.href).pathname, accountUrl).href;
    link.target = "_blank";
    link.rel = "noopener";
  }
}

function accountWords(
  accountUrl: string,
  { isAccountUp }: DeskView["switches"],
  last: DeskView["lastRequest"],
): string {
  const place = accountUrl.replace("http://", "");
  if (!isAccountUp) return `${place} · killed`;
  if (last === null) return `${place} · nothing asked of it yet`;
  const { method, path, outcome, atMs } = last;
  return `${place} · ${method} ${path} → ${answerWords(outcome)}, ${CLOCK.format(atMs)}`;
}

function answerWords(outcome: number): string {
  return outcome < 0 ? "no answer" : String(outcome);
}

export function sayLog({ lines, faults }: LogView): void {
  const count = `${lines.length} lines`;
  say(part("log-count", HTMLElement), lines.length === 0 ? "nothing yet" : count);
  const items = lines.map(({ atMs, from, isFault, text }) => {
    const item = html("li", isFault ? "fault" : "");
    item.append(html("time", "soft", CLOCK.format(atMs)), html("b", "", from));
    item.append(html("span", "", isFault ? `! ${text}` : text));
    return item;
  });
  part("log", HTMLElement).replaceChildren(...items.reverse());
  sayFaults(faults);
}

/** Named at once and in full view: what a program lacks must not look like what it does. */
function sayFaults(faults: readonly FaultView[]): void {
  const section = part("faults", HTMLElement);
  section.hidden = faults.length === 0;
  const head = faults.length === 1 ? "One fault" : `${faults.length} faults`;
  say(part("faults-head", HTMLElement), head);
  const items = faults.map(({ from, text, times }) => {
    const item = html("li", "fault");
    item.append(html("b", "", from), html("span", "", text));
    item.append(html("span", "soft", times === 1 ? "" : `${times} times`));
    return item;
  });
  part("fault-list", HTMLElement).replaceChildren(...items);
}

export function sayFaultWords(isOurs: boolean): void {
  const words = isOurs
    ? "Something of ours failed, or asked for what no watch has."
    : "What the program asked for and this desk does not have, or where it failed. It goes on where it can.";
  say(part("faults-words", HTMLElement), words);
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
