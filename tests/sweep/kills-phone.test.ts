/** The phone, killed at every event of a session, and again a moment after. */

import { describeKillsOf } from "../support/sweep-kills.ts";

describeKillsOf("phone");
