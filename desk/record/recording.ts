/**
 * A session as a small file, a JSON object a line: what there was at the start, what was done and
 * when, and at the end what came of it. The file is read strictly: a fault names line and reason.
 */

import * as v from "valibot";
import { parseJson } from "../../core/parse.ts";
import { type Fault, fail, ok, type Result } from "../../core/result.ts";
import { parseWithSchema } from "../../core/schema/parse-with-schema.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import { type Input, inputSchema } from "./input.ts";

const VERSION = 1;
const MOST_CHARS = 4_000_000;
const MOST_LINES = 50_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const sizePx = v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(1000));
const texts = v.record(v.string(), v.string());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const headSchema = v.strictObject({
  recording: v.literal(VERSION),
  model: v.strictObject({
    name,
    shape: v.picklist(["round", "square"]),
    widthPx: sizePx,
    heightPx: sizePx,
    deviceSource: count,
    keyCount: v.optional(v.pipe(count, v.maxValue(10))),
    apiLevel: v.pipe(
      v.string(),
      v.regex(/^\d+\.\d+$/),
      v.transform((level) => level as WatchModel["apiLevel"]),
    ),
  }),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}-[A-Z]{2}$/)),
  timeZone: v.pipe(v.string(), v.check(isTimeZone)),
  /** UTC milliseconds. */
  startMs: count,
  seed: v.pipe(count, v.minValue(1), v.maxValue(2_147_483_646)),
  /** The phone's storage. */
  phone: texts,
  /** The watch's disk: its files in base64, its storages as they lie there. */
  disk: v.strictObject({
    files: v.record(v.string(), v.pipe(v.string(), v.base64())),
    folders: v.array(v.string()),
    storages: v.record(v.string(), texts),
  }),
});

const endSchema = v.strictObject({
  atMs: count,
  do: v.literal("end"),
  /** How often each cue was felt. */
  cues: v.record(v.string(), count),
  /** Of every record the watch made, as JSON. */
  records: sha256,
  /** Of the pulse train. */
  pulses: sha256,
  /** Of the widgets on the glass at the end. */
  widgets: sha256,
  /** Of what the account holds at the end. */
  account: sha256,
});

export type Head = v.InferOutput<typeof headSchema>;
export type End = v.InferOutput<typeof endSchema>;
export type Findings = Omit<End, "atMs" | "do">;

export interface Recording {
  readonly head: Head;
  readonly inputs: readonly Input[];
  readonly end: End;
}

export function recordingText({ head, inputs, end }: Recording): string {
  return `${[head, ...inputs, end].map((line) => JSON.stringify(line)).join("\n")}\n`;
}

export function parseRecording(text: string): Result<Recording> {
  const lines = splitLines(text);
  if (!lines.ok) return lines;
  const head = parseLine(headSchema, lines.value, 0);
  if (!head.ok) return head;
  const inputs = parseInputs(lines.value);
  if (!inputs.ok) return inputs;
  const last = lines.value.length - 1;
  const end = parseLine(endSchema, lines.value, last);
  if (!end.ok) return end.fault.path.endsWith(".do") ? noEnd(lines.value.length) : end;
  if (end.value.atMs < (inputs.value.at(-1)?.atMs ?? 0)) return backwards(last);
  return ok({ head: head.value, inputs: inputs.value, end: end.value });
}

function splitLines(text: string): Result<readonly string[]> {
  if (text.length > MOST_CHARS) return fail("too-large", "", "The file is far too long.");
  const lines = text.split("\n");
  if (lines.pop() !== "") return fail("torn", `line ${lines.length + 1}`, TORN);
  if (lines.length > MOST_LINES) return fail("too-large", "", "The file has far too many lines.");
  return lines.length < 2 ? noEnd(lines.length + 1) : ok(lines);
}

/** Between the head and the end. */
function parseInputs(lines: readonly string[]): Result<readonly Input[]> {
  const inputs: Input[] = [];
  for (let index = 1; index < lines.length - 1; index += 1) {
    const input = parseLine(inputSchema, lines, index);
    if (!input.ok) return input;
    if (input.value.atMs < (inputs.at(-1)?.atMs ?? 0)) return backwards(index);
    inputs.push(input.value);
  }
  return ok(inputs);
}

const TORN = "The file ends in the middle of a line.";
const NO_END = 'The last line should be the end: "do": "end" and what came of the session.';

function noEnd(line: number): Result<never> {
  return fail("torn", `line ${line}`, NO_END);
}

function backwards(index: number): Result<never> {
  return fail("inconsistent", `line ${index + 1}.atMs`, "It is earlier than the line before.");
}

function parseLine<S extends v.GenericSchema>(
  schema: S,
  lines: readonly string[],
  index: number,
): Result<v.InferOutput<S>> {
  const json = parseJson(lines[index] ?? "");
  const parsed = json.ok ? parseWithSchema(schema, json.value) : json;
  return parsed.ok ? parsed : { ok: false, fault: inLine(parsed.fault, index + 1) };
}

function inLine(fault: Fault, line: number): Fault {
  return { ...fault, path: fault.path === "" ? `line ${line}` : `line ${line}.${fault.path}` };
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
  } catch {
    // A zone that is not known throws, and that is the answer.
    return false;
  }
}
