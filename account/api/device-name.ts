/** What a phone calls itself. It is shown to a person who decides by it, so it is short and plain. */

import * as v from "valibot";

const MOST_CHARS = 64;

export const deviceNameSchema = v.pipe(
  v.string("It should be text."),
  // Control and direction signs could make a name look like other words on the approval page.
  v.transform((name) => name.replace(/[\p{C}\s]+/gu, " ").trim()),
  v.minLength(1, "It should say which device it is."),
  v.transform((name) => name.slice(0, MOST_CHARS)),
);
