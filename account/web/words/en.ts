/** English, whole. */

import { account } from "./en/account.ts";
import { frame } from "./en/frame.ts";
import { overview } from "./en/overview.ts";
import { sessionWords } from "./en/sessions.ts";
import { signIn } from "./en/sign-in.ts";

export const en = { ...frame, ...signIn, ...overview, ...sessionWords, ...account };
