/**
 * Which passwords are taken: long enough, and not one that is tried first. No rules about which kinds
 * of characters; those make passwords worse.
 */

import { dictionary } from "@zxcvbn-ts/language-common";
import { PASSWORD_CHARS } from "./auth.ts";

export type PasswordFault = "short" | "long" | "common" | "near";

const COMMON: ReadonlySet<string> = new Set(dictionary["passwords-common"]);
const OWN_WORDS = ["hipseries", "amazfit", "zepp"];
/** So few different characters are a pattern, not a secret. */
const LEAST_DIFFERENT = 5;
/** What must be left of a password without the words anybody would guess. */
const LEAST_OWN = 6;

export function passwordFault(password: string, email: string): PasswordFault | null {
  const { min, max } = PASSWORD_CHARS;
  if (password.length < min) return "short";
  if (password.length > max) return "long";
  const plain = password.toLowerCase();
  if (isNear(plain, email)) return "near";
  return isCommon(plain) ? "common" : null;
}

/** In the list; or a password of the list twice over or with digits and signs put around it. */
function isCommon(plain: string): boolean {
  if (new Set(plain).size < LEAST_DIFFERENT) return true;
  const bare = plain.replace(/^[^a-z]+|[^a-z]+$/g, "");
  return [plain, bare, half(plain), half(bare)].some((one) => COMMON.has(one));
}

function half(plain: string): string {
  const start = plain.slice(0, plain.length / 2);
  return start + start === plain ? start : plain;
}

function isNear(plain: string, email: string): boolean {
  const [name = ""] = email.split("@");
  const guessable = [email, name, ...OWN_WORDS].map(bareOf).filter((one) => one.length > 3);
  const letters = bareOf(plain);
  const rest = guessable.reduce((left, word) => left.replaceAll(word, ""), letters);
  return rest.length < letters.length && rest.length < LEAST_OWN;
}

function bareOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
