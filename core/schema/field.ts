/** The kinds of field our documents are made of, each with the sentence a fault says about it. */

import * as v from "valibot";
import { isSessionId } from "../record/session-id.ts";

/** Negative zero is refused: it would come back from JSON as another number than went in. */
export function wholeNumber(min: number, max: number) {
  const range = `It should be from ${min} to ${max}.`;
  return v.pipe(
    v.number("It should be a whole number."),
    v.safeInteger("It should be a whole number."),
    v.check((value) => !Object.is(value, -0), "It should be a whole number."),
    v.minValue(min, range),
    v.maxValue(max, range),
  );
}

export function oneOf<const T extends readonly (string | number)[]>(values: T) {
  return v.picklist(values, `It should be ${values.join(", ")}.`);
}

export function truth() {
  return v.boolean("It should be true or false.");
}

export function text(max: number) {
  return v.pipe(
    v.string("It should be text."),
    v.maxLength(max, `It is longer than ${max} characters.`),
  );
}

/** Lower case only, so that one session has one spelling and one key. */
export function uuidV7() {
  const message = "It should be a session's id: a UUID, version 7, in lower case.";
  return v.pipe(v.string(message), v.check(isSessionId, message));
}

export function list<T extends v.GenericSchema>(item: T, max: number) {
  return v.pipe(
    v.array(item, "It should be a list."),
    v.maxLength(max, `It has more than ${max} entries.`),
  );
}
