import { describe, expect, test } from "vitest";
import { CrossingLog } from "../../../desk/server/crossing-log.ts";
import { FRAME_TYPE, writeFrame } from "../../../simulator/phone/frame.ts";

const HEADER = { port1: 20, port2: 1000, appId: 7 };
const NONE = new Uint8Array(0);

/** A part of a message as zml lays it out. */
function part(trace: number, kind: number, isLast: boolean, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(66 + payload.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, trace, true);
  view.setUint32(20, payload.byteLength, true);
  view.setUint8(24, kind);
  view.setUint8(25, isLast ? 1 : 0);
  bytes.set(payload, 66);
  return writeFrame({ type: FRAME_TYPE.data, ...HEADER }, bytes);
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function log(
  ...frames: readonly { bytes: Uint8Array; from?: "watch" | "phone"; lost?: boolean }[]
) {
  const crossings = new CrossingLog();
  for (const [atMs, { bytes, from = "watch", lost = false }] of frames.entries()) {
    crossings.hear({ atMs, from, bytes, delivered: !lost });
  }
  return crossings.lines;
}

describe("what crosses the link", () => {
  test("is named by the frame when it carries no message", () => {
    const frame = (type: number) => ({ bytes: writeFrame({ type, ...HEADER }, NONE) });
    const lines = log(frame(FRAME_TYPE.shake), frame(FRAME_TYPE.close), {
      bytes: Uint8Array.of(9),
    });
    expect(lines.map(({ kind }) => kind)).toEqual(["shake", "close", "no frame"]);
  });

  test("is named by what a message calls itself, and by nothing it carries", () => {
    const secret = { method: "hip", params: { type: "put-record", token: "secret" } };
    const [line] = log({ bytes: part(1, 1, true, json(secret)) });
    expect(line).toMatchObject({ kind: "request", what: "hip put-record", frames: 1 });
    expect(JSON.stringify(line)).not.toContain("secret");
  });

  test("is one line for a message of several frames, with their sizes together", () => {
    const whole = json({ result: { type: "receipts", more: "x".repeat(50) } });
    const frames = [part(5, 2, false, whole.subarray(0, 20)), part(5, 2, true, whole.subarray(20))];
    const lines = log(...frames.map((bytes) => ({ bytes, from: "phone" as const })));
    const bytes = frames.reduce((sum, frame) => sum + frame.byteLength, 0);
    expect(lines).toMatchObject([{ kind: "response", what: "receipts", frames: 2, bytes }]);
  });

  test("is lost when one of its frames was", () => {
    const whole = json({ method: "a" });
    const lines = log(
      { bytes: part(5, 1, false, whole.subarray(0, 4)), lost: true },
      { bytes: part(5, 1, true, whole.subarray(4)) },
    );
    expect(lines.map(({ isDelivered }) => isDelivered)).toEqual([false]);
  });

  test("has no name when the program speaks a language of its own", () => {
    const [line] = log({ bytes: part(1, 3, true, Uint8Array.of(0, 255, 7)) });
    expect(line).toMatchObject({ kind: "call", what: "" });
  });

  test("keeps what is newest when there is too much", () => {
    const frame = { bytes: writeFrame({ type: FRAME_TYPE.shake, ...HEADER }, NONE) };
    const lines = log(...Array.from({ length: 500 }, () => frame));
    expect(lines.at(-1)?.atMs).toBe(499);
    expect(lines.length).toBeLessThan(100);
  });
});
