/** The account's answer to a record: the only thing that lets a copy elsewhere go. */

export const RECEIPT_OUTCOMES = ["stored", "unchanged", "superseded", "deleted"] as const;
/**
 * `stored`: new or replaced. `unchanged`: same revision, same content. `superseded`: the account
 * holds a later revision, named here. `deleted`: a tombstone; the person deleted it.
 */
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number];

export interface AccountReceipt {
  readonly id: string;
  /** The revision the account now holds. */
  readonly revision: number;
  readonly outcome: ReceiptOutcome;
}

/** Stable problem codes of the account that the phone acts on. */
export const PROBLEM_CODES = {
  conflict: "revision-conflict",
  deleted: "account-deleted",
  invalid: "invalid-record",
  unauthorized: "unauthorized",
  forbidden: "forbidden",
  tooLarge: "body-too-large",
  notFound: "not-found",
  settingsConflict: "settings-conflict",
} as const;
