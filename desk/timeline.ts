/**
 * Everything that can be seen of a morning from outside, in the order it happened: what the wrist
 * felt, which screen showed, what crossed the link, what the phone asked of the account.
 */

import type { House } from "./house.ts";

export type Part = "watch" | "phone" | "account" | "link" | "person";

export interface Happening {
  readonly atMs: number;
  readonly part: Part;
  readonly kind: "pulse" | "screen" | "frame" | "request" | "end" | "said";
  readonly what: string;
}

export interface Timeline {
  readonly happenings: readonly Happening[];
  /** The states the watch showed for the session, each once, in order. */
  readonly syncStates: readonly string[];
  say(part: Part, what: string): void;
  on(listener: (happening: Happening, count: number) => void): void;
  close(): void;
}

const STATES = ["on the watch", "on the phone", "in your account", "needs you"];

export function watchTimeline({ clock, watch, phone, link }: House): Timeline {
  const happenings: Happening[] = [];
  const syncStates: string[] = [];
  const listeners: ((happening: Happening, count: number) => void)[] = [];
  const tell = (part: Part, kind: Happening["kind"], what: string) => {
    const happening = { atMs: clock.now(), part, kind, what };
    happenings.push(happening);
    for (const listener of listeners) listener(happening, happenings.length);
  };
  const leave = [
    watch.on((event) => {
      if (event.type === "pulse") tell("watch", "pulse", `${event.pulse.durationMs} ms`);
      else if (event.type === "page") tell("watch", "screen", screenName(event.path));
      else if (event.type === "exit") tell("watch", "end", `the watch app ends: ${event.reason}`);
      else if (event.type === "widgets") noteState(syncStates, watch.texts());
    }),
    link.onTraffic(({ from, bytes, delivered }) => {
      const lost = delivered ? "" : ", lost";
      tell("link", "frame", `${bytes.byteLength} bytes from the ${from}${lost}`);
    }),
    phone.on((event) => {
      if (event.type !== "request") return;
      tell("phone", "request", `${event.method} ${new URL(event.url).pathname} → ${event.outcome}`);
    }),
  ];
  return {
    happenings,
    syncStates,
    say: (part, what) => tell(part, "said", what),
    on: (listener) => listeners.push(listener),
    close: () => {
      for (const one of leave) one();
    },
  };
}

function noteState(states: string[], texts: readonly string[]): void {
  const shown = STATES.find((state) => texts.some((text) => text.endsWith(state)));
  if (shown !== undefined && states[states.length - 1] !== shown) states.push(shown);
}

function screenName(path: string): string {
  return path.split("/")[1] ?? path;
}
