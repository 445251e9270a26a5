/** Chinese, whole. */

import type { en } from "./en.ts";
import { account } from "./zh/account.ts";
import { frame } from "./zh/frame.ts";
import { overview } from "./zh/overview.ts";
import { sessionWords } from "./zh/sessions.ts";
import { signIn } from "./zh/sign-in.ts";

export const zh: typeof en = { ...frame, ...signIn, ...overview, ...sessionWords, ...account };
