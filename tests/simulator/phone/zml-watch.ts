/**
 * The watch's half of zml's wire, as little of it as a test of the phone needs: a shake before every
 * request, 66 bytes in front of every chunk, chunks of at most 3,518 bytes.
 */

import { FRAME_TYPE } from "../../../simulator/phone/frame.ts";
import type { Rig } from "./phone-rig.ts";

const CHUNK_HEADER_BYTES = 66;
const CHUNK_BYTES = 3518;
const REQUEST = 1;
const RESPONSE = 2;
const FINISHED = 1;
const JSON_CONTENT = 2;

let lastTrace = 10_000;

/** Answers the side service's JSON answer, or undefined when none came within `waitMs`. */
export async function zmlRequest(rig: Rig, message: object, waitMs = 1000): Promise<unknown> {
  const port = await rig.shake();
  if (port === 0) return undefined;
  lastTrace += 1;
  const traceId = lastTrace;
  const before = rig.atWatch.length;
  const body = Buffer.from(JSON.stringify({ jsonrpc: "hmrpcv1", ...message }));
  const count = Math.ceil(body.length / CHUNK_BYTES);
  for (let index = 0; index < count; index += 1) {
    const part = body.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const last = index === count - 1;
    await rig.data(port, chunk({ traceId, index, last, total: body.length }, part));
  }
  await rig.clock.advance(waitMs);
  const frames = rig.atWatch.slice(before).filter((frame) => frame.type === FRAME_TYPE.data);
  return joined(
    traceId,
    frames.map((frame) => Buffer.from(frame.payload)),
  );
}

interface ChunkHeader {
  readonly traceId: number;
  readonly index: number;
  readonly last: boolean;
  readonly total: number;
}

function chunk({ traceId, index, last, total }: ChunkHeader, part: Buffer): Buffer {
  const header = Buffer.alloc(CHUNK_HEADER_BYTES);
  header.writeUInt32LE(traceId, 0);
  header.writeUInt32LE(1, 8);
  header.writeUInt32LE(index, 12);
  header.writeUInt32LE(total, 16);
  header.writeUInt32LE(part.length, 20);
  header.writeUInt8(REQUEST, 24);
  header.writeUInt8(last ? FINISHED : 0, 25);
  header.writeUInt8(JSON_CONTENT, 54);
  header.writeUInt8(JSON_CONTENT, 55);
  return Buffer.concat([header, part]);
}

function joined(traceId: number, chunks: readonly Buffer[]): unknown {
  const mine = chunks.filter((each) => each.readUInt32LE(0) === traceId && each[24] === RESPONSE);
  const bodies = [...mine]
    .sort((a, b) => a.readUInt32LE(12) - b.readUInt32LE(12))
    .map((each) => each.subarray(CHUNK_HEADER_BYTES));
  const text = Buffer.concat(bodies).toString();
  return text === "" ? undefined : JSON.parse(text);
}
