/**
 * The settings page as real HTML. A new tree changes what is there instead of replacing it, so that a
 * field keeps its focus and a press that is half done still lands.
 */

import type { PhoneNode, PhoneView } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { html } from "./dom.ts";
import { type MakePart, PARTS, type Part } from "./phone-parts.ts";
import { applyStyle } from "./phone-style.ts";

export interface PhoneScreen {
  show(view: PhoneView): void;
  /** The account service that runs beside this page: offered where an address is asked for. */
  offer(accountUrl: string): void;
}

interface Placed {
  readonly type: string;
  readonly part: Part;
}

export function openPhoneScreen(place: HTMLElement, send: Send): PhoneScreen {
  const placed = new Map<string, Placed>();
  const tools = { send, accountUrl: "" };
  let shown: PhoneView | undefined;

  function put(node: PhoneNode, into: Element, index: number, used: Set<string>): void {
    used.add(node.id);
    const before = placed.get(node.id);
    const one = before?.type === node.type ? before : { type: node.type, part: make(node) };
    if (before !== undefined && before !== one) before.part.element.remove();
    placed.set(node.id, one);
    const { element, styled, inside } = one.part;
    if (into.children[index] !== element) into.insertBefore(element, into.children[index] ?? null);
    one.part.update(node);
    applyStyle(styled ?? element, node.props["style"]);
    const host = inside ?? element;
    const own = one.part.ownChildren ?? 0;
    node.children.forEach((child, at) => {
      put(child, host, own + at, used);
    });
  }

  function make(node: PhoneNode): Part {
    const makePart: MakePart | undefined = PARTS[node.type];
    if (makePart !== undefined) return makePart(node.id, tools);
    const element = html("p", "undrawn small", `${node.type} is not drawn here.`);
    return { element, update: () => undefined };
  }

  function draw(view: PhoneView): void {
    const used = new Set<string>();
    if (view.tree === null) place.replaceChildren(offPage(view, send));
    else {
      if (shown?.tree === null) place.replaceChildren();
      put(view.tree, place, 0, used);
    }
    for (const [id, { part }] of placed) {
      if (used.has(id)) continue;
      part.element.remove();
      placed.delete(id);
    }
  }

  return {
    show(view) {
      draw(view);
      shown = view;
    },
    offer(accountUrl) {
      tools.accountUrl = accountUrl;
      if (shown !== undefined) draw(shown);
    },
  };
}

/** The phone app does not run, its page could not be built, or there is none. */
function offPage({ appRunning, hasPage, problem }: PhoneView, send: Send): HTMLElement {
  const element = html("div", "phone-off");
  element.append(html("p", "", offWords(appRunning, hasPage)));
  if (problem !== null) element.append(html("p", "problem", problem));
  if (appRunning && !hasPage) return element;
  const button = html("button", "pill", appRunning ? "Open it" : "Start the phone app");
  button.type = "button";
  button.addEventListener("click", () => send({ do: "start-phone-app" }));
  element.append(button);
  return element;
}

function offWords(appRunning: boolean, hasPage: boolean): string {
  if (!appRunning) return "The phone app is not running.";
  return hasPage ? "The settings page is not open." : "The program has no settings page.";
}
