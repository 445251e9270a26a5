/**
 * The account's receipt, as the phone reads it. Fields the phone does not know are let through here,
 * unlike in a record: a newer account may say more, and its receipt must still free a copy.
 */

import * as v from "valibot";
import { RECORD_LIMITS } from "../record/record.ts";
import type { Result } from "../result.ts";
import { type AccountReceipt, RECEIPT_OUTCOMES } from "../sync/account-receipt.ts";
import { oneOf, uuidV7, wholeNumber } from "./field.ts";
import { parseWithSchema } from "./parse-with-schema.ts";

const accountReceiptSchema = v.object(
  {
    id: uuidV7(),
    /** 0: a tombstone of a session that the account never held. */
    revision: wholeNumber(0, RECORD_LIMITS.revision),
    outcome: oneOf(RECEIPT_OUTCOMES),
  },
  "It should be an object.",
);

export function parseAccountReceipt(raw: unknown): Result<AccountReceipt> {
  return parseWithSchema(accountReceiptSchema, raw);
}
