/** Runs inside QuickJS: text to bytes and back, since the watch has no TextEncoder. */
import type { Kit } from "./kit.ts";

export interface TextBytes {
  encode(text: string, encoding?: string): number[];
  decode(bytes: Uint8Array, encoding?: string): string;
  known(encoding: unknown): boolean;
}

interface TextBasics {
  utf8(text: string): number[];
  toBase64(bytes: Uint8Array): string;
  readonly alphabet: string;
}

export function installTextBytes(kit: Kit): void {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const tail = (code: number, shift: number) => 0x80 | ((code >> shift) & 63);
  const utf8Of = (code: number): number[] => {
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), tail(code, 0)];
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(code, 6), tail(code, 0)];
    return [0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0)];
  };
  const utf8 = (text: string): number[] => {
    const out: number[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const isHalf = code >= 0xd800 && code <= 0xdfff;
      out.push(...utf8Of(isHalf ? 0xfffd : code));
    }
    return out;
  };
  const toBase64 = (bytes: Uint8Array): string => {
    let out = "";
    for (let at = 0; at < bytes.length; at += 3) {
      const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
      const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
      const letters = four.map((six) => alphabet.charAt(six)).join("");
      out += letters.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, "=");
    }
    return out;
  };
  kit.natives["text"] = {
    of: (): unknown => ({ utf8, toBase64, alphabet }),
  };
}

/** Broken bytes become U+FFFD, as many of them as browsers and Node show. */
export function installDecoding(kit: Kit): void {
  const lengthOf = (head: number): number => {
    if (head < 0x80) return 1;
    if (head < 0xc2 || head > 0xf4) return 0;
    return head >= 0xf0 ? 4 : head >= 0xe0 ? 3 : 2;
  };
  /** Where a second byte may lie: some heads leave less room, or say a letter too long or too high. */
  const seconds: Record<number, [least: number, most: number]> = {
    224: [0xa0, 0xbf],
    237: [0x80, 0x9f],
    240: [0x90, 0xbf],
    244: [0x80, 0x8f],
  };
  const follows = (head: number, place: number, byte: number): boolean => {
    const [least, most] = (place === 1 ? seconds[head] : undefined) ?? [0x80, 0xbf];
    return byte >= least && byte <= most;
  };
  /** One letter at a place, and how many bytes it took; a broken one is U+FFFD. */
  const letterAt = (bytes: Uint8Array, at: number): [code: number, length: number] => {
    const head = bytes[at] ?? 0;
    const length = lengthOf(head);
    if (length === 1) return [head, 1];
    let code = head & (0x7f >> length);
    for (let read = 1; read < length; read += 1) {
      const next = bytes[at + read] ?? 0;
      if (!follows(head, read, next)) return [0xfffd, read];
      code = (code << 6) | (next & 63);
    }
    return length === 0 ? [0xfffd, 1] : [code, length];
  };
  const fromUtf8 = (bytes: Uint8Array): string => {
    let text = "";
    for (let at = 0; at < bytes.length; ) {
      const [code, length] = letterAt(bytes, at);
      text += String.fromCodePoint(code);
      at += length;
    }
    return text;
  };
  kit.natives["decoding"] = { of: () => fromUtf8 };
}

export function installEncodings(kit: Kit): void {
  const basics = kit.natives["text"]?.["of"]?.("") as TextBasics;
  const { utf8, toBase64, alphabet } = basics;
  const fromUtf8 = kit.natives["decoding"]?.["of"]?.("") as (bytes: Uint8Array) => string;
  const fromBase64 = (text: string): number[] => {
    const out: number[] = [];
    let bits = 0;
    let held = 0;
    for (const letter of text.replace(/-/g, "+").replace(/_/g, "/")) {
      const six = alphabet.indexOf(letter);
      if (six === -1) continue;
      held = (held << 6) | six;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out.push((held >> bits) & 255);
      }
    }
    return out;
  };
  const fromHex = (text: string) =>
    (text.match(/[\da-f]{2}/gi) ?? []).map((two) => parseInt(two, 16));
  const bytesOf = (text: string, mask: number) => Array.from(text, (c) => c.charCodeAt(0) & mask);
  const textOf = (bytes: Uint8Array) => Array.from(bytes, (b) => String.fromCharCode(b)).join("");
  const hexOf = (bytes: Uint8Array) =>
    Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const encodings: Record<string, [(text: string) => number[], (bytes: Uint8Array) => string]> = {
    utf8: [utf8, fromUtf8],
    hex: [fromHex, hexOf],
    base64: [fromBase64, toBase64],
    latin1: [(text) => bytesOf(text, 255), textOf],
    binary: [(text) => bytesOf(text, 255), textOf],
    ascii: [(text) => bytesOf(text, 255), textOf],
  };
  const named = (encoding: unknown) =>
    String(encoding ?? "utf8")
      .toLowerCase()
      .replace("-", "");
  const pick = (encoding: unknown) =>
    encodings[named(encoding)] ?? kit.raise(`Buffer has no encoding "${String(encoding)}"`);
  const bytes = {
    encode: (text: string, encoding?: string) => pick(encoding)[0](text),
    decode: (from: Uint8Array, encoding?: string) => pick(encoding)[1](from),
    known: (encoding: unknown) => named(encoding) in encodings,
  } satisfies TextBytes;
  kit.natives["bytes"] = { of: () => bytes };
}
