/** What the page may ask for. It comes over HTTP, so it is parsed here before anything is touched. */

import * as v from "valibot";
import { fail, ok, type Result } from "../../core/result.ts";
import { STORAGE_STATES } from "./view.ts";

export const SPEED = { slowest: 1, fastest: 20 } as const;

const KEYS = ["BACK", "HOME", "UP", "DOWN", "SELECT", "SHORTCUT"] as const;
const px = v.pipe(v.number(), v.finite(), v.minValue(-4000), v.maxValue(4000));
const MOST_AHEAD_MS = 366 * 24 * 60 * 60 * 1000;
const aheadMs = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(-MOST_AHEAD_MS),
  v.maxValue(MOST_AHEAD_MS),
);
const id = v.pipe(v.string(), v.maxLength(200));
const typed = v.pipe(v.string(), v.maxLength(4000));

const schema = v.variant("do", [
  v.object({
    do: v.literal("finger"),
    phase: v.picklist(["down", "move", "up"]),
    x: px,
    y: px,
    /** The browser's own clock, in real milliseconds. */
    atMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  v.object({
    do: v.literal("crown"),
    degree: v.pipe(v.number(), v.minValue(-360), v.maxValue(360)),
  }),
  v.object({ do: v.literal("key"), key: v.picklist(KEYS) }),
  v.object({ do: v.literal("open-app") }),
  v.object({ do: v.literal("kill-watch-app") }),
  v.object({ do: v.literal("press"), id }),
  v.object({ do: v.literal("type"), id, value: typed }),
  v.object({ do: v.literal("toggle"), id }),
  v.object({ do: v.literal("select"), id, value: v.union([typed, v.array(typed)]) }),
  v.object({ do: v.literal("slide"), id, value: v.pipe(v.number(), v.finite()) }),
  v.object({ do: v.literal("start-phone-app") }),
  v.object({ do: v.literal("kill-phone-app") }),
  v.object({ do: v.literal("wrist"), how: v.picklist(["raise", "lower", "palm"]) }),
  v.object({ do: v.literal("screen-off") }),
  v.object({ do: v.literal("clock"), of: v.picklist(["watch", "phone"]), aheadMs }),
  v.object({ do: v.literal("bluetooth"), isOn: v.boolean() }),
  v.object({ do: v.literal("phone-locked"), isOn: v.boolean() }),
  v.object({ do: v.literal("account"), isUp: v.boolean() }),
  v.object({ do: v.literal("storage"), state: v.picklist(STORAGE_STATES) }),
  v.object({ do: v.literal("pause"), isOn: v.boolean() }),
  v.object({ do: v.literal("start-over") }),
  v.object({ do: v.literal("record"), isOn: v.boolean() }),
  v.object({
    do: v.literal("speed"),
    speed: v.pipe(v.number(), v.minValue(SPEED.slowest), v.maxValue(SPEED.fastest)),
  }),
  v.object({ do: v.literal("model"), name: id }),
]);

export type Action = v.InferOutput<typeof schema>;

export function parseAction(text: string): Result<Action> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The parser's own words are for programmers; the fault below says what is needed.
    return fail("not-json", "", "The page sent something that is not JSON.");
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? "";
  return fail("wrong-type", path, `The page asked for something unknown: ${issue.message}`);
}
