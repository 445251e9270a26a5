/** A picture of 30 by 20, as far as a watch looks into it: the packager's header and nothing behind. */
const HEADER_BYTES = 18;

function pictureBytes(widthPx: number, heightPx: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + 6);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 6);
  view.setUint16(14, heightPx, true);
  bytes.set(
    [..."SOMH"].map((letter) => letter.charCodeAt(0)),
    HEADER_BYTES,
  );
  view.setUint16(HEADER_BYTES + 4, widthPx, true);
  return bytes;
}

export const PICTURE = pictureBytes(30, 20);
