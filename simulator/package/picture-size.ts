/**
 * The size of a packed picture. The packager turns pictures into TGA under their old names, pads
 * the rows, and keeps the true width behind the mark SOMH. [packager]
 */

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

const HEADER_BYTES = 18;
const MARK = "SOMH";

/** Undefined for anything that is not such a picture. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.byteLength < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const idLength = view.getUint8(0);
  const id = bytes.subarray(HEADER_BYTES, HEADER_BYTES + idLength);
  const isMarked = String.fromCharCode(...id.subarray(0, MARK.length)) === MARK;
  if (!isMarked || id.byteLength < MARK.length + 2) return undefined;
  return {
    widthPx: view.getUint16(HEADER_BYTES + MARK.length, true),
    heightPx: view.getUint16(14, true),
  };
}
