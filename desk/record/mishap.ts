/** What happens to a person in the middle of a session, or what they do without meaning to. */

import type { House } from "../house.ts";
import { seededRandom } from "./seeded-random.ts";

const HAPPENINGS = [
  "tap",
  "long-press",
  "drag",
  "swipe-right",
  "back",
  "home",
  "crown-up",
  "crown-down",
  "palm",
  "wrist-down",
  "wrist-up",
  "screen-off",
  "clock-forward",
  "clock-back",
  "clock-right",
  "watch-app-killed",
  "phone-app-killed",
  "phone-app-back",
  "bluetooth-off",
  "bluetooth-on",
  "account-away",
  "account-back",
  "agrees-to-rest",
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export interface Mishap {
  /** Since the start of the recording. */
  readonly atMs: number;
  readonly what: Happening;
}

const LONG_MS = 900;
const TAP_MS = 140;
const JUMP_MS = 5 * 60 * 1000;

/** Rejects when it cannot happen: what was to be pressed is not there. */
export async function befall(house: House, { what }: Mishap): Promise<void> {
  await HAPPEN[what](house);
}

const HAPPEN: Readonly<Record<Happening, (house: House) => unknown>> = {
  tap: ({ watch }) => watch.touch({ ...middle(watch.model), ms: TAP_MS }),
  "long-press": ({ watch }) => watch.touch({ ...middle(watch.model), ms: LONG_MS }),
  drag: ({ watch }) => {
    const { x, y } = middle(watch.model);
    return watch.touch({ x, y, toX: x + 30, toY: y - 36, ms: 200 });
  },
  "swipe-right": ({ watch }) => watch.swipe("right"),
  back: ({ watch }) => watch.key("BACK"),
  home: ({ watch }) => watch.home(),
  "crown-up": ({ watch }) => watch.crown(12),
  "crown-down": ({ watch }) => watch.crown(-12),
  palm: ({ watch }) => watch.cover("palm"),
  "wrist-down": ({ watch }) => watch.cover("drop-wrist"),
  "wrist-up": ({ watch }) => watch.wake(),
  "screen-off": ({ watch }) => watch.turnOff(),
  "clock-forward": ({ watch }) => watch.setClock(JUMP_MS),
  "clock-back": ({ watch }) => watch.setClock(-JUMP_MS),
  "clock-right": ({ watch }) => watch.setClock(0),
  "watch-app-killed": ({ watch }) => watch.kill(),
  "phone-app-killed": ({ phone }) => phone.killApp(),
  "phone-app-back": ({ phone }) => phone.startApp(),
  "bluetooth-off": ({ link }) => link.setConnected(false),
  "bluetooth-on": ({ link }) => link.setConnected(true),
  "account-away": ({ account }) => account.kill(),
  "account-back": ({ account }) => account.revive(),
  "agrees-to-rest": ({ watch }) => watch.press("Fine"),
};

/** What comes back by itself, and how it does. */
const AFTERWARDS: Partial<Record<Happening, Happening>> = {
  palm: "wrist-up",
  "wrist-down": "wrist-up",
  "phone-app-killed": "phone-app-back",
  "bluetooth-off": "bluetooth-on",
  "account-away": "account-back",
};

/** Nobody is struck by these by chance: they are done on purpose, or told of in a story of their own. */
const NEVER_BY_CHANCE: readonly Happening[] = [
  ...Object.values(AFTERWARDS),
  "agrees-to-rest",
  "screen-off",
  "clock-forward",
  "clock-back",
  "clock-right",
];

/** `count` of them, one after the other, in the first `withinMs`. */
export function randomMishaps(seed: number, count: number, withinMs: number): readonly Mishap[] {
  const random = seededRandom(seed);
  const kinds = HAPPENINGS.filter((one) => !NEVER_BY_CHANCE.includes(one));
  const mishaps: Mishap[] = [];
  for (let index = 0; index < count; index += 1) {
    const atMs = Math.floor(5000 + random() * withinMs);
    const what = kinds[Math.floor(random() * kinds.length)] ?? "tap";
    mishaps.push({ atMs, what });
    const after = AFTERWARDS[what];
    const awayMs = Math.floor(2000 + random() * 15_000);
    if (after !== undefined) mishaps.push({ atMs: atMs + awayMs, what: after });
  }
  return mishaps;
}

function middle({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }) {
  return { x: widthPx / 2, y: heightPx / 2 };
}
