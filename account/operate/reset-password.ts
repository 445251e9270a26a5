/**
 * `reset-password EMAIL`: a new password for someone who forgot theirs, made here and shown once. All
 * their browsers are signed out; their phones stay connected.
 */

import { randomInt } from "node:crypto";
import { type Command, DONE, FAILED } from "./command.ts";

/** Letters and digits nobody mistakes for each other, in groups that can be read out. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 5;
const GROUP = 4;

export const resetPassword: Command = {
  usage: "reset-password EMAIL      a new password, shown once; signs out every browser",
  parse: ([email, ...rest]) =>
    email === undefined || !email.includes("@") || rest.length > 0 ? null : [email.toLowerCase()],
  async run([email = ""], { deps, say }) {
    const password = makePassword();
    if (!(await deps.auth.resetPassword(email, password))) {
      say(`There is no account with the e-mail ${email}.`);
      return FAILED;
    }
    say(`New password for ${email}: ${password}`);
    say("Every browser was signed out. Connected phones stay connected.");
    return DONE;
  },
};

function makePassword(): string {
  const group = () => Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
