/** The three places where a session may lie, each with what lies there. */

import type { KeptView, StoresView } from "../server/view.ts";
import { html, part } from "./dom.ts";

const EMPTY = "nothing";
const UNKNOWN = "not to be seen: the phone is not connected to it, or it does not answer";

export function showStores({ watch, phone, account }: StoresView): void {
  fill("kept-watch", watch, EMPTY);
  fill("kept-phone", phone, EMPTY);
  fill("kept-account", account ?? [], account === null ? UNKNOWN : EMPTY);
}

function fill(id: string, kept: readonly KeptView[], otherwise: string): void {
  const list = part(id, HTMLElement);
  const items = kept.map((one) => {
    const item = html("li", one.isSession ? "session" : "");
    item.append(html("b", "", one.isSession ? one.what : one.name));
    const name = one.isSession ? one.name : one.what;
    item.append(html("span", "soft", [name, size(one.bytes)].filter(Boolean).join(" · ")));
    return item;
  });
  list.replaceChildren(...(items.length === 0 ? [html("li", "soft", otherwise)] : items));
}

function size(bytes: number): string {
  if (bytes === 1) return "1 byte";
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`;
}
