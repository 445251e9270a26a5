/** What stands in the way, as a code that is kept; the page has the words, in every language. */

/** With the far side's status where that says more. */
export type Trouble =
  | "no-answer"
  | "not-theirs"
  | "key-refused"
  | "key-unreadable"
  | "asked-to-wait"
  | `unavailable ${number}`
  | `refused ${number}`
  | "left-at-off"
  | "left-at-discomfort";

export type TroubleKind = Trouble extends infer One
  ? One extends `${infer Kind} ${number}`
    ? Kind
    : One
  : never;

export interface ReadTrouble {
  readonly kind: TroubleKind;
  readonly status: string;
}

/** Only codes of this file are ever kept, so they are read back without asking again. */
export function readTrouble(kept: string): ReadTrouble {
  const [kind = "", status = ""] = kept.split(" ");
  return { kind: kind as TroubleKind, status };
}
