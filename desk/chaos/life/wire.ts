/**
 * The watch's half of zml's wire, as much of it as a record needs: a shake before every request, 66
 * bytes in front of every chunk, chunks of at most 3,518 bytes. Every question has its own end.
 */

import type { Clock } from "../../../simulator/clock/clock.ts";
import type { LinkEnd } from "../../../simulator/link/link.ts";
import { FRAME_TYPE, type Frame, readFrame, writeFrame } from "../../../simulator/phone/frame.ts";

const CHUNK_HEADER_BYTES = 66;
const CHUNK_BYTES = 3518;
const REQUEST = 1;
const RESPONSE = 2;
const FINISHED = 1;
const JSON_CONTENT = 2;
const WATCH = { port1: 20, appId: 0 };

interface Question {
  readonly body: Buffer;
  readonly chunks: Map<number, Buffer>;
  lastIndex: number | null;
  isSent: boolean;
  readonly end: (answer: unknown) => void;
}

export class Wire {
  readonly #linkEnd: LinkEnd;
  readonly #clock: Clock;
  readonly #open = new Map<number, Question>();
  readonly #leave: () => void;
  #traceId = 10_000;

  constructor(linkEnd: LinkEnd, clock: Clock) {
    this.#linkEnd = linkEnd;
    this.#clock = clock;
    this.#leave = linkEnd.onFrame((bytes) => {
      const frame = readFrame(bytes);
      if (frame?.type === FRAME_TYPE.shake) this.#shaken(frame.port2);
      else if (frame?.type === FRAME_TYPE.data) this.#data(frame);
    });
  }

  /** What the phone answers, or `null` when it did not in time. */
  ask(question: object, limitMs: number): Promise<unknown> {
    return new Promise((resolve) => {
      this.#traceId += 1;
      const traceId = this.#traceId;
      const end = (answer: unknown) => {
        this.#open.delete(traceId);
        this.#clock.clearTimeout(timer);
        resolve(answer);
      };
      const timer = this.#clock.setTimeout(() => end(null), limitMs);
      const body = Buffer.from(JSON.stringify({ jsonrpc: "hmrpcv1", ...question }));
      this.#open.set(traceId, { body, chunks: new Map(), lastIndex: null, isSent: false, end });
      this.#send(FRAME_TYPE.shake, 0, Uint8Array.of(0));
    });
  }

  /** With a good-bye when the app was closed; without one when it died. */
  leave(isKind: boolean): void {
    if (isKind) this.#send(FRAME_TYPE.close, 0, Uint8Array.of(0));
    this.#leave();
    for (const { end } of [...this.#open.values()]) end(null);
  }

  #send(type: number, port2: number, payload: Uint8Array): void {
    this.#linkEnd.send(writeFrame({ ...WATCH, type, port2 }, payload));
  }

  #shaken(port: number): void {
    if (port === 0) return;
    for (const [traceId, question] of this.#open) {
      if (question.isSent) continue;
      question.isSent = true;
      for (const chunk of chunksOf(traceId, question.body)) {
        this.#send(FRAME_TYPE.data, port, chunk);
      }
    }
  }

  #data({ payload }: Frame): void {
    const chunk = Buffer.from(payload);
    if (chunk.length < CHUNK_HEADER_BYTES || chunk[24] !== RESPONSE) return;
    const question = this.#open.get(chunk.readUInt32LE(0));
    if (question === undefined) return;
    const index = chunk.readUInt32LE(12);
    question.chunks.set(index, chunk.subarray(CHUNK_HEADER_BYTES));
    if (chunk[25] === FINISHED) question.lastIndex = index;
    if (question.lastIndex === null || question.chunks.size <= question.lastIndex) return;
    question.end(resultIn(question.chunks));
  }
}

function resultIn(chunks: ReadonlyMap<number, Buffer>): unknown {
  const inOrder = [...chunks].sort(([one], [other]) => one - other).map(([, chunk]) => chunk);
  const answer = JSON.parse(Buffer.concat(inOrder).toString()) as { readonly result?: unknown };
  return answer.result ?? null;
}

function chunksOf(traceId: number, body: Buffer): readonly Buffer[] {
  const count = Math.ceil(body.length / CHUNK_BYTES);
  return Array.from({ length: count }, (_, index) => {
    const part = body.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const header = Buffer.alloc(CHUNK_HEADER_BYTES);
    header.writeUInt32LE(traceId, 0);
    header.writeUInt32LE(1, 8);
    header.writeUInt32LE(index, 12);
    header.writeUInt32LE(body.length, 16);
    header.writeUInt32LE(part.length, 20);
    header.writeUInt8(REQUEST, 24);
    header.writeUInt8(index === count - 1 ? FINISHED : 0, 25);
    header.writeUInt8(JSON_CONTENT, 54);
    header.writeUInt8(JSON_CONTENT, 55);
    return Buffer.concat([header, part]);
  });
}
