/**
 * Everything that can reach a watch and its phone from outside, as data: hands on the glass and on the
 * phone, the air between them, the account's comings and goings. A session is made of nothing else.
 */

import * as v from "valibot";
import type { Key, KeyEvent } from "../../simulator/watch/keys.ts";
import type { Cover } from "../../simulator/watch/screen.ts";

const KEYS = ["BACK", "SELECT", "HOME", "UP", "DOWN", "SHORTCUT"] as const satisfies readonly Key[];
const KEY_EVENTS = [
  "CLICK",
  "LONG_PRESS",
  "DOUBLE_CLICK",
  "RELEASE",
  "PRESS",
] as const satisfies readonly KeyEvent[];
const COVERS = ["palm", "drop-wrist"] as const satisfies readonly Cover[];
const STORAGE = ["works", "full", "read-only", "torn"] as const;

const LONGEST_MS = 24 * 60 * 60 * 1000;

/** A year and a day: what a clock is off by more than that, nobody has seen. */
const FARTHEST_MS = 366 * LONGEST_MS;

const atMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LONGEST_MS));
const aheadMs = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(-FARTHEST_MS),
  v.maxValue(FARTHEST_MS),
);
const px = v.pipe(v.number(), v.finite(), v.minValue(-4000), v.maxValue(4000));
const text = v.pipe(v.string(), v.maxLength(4000));
/** A label as it is read on the settings page, or the id of a node. */
const what = v.union([text, v.strictObject({ id: text })]);

function point<const N extends string>(name: N) {
  return v.strictObject({ atMs, do: v.literal(name), x: px, y: px });
}

function bare<const N extends string>(name: N) {
  return v.strictObject({ atMs, do: v.literal(name) });
}

const UNKNOWN = "It is nothing that could be done to a watch, a phone, their link or an account.";

export const inputSchema = v.variant(
  "do",
  [
    bare("watch.open"),
    bare("watch.kill"),
    bare("watch.wake"),
    point("watch.down"),
    point("watch.move"),
    point("watch.up"),
    v.strictObject({
      atMs,
      do: v.literal("watch.crown"),
      degree: v.pipe(v.number(), v.finite(), v.minValue(-360), v.maxValue(360)),
    }),
    v.strictObject({
      atMs,
      do: v.literal("watch.key"),
      key: v.picklist(KEYS),
      event: v.picklist(KEY_EVENTS),
    }),
    v.strictObject({ atMs, do: v.literal("watch.cover"), cover: v.picklist(COVERS) }),
    /** The person turns the screen off. */
    bare("watch.dark"),
    /** The time of day jumps to so far ahead of the true one. */
    v.strictObject({ atMs, do: v.literal("watch.clock"), aheadMs }),
    /** The watch's storage fails from now on, or works again; a torn write is one write. */
    v.strictObject({ atMs, do: v.literal("watch.storage"), state: v.picklist(STORAGE) }),
    bare("phone.start"),
    bare("phone.kill"),
    bare("phone.open-settings"),
    bare("phone.close-settings"),
    v.strictObject({ atMs, do: v.literal("phone.press"), what }),
    v.strictObject({ atMs, do: v.literal("phone.toggle"), what }),
    v.strictObject({ atMs, do: v.literal("phone.type"), what, value: text }),
    v.strictObject({
      atMs,
      do: v.literal("phone.select"),
      what,
      value: v.union([text, v.pipe(v.array(text), v.maxLength(100))]),
    }),
    v.strictObject({
      atMs,
      do: v.literal("phone.slide"),
      what,
      value: v.pipe(v.number(), v.finite()),
    }),
    v.strictObject({
      atMs,
      do: v.literal("phone.network"),
      online: v.exactOptional(v.boolean()),
      latencyMs: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
      answers: v.exactOptional(v.picklist(["arrive", "lost", "never"])),
    }),
    v.strictObject({ atMs, do: v.literal("phone.clock"), aheadMs }),
    bare("link.on"),
    bare("link.off"),
    bare("account.kill"),
    bare("account.revive"),
    /** The person says yes, or no, on the account's own page. */
    bare("account.approve"),
    bare("account.deny"),
  ],
  UNKNOWN,
);

export type Input = v.InferOutput<typeof inputSchema>;
type Unstamped<I> = I extends unknown ? Omit<I, "atMs"> : never;
/** What is done, before it is known when. */
export type Deed = Unstamped<Input>;
