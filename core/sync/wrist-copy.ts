/**
 * What the watch says of itself when it speaks to the phone: its own settings, the routine it has, the
 * favour it granted last. The phone keeps the last word of each watch and changes none of it.
 */

import {
  parse,
  readInteger,
  readList,
  readObject,
  readOneOf,
  readRecord,
  readText,
} from "../parse.ts";
import type { Result } from "../result.ts";
import { MOST_GRANTS } from "./favour.ts";
import { seal, unseal } from "./sealed-text.ts";
import { MOST_SETTINGS_VERSION, type SettingsDocument } from "./settings-document.ts";

export interface WristWord {
  /** Eight hex digits that the watch made up once: two watches on one phone are told apart by it. */
  readonly watch: string;
  readonly wrist: SettingsDocument;
  /** Of the routine it has; 0: the usual one. */
  readonly routineVersion: number;
  /** The favours it granted last, newest first, by their times. */
  readonly grants: readonly number[];
}

/** As the phone keeps it. */
export interface WristCopy extends WristWord {
  /** When it was last heard, UTC milliseconds by the phone's clock. */
  readonly at: number;
}

/** More watches than anybody has on one phone; the one not heard for longest makes room. */
export const MOST_WATCHES = 4;
const WATCH_CHARS = 8;

/** Newest first. */
export function withWristCopy(copies: readonly WristCopy[], copy: WristCopy): readonly WristCopy[] {
  return [copy, ...copies.filter((one) => one.watch !== copy.watch)].slice(0, MOST_WATCHES);
}

/** `granted`: the last favour of this very phone that a watch granted, by its time; 0: none yet. */
export interface Wrists {
  readonly copies: readonly WristCopy[];
  readonly granted: number;
}

export const NO_WRISTS: Wrists = { copies: [], granted: 0 };

export function makeWristsText(wrists: Wrists): string {
  return seal({ v: 1, ...wrists });
}

export function parseWristsText(text: string): Result<Wrists> {
  const document = unseal(text);
  if (!document.ok) return document;
  return parse(() => {
    const fields = readObject(document.value, "", ["v", "copies", "granted"]);
    readOneOf(fields["v"], "v", [1]);
    const copies = readList(fields["copies"], "copies", MOST_WATCHES);
    return {
      copies: copies.map((one, index) => readWristCopy(one, `copies[${index}]`)),
      granted: readInteger(fields["granted"], "granted", 0, Number.MAX_SAFE_INTEGER),
    };
  });
}

function readWristCopy(raw: unknown, path: string): WristCopy {
  const keys = ["watch", "wrist", "routineVersion", "grants", "at"];
  const fields = readObject(raw, path, keys);
  const whole = (key: string, max: number) => readInteger(fields[key], `${path}.${key}`, 0, max);
  return {
    watch: readText(fields["watch"], `${path}.watch`, WATCH_CHARS),
    wrist: readDocument(fields["wrist"], `${path}.wrist`),
    routineVersion: whole("routineVersion", MOST_SETTINGS_VERSION),
    grants: readList(fields["grants"], `${path}.grants`, MOST_GRANTS).map((one, index) =>
      readInteger(one, `${path}.grants[${index}]`, 0, Number.MAX_SAFE_INTEGER),
    ),
    at: whole("at", Number.MAX_SAFE_INTEGER),
  };
}

function readDocument(raw: unknown, path: string): SettingsDocument {
  const fields = readObject(raw, path, ["version", "document"]);
  const document = readRecord(fields["document"], `${path}.document`);
  return {
    version: readInteger(fields["version"], `${path}.version`, 0, MOST_SETTINGS_VERSION),
    document: { ...document, v: readInteger(document["v"], `${path}.document.v`, 1, 1000) },
  };
}
