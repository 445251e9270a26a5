/**
 * The last things that happened on one side, for the day somebody has to ask for help: codes, session
 * ids and small numbers. Never an answer, a name, an address or a token: there is no field for one.
 */

import {
  parse,
  readInteger,
  readList,
  readNullable,
  readObject,
  readText,
  refuse,
} from "../parse.ts";
import { isSessionId } from "../record/session-id.ts";
import type { Result } from "../result.ts";
import { seal, unseal } from "../sync/sealed-text.ts";
import type { DiagnosticCode } from "./code.ts";

export interface DiagnosticEntry {
  /** UTC milliseconds by that side's clock. */
  readonly at: number;
  /** One of `DIAGNOSTIC_CODES`, or one that another version of the app knows. */
  readonly code: string;
  readonly id: string | null;
  /** What the code says it is: a revision, an HTTP status, a number of records. */
  readonly n: number | null;
}

export type Ring = readonly DiagnosticEntry[];

export const MOST_ENTRIES = 80;
const CODE = /^[a-z][a-z0-9-]{0,31}$/;
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Oldest first; the oldest makes room. */
export function addEntry(ring: Ring, entry: DiagnosticEntry): Ring {
  return [...ring, entry].slice(-MOST_ENTRIES);
}

export function entryOf(
  at: number,
  code: DiagnosticCode,
  about: { readonly id?: string; readonly n?: number } = {},
): DiagnosticEntry {
  return { at, code, id: about.id ?? null, n: about.n ?? null };
}

export function readRing(raw: unknown, path: string): Ring {
  return readList(raw, path, MOST_ENTRIES).map((one, index) => readEntry(one, `${path}[${index}]`));
}

export function makeRingText(ring: Ring): string {
  return seal({ v: 1, ring });
}

export function parseRingText(text: string): Result<Ring> {
  const document = unseal(text);
  if (!document.ok) return document;
  return parse(() => {
    const fields = readObject(document.value, "", ["v", "ring"]);
    return readRing(fields["ring"], "ring");
  });
}

function readEntry(raw: unknown, path: string): DiagnosticEntry {
  const fields = readObject(raw, path, ["at", "code", "id", "n"]);
  const code = readText(fields["code"], `${path}.code`, 32);
  if (!CODE.test(code)) refuse("unknown-value", `${path}.code`, "It should be a code.");
  return {
    at: readInteger(fields["at"], `${path}.at`, 0, LARGEST),
    code,
    id: readNullable(fields["id"], (one) => readId(one, `${path}.id`)),
    n: readNullable(fields["n"], (one) => readInteger(one, `${path}.n`, -LARGEST, LARGEST)),
  };
}

function readId(raw: unknown, path: string): string {
  const id = readText(raw, path, 36);
  return isSessionId(id) ? id : refuse("unknown-value", path, "It should be a session's id.");
}
