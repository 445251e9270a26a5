/**
 * What crosses between watch and phone, as somebody with an antenna would tell it: shakes, closes and
 * messages with their size and the frames they took. Of a message only its kind is read, never what
 * it carries.
 */

import type { Crossing } from "../../simulator/link/bluetooth.ts";
import { FRAME_TYPE, type Frame, readFrame } from "../../simulator/phone/frame.ts";
import type { CrossingView } from "./view.ts";

const MOST = 60;
/** zml's own header in front of every part of a message, little-endian. [packager] */
const PART = { trace: 0, length: 20, kind: 24, isLast: 25, bytes: 66 } as const;
const KINDS: Readonly<Record<number, string>> = { 1: "request", 2: "response", 3: "call" };

interface Growing {
  readonly key: string;
  readonly at: number;
  readonly parts: Uint8Array[];
}

export class CrossingLog {
  readonly #lines: CrossingView[] = [];
  #growing: Growing | undefined;

  /** The newest last. */
  get lines(): readonly CrossingView[] {
    return this.#lines;
  }

  hear({ atMs, from, bytes, delivered }: Crossing): void {
    const frame = readFrame(bytes);
    const line = { atMs, from, bytes: bytes.byteLength, frames: 1, isDelivered: delivered };
    const part = frame?.type === FRAME_TYPE.data ? readPart(frame, from) : undefined;
    if (part === undefined) this.#add({ ...line, kind: frameWords(frame), what: "" });
    else this.#grow(line, part);
  }

  #grow(line: Omit<CrossingView, "kind" | "what">, part: Part): void {
    const before = this.#growing?.key === part.key ? this.#growing : undefined;
    const last = before && this.#lines[this.#lines.length - 1];
    const parts = [...(before?.parts ?? []), part.payload];
    const grown: CrossingView = {
      ...line,
      kind: part.kind,
      what: part.isLast ? subjectOf(parts) : "",
      bytes: line.bytes + (last?.bytes ?? 0),
      frames: line.frames + (last?.frames ?? 0),
      isDelivered: line.isDelivered && (last?.isDelivered ?? true),
    };
    if (last !== undefined) this.#lines.pop();
    this.#add(grown);
    this.#growing = part.isLast ? undefined : { key: part.key, at: line.atMs, parts };
  }

  #add(line: CrossingView): void {
    this.#growing = undefined;
    this.#lines.push(line);
    if (this.#lines.length > MOST) this.#lines.shift();
  }
}

interface Part {
  /** The same for all parts of one message. */
  readonly key: string;
  readonly kind: string;
  readonly isLast: boolean;
  readonly payload: Uint8Array;
}

function readPart({ payload }: Frame, from: string): Part | undefined {
  if (payload.byteLength < PART.bytes) return undefined;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const kind = KINDS[view.getUint8(PART.kind)] ?? "data";
  const length = view.getUint32(PART.length, true);
  return {
    key: `${from} ${view.getUint32(PART.trace, true)} ${kind}`,
    kind,
    isLast: view.getUint8(PART.isLast) === 1,
    payload: payload.subarray(PART.bytes, PART.bytes + length),
  };
}

function frameWords(frame: Frame | undefined): string {
  if (frame?.type === FRAME_TYPE.shake) return "shake";
  if (frame?.type === FRAME_TYPE.close) return "close";
  return frame?.type === FRAME_TYPE.data ? "data" : "no frame";
}

/** The names a message gives itself: `hip put-record`. Empty for what is not JSON. */
function subjectOf(parts: readonly Uint8Array[]): string {
  const [message] = objectsIn(new TextDecoder().decode(Buffer.concat([...parts])));
  const inner = [message?.["params"], message?.["result"]].find(isObject);
  const names = [message?.["method"], inner?.["type"], inner?.["method"]];
  return names.filter((name) => typeof name === "string").join(" ");
}

function objectsIn(text: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? [json] : [];
  } catch {
    // Bytes of a program's own making have no name to show.
    return [];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
