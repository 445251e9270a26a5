/**
 * Tells a whole line or file from a torn one: CRC-32 (the one of zip and PNG) of ASCII text. It
 * finds every single damaged character; it is no protection against someone who means harm.
 */

/** Four bits at a time: sixteen numbers instead of 256, which matters in a page's bytecode. */
const NIBBLES = nibbleTable();

/** Eight lower-case hex digits. */
export function checksum(text: string): string {
  return hex(crc32(text), 8);
}

/** Four lower-case hex digits, for journal lines, where bytes are few. */
export function shortChecksum(text: string): string {
  const sum = crc32(text);
  return hex((sum >>> 16) ^ (sum & 0xffff), 4);
}

function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    sum = addByte(sum, unit & 0xff);
    // Text should be ASCII; anything else still counts in full instead of passing as its low byte.
    if (unit > 0xff) sum = addByte(sum, unit >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function addByte(sum: number, byte: number): number {
  return addNibble(addNibble(sum ^ byte));
}

function addNibble(sum: number): number {
  return (sum >>> 4) ^ (NIBBLES[sum & 0xf] ?? 0);
}

function nibbleTable(): readonly number[] {
  const table: number[] = [];
  for (let index = 0; index < 16; index += 1) {
    let sum = index;
    for (let bit = 0; bit < 4; bit += 1)
      sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    table.push(sum);
  }
  return table;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
