/**
 * Untrusted input is parsed once, at the edge, into a value or a fault. A fault is data: a code a
 * program can act on, the place it was found, and a sentence a person can understand.
 */

export interface Fault {
  readonly code: FaultCode;
  /** Where in the input, such as `sets[3].paced`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

export type FaultCode =
  | "not-an-object"
  | "not-json"
  | "wrong-type"
  | "out-of-range"
  | "unknown-value"
  | "unknown-version"
  | "inconsistent"
  | "too-large"
  | "torn"
  | "corrupt"
  | "missing"
  | "storage-failed";

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FaultCode, path: string, message: string): Result<never> {
  return { ok: false, fault: { code, path, message } };
}
