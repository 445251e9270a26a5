/** German, whole. */

import { account } from "./de/account.ts";
import { frame } from "./de/frame.ts";
import { overview } from "./de/overview.ts";
import { sessionWords } from "./de/sessions.ts";
import { signIn } from "./de/sign-in.ts";
import type { en } from "./en.ts";

export const de: typeof en = { ...frame, ...signIn, ...overview, ...sessionWords, ...account };
