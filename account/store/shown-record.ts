/** Sessions as people are shown them, edits laid over: what is sent on is what they see. */

import { withOverlay } from "../../core/record/overlay.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import type { Db } from "./database.ts";
import { overlayOf } from "./overlay-store.ts";
import type { Trx } from "./transaction.ts";

export function shownRecords(db: Db | Trx, accountId: string) {
  return db
    .selectFrom("record")
    .leftJoin("overlay", (join) =>
      join
        .onRef("overlay.account_id", "=", "record.account_id")
        .onRef("overlay.session_id", "=", "record.id"),
    )
    .select(["record.body", "record.received_at", "overlay.changed_at as edited_at"])
    .select(["overlay.version as overlay_version", "overlay.body as overlay_body"])
    .where("record.account_id", "=", accountId)
    .where("record.body", "is not", null);
}

interface ShownRow {
  readonly body: string | null;
  readonly overlay_version: number | null;
  readonly overlay_body: string | null;
}

export function shownOf({ body, overlay_version, overlay_body }: ShownRow): SessionRecord | null {
  if (body === null) return null;
  return withOverlay(JSON.parse(body) as SessionRecord, overlayOf(overlay_version, overlay_body));
}
