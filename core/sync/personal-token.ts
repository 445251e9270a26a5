/** A token that a person made on the web and pasted: only its form is judged here, and never shown. */

import { fail, ok, type Result } from "../result.ts";

const FORM = /^hip_[A-Za-z0-9_-]{20,190}$/;

export function parsePersonalToken(pasted: string): Result<string> {
  const text = pasted.trim();
  return FORM.test(text) ? ok(text) : fail("unknown-value", "", "This is not a token.");
}
