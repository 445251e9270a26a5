/**
 * The 16 bytes in front of every frame between a watch and the phone's shell, little-endian:
 * flag, version, u16 type, u16 port1 (watch), u16 port2 (side service), u32 app, u32 extra [packager].
 */

export const HEADER_BYTES = 16;

const APP_FLAG = 1;
const VERSION = 1;

export const FRAME_TYPE = { shake: 1, close: 2, data: 4 } as const;

export interface FrameHeader {
  readonly type: number;
  readonly port1: number;
  readonly port2: number;
  readonly appId: number;
}

export interface Frame extends FrameHeader {
  readonly payload: Uint8Array;
}

/** Undefined for what no shell would take for a frame of an app. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  if (bytes.byteLength < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint8(0) !== APP_FLAG || view.getUint8(1) !== VERSION) return undefined;
  return {
    type: view.getUint16(2, true),
    port1: view.getUint16(4, true),
    port2: view.getUint16(6, true),
    appId: view.getUint32(8, true),
    payload: bytes.slice(HEADER_BYTES),
  };
}

export function writeFrame(header: FrameHeader, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + payload.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, APP_FLAG);
  view.setUint8(1, VERSION);
  view.setUint16(2, header.type, true);
  view.setUint16(4, header.port1, true);
  view.setUint16(6, header.port2, true);
  view.setUint32(8, header.appId, true);
  bytes.set(payload, HEADER_BYTES);
  return bytes;
}
