/**
 * The bridge between valibot and our faults. A fault names the place and says what belongs there; it
 * never repeats what was sent, because that may be someone's health.
 */

import * as v from "valibot";
import { type FaultCode, fail, ok, type Result } from "../result.ts";

const NOT_AN_OBJECT = "It should be an object.";
const UNKNOWN_KEY = "It has a field that is not known here.";

export function parseWithSchema<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
): Result<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, raw, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return faultOf(issue);
}

function faultOf(issue: v.BaseIssue<unknown>): Result<never> {
  const keys = (issue.path ?? []).map((item) => item.key);
  if (issue.type !== "strict_object") return fail(codeOf(issue), pathOf(keys), issue.message);
  if (issue.expected === "Object") return fail("not-an-object", pathOf(keys), NOT_AN_OBJECT);
  // The name of an unknown field was made up by the sender, so only its parent is named.
  if (issue.expected === "never") {
    return fail("unknown-value", pathOf(keys.slice(0, -1)), UNKNOWN_KEY);
  }
  return fail("missing", pathOf(keys), "This field is missing.");
}

const CODES: Readonly<Record<string, FaultCode>> = {
  safe_integer: "wrong-type",
  min_value: "out-of-range",
  max_value: "out-of-range",
  min_length: "missing",
  max_length: "too-large",
  picklist: "unknown-value",
  literal: "unknown-version",
  variant: "unknown-value",
};

function codeOf(issue: v.BaseIssue<unknown>): FaultCode {
  if (issue.type !== "check") return CODES[issue.type] ?? "wrong-type";
  // A check on a whole document compares its fields; one on a single field is about its own value.
  return typeof issue.input === "object" ? "inconsistent" : "unknown-value";
}

function pathOf(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}
