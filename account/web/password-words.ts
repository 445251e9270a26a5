/** Why a password is not taken, in words. */

import { PASSWORD_CHARS } from "../auth/auth.ts";
import type { PasswordFault } from "../auth/password-rules.ts";
import type { Words } from "./words/words.ts";

export function passwordFaultWords(t: Words, fault: PasswordFault): string {
  return {
    short: t.tooShort(PASSWORD_CHARS.min),
    long: t.tooLongPassword(PASSWORD_CHARS.max),
    common: t.tooCommon,
    near: t.tooNear,
  }[fault];
}
