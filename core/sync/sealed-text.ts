/**
 * A document as one line of ASCII text with its own checksum, so that a torn or damaged copy is
 * found out before anything in it is believed. Used for files on the watch and keys on the phone.
 */

import { asciiJson } from "../ascii-json.ts";
import { parseJson } from "../parse.ts";
import { fail, type Result } from "../result.ts";
import { checksum } from "./checksum.ts";

const SUM_CHARS = 8;

export function seal(document: unknown): string {
  const body = asciiJson(document);
  return `${checksum(body)} ${body}`;
}

export function unseal(text: string): Result<unknown> {
  const body = text.slice(SUM_CHARS + 1);
  if (!/^[0-9a-f]{8} /.test(text) || body === "") {
    return fail("torn", "", "The stored text is cut short or is not one of ours.");
  }
  if (checksum(body) !== text.slice(0, SUM_CHARS)) {
    return fail("corrupt", "", "The stored text does not match its checksum.");
  }
  return parseJson(body);
}
