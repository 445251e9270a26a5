/** What must be true of every answer and every log line, whatever was asked. */

import type { LogLine } from "../../../account/log.ts";
import { MARKER, SCRIPT } from "./odd-value.ts";
import type { Made } from "./request-maker.ts";

/** Of code, engines and files; none of it is anybody's business. */
const INNER =
  /node_modules|\bat \S+ \(|\.tsx?:\d|SQLITE_|SqliteError|syntax error at|insert into|select "|"account_id"|ECONN|\/tmp\//i;
const LOG_KEYS = [
  "event",
  "method",
  "route",
  "status",
  "ms",
  "account",
  "device",
  "reference",
  "error",
  "where",
  "port",
  "pid",
];

export interface Secrets {
  /** Tokens, addresses and other people's words. */
  readonly neverSaid: readonly string[];
}

export function faultOf(made: Made, status: number, text: string, secrets: Secrets): string | null {
  if (status >= 500) return `${status}`;
  const said = secrets.neverSaid.find((secret) => text.includes(secret));
  if (said !== undefined) return `it says ${said.slice(0, 12)}…`;
  const inner = INNER.exec(text);
  if (inner !== null) return `it tells of its inside: ${inner[0]}`;
  if (text.includes(SCRIPT)) return "it repeats a script as it is";
  const isForm = made.path.startsWith("/sign-in") || made.path.startsWith("/device");
  // A form shows people again what they typed into it; a problem shows nobody anything.
  if (status >= 400 && !isForm && text.includes(MARKER)) return "it repeats what was refused";
  return null;
}

export function logFaultOf(line: LogLine, secrets: Secrets): string | null {
  const text = JSON.stringify(line);
  const odd = Object.keys(line).find((key) => !LOG_KEYS.includes(key));
  if (odd !== undefined) return `a field ${odd}`;
  if (line.event === "failure") return text;
  if (text.includes(MARKER)) return "what was sent";
  return secrets.neverSaid.some((secret) => text.includes(secret)) ? "a secret" : null;
}

/** A handler was reached: a route of ours was found and who asked was let through to it. */
export function hasReached(line: LogLine): boolean {
  const route = String(line["route"]);
  const isOurs = !route.endsWith("*") && route !== "";
  return isOurs && ![401, 403, 413].includes(Number(line["status"]));
}
