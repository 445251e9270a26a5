/** Runs inside QuickJS: text to bytes and back, since the watch has no TextEncoder. */
import type { Kit } from "./kit.ts";

export interface TextBytes {
  encode(text: string, encoding?: string): number[];
  decode(bytes: Uint8Array, encoding?: string): string;
  known(encoding: unknown): boolean;
}

export function installTextBytes(kit: Kit): void {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const utf8 = (text: string): number[] => {
    const out: number[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const safe = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
      if (safe < 0x80) out.push(safe);
      else if (safe < 0x800) out.push(0xc0 | (safe >> 6), 0x80 | (safe & 63));
      else if (safe < 0x10000)
        out.push(0xe0 | (safe >> 12), 0x80 | ((safe >> 6) & 63), 0x80 | (safe & 63));
      else {
        out.push(0xf0 | (safe >> 18), 0x80 | ((safe >> 12) & 63));
        out.push(0x80 | ((safe >> 6) & 63), 0x80 | (safe & 63));
      }
    }
    return out;
  };
  const fromUtf8 = (bytes: Uint8Array): string => {
    let text = "";
    for (let at = 0; at < bytes.length; ) {
      const head = bytes[at] ?? 0;
      const more = head < 0x80 ? 0 : head >= 0xf0 ? 3 : head >= 0xe0 ? 2 : head >= 0xc0 ? 1 : -1;
      let code = more <= 0 ? head : head & (0x3f >> more);
      let read = 1;
      while (read <= more && ((bytes[at + read] ?? 0) & 0xc0) === 0x80) {
        code = (code << 6) | ((bytes[at + read] ?? 0) & 63);
        read += 1;
      }
      const whole = more >= 0 && read === more + 1 && code <= 0x10ffff;
      text += String.fromCodePoint(whole ? code : 0xfffd);
      at += read;
    }
    return text;
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
    of: (): unknown => ({ utf8, fromUtf8, toBase64, alphabet }),
  };
}

export function installEncodings(kit: Kit): void {
  const { utf8, fromUtf8, toBase64, alphabet } = kit.natives["text"]?.["of"]?.("") as {
    utf8(text: string): number[];
    fromUtf8(bytes: Uint8Array): string;
    toBase64(bytes: Uint8Array): string;
    alphabet: string;
  };
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
  const fromHex = (text: string) => (text.match(/[\da-f]{2}/gi) ?? []).map((two) => parseInt(two, 16));
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
  const named = (encoding: unknown) => String(encoding ?? "utf8").toLowerCase().replace("-", "");
  const pick = (encoding: unknown) =>
    encodings[named(encoding)] ?? kit.raise(`Buffer has no encoding "${String(encoding)}"`);
  const bytes = {
    encode: (text: string, encoding?: string) => pick(encoding)[0](text),
    decode: (from: Uint8Array, encoding?: string) => pick(encoding)[1](from),
    known: (encoding: unknown) => named(encoding) in encodings,
  } satisfies TextBytes;
  kit.natives["bytes"] = { of: () => bytes };
}
