/** A QR code as one path: its dark modules in a square of 0 to `count`, so that it can be any size. */

import qrcode from "qrcode-generator";

export interface QrPath {
  readonly d: string;
  /** Modules on a side. */
  readonly count: number;
}

/** As small as the content allows. */
const ANY_SIZE = 0;
const CORRECTION = "M";

/** Undefined when no QR code can hold so much. */
export function qrPath(content: string): QrPath | undefined {
  const code = qrcode(ANY_SIZE, CORRECTION);
  code.addData(toUtf8(content), "Byte");
  try {
    code.make();
  } catch {
    // The library throws when even its largest code is too small; there is nothing else it could mean.
    return undefined;
  }
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) => rowPath(row, count, code));
  return { d: rows.join(""), count };
}

/** The library takes a character for a byte. */
function toUtf8(content: string): string {
  return String.fromCharCode(...new TextEncoder().encode(content));
}

/** Dark modules side by side are one bar: no hair of light between them at any size. */
function rowPath(row: number, count: number, code: ReturnType<typeof qrcode>): string {
  let path = "";
  for (let from = 0; from < count; from += 1) {
    let to = from;
    while (to < count && code.isDark(row, to)) to += 1;
    if (to > from) path += `M${from} ${row}h${to - from}v1h${from - to}z`;
    from = to;
  }
  return path;
}
