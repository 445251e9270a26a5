/**
 * A browser left open is not the person: what cannot be undone, or gives somebody else a way in, asks
 * for the password again. Tries are counted with those of signing in.
 */

import type { Context } from "hono";
import type { AppEnv, Deps } from "../deps.ts";
import { wordsFor } from "./language.ts";
import type { SignedIn } from "./session-cookie.ts";

export interface Unproved {
  readonly words: string;
  readonly status: 422 | 429;
}

/** `null`: it is them. */
export async function unproved(
  c: Context<AppEnv>,
  { limiter, auth }: Deps,
  { accountId }: SignedIn,
  password = "",
): Promise<Unproved | null> {
  const t = wordsFor(c);
  const waitSeconds = await limiter.take("signIn", accountId);
  if (waitSeconds > 0) {
    c.header("retry-after", String(waitSeconds));
    return { words: t.tooManyTries(waitSeconds), status: 429 };
  }
  if (await auth.isPassword(accountId, password)) return null;
  return { words: t.wrongPassword, status: 422 };
}
