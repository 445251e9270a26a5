/** Spanish, whole. */

import type { en } from "./en.ts";
import { account } from "./es/account.ts";
import { frame } from "./es/frame.ts";
import { overview } from "./es/overview.ts";
import { sessionWords } from "./es/sessions.ts";
import { signIn } from "./es/sign-in.ts";

export const es: typeof en = { ...frame, ...signIn, ...overview, ...sessionWords, ...account };
