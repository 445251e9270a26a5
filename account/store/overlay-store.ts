/**
 * What people changed on the web, a document of its own beside each record. An edit says which version
 * it was based on; if that is not the held one, nothing changes and the held one is shown.
 */

import { type Overlay, type OverlayContent, withOverlay } from "../../core/record/overlay.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import type { OverlayEdit } from "../../core/schema/overlay.ts";
import { briefText } from "./brief.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Db } from "./database.ts";
import { inTransaction, type Trx } from "./transaction.ts";

export type OverlayAnswer =
  | { readonly outcome: "stored" | "unchanged" | "conflict"; readonly overlay: Overlay | null }
  | { readonly outcome: "not-found" | "deleted" | "does-not-fit" };

interface Place {
  readonly accountId: string;
  readonly sessionId: string;
}

export class OverlayStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  put(place: Place, { basedOn, clean, note }: OverlayEdit): Promise<OverlayAnswer> {
    return inTransaction(this.#db, (trx) =>
      putOverlayIn(trx, place, {
        overlay: { version: basedOn + 1, clean, note },
        isInPlace: (held) => held === basedOn,
        at: this.#now(),
      }),
    );
  }

  async find({ accountId, sessionId }: Place): Promise<Overlay | null> {
    return readOverlay(this.#db, { accountId, sessionId });
  }
}

interface Write {
  readonly overlay: Overlay;
  /** Whether it may take the place of this version; 0 where there is none. */
  readonly isInPlace: (heldVersion: number) => boolean;
  readonly at: number;
}

export async function putOverlayIn(
  trx: Trx,
  place: Place,
  { overlay, isInPlace, at }: Write,
): Promise<OverlayAnswer> {
  const record = await holdRecord(trx, place);
  if (typeof record === "string") return { outcome: record };
  if (!fits(record, overlay)) return { outcome: "does-not-fit" };
  const held = await readOverlay(trx, place);
  if (!isInPlace(held?.version ?? 0)) {
    // The answer to this very edit was lost on its way, and it comes again.
    const isAgain = held !== null && canonicalJson(held) === canonicalJson(overlay);
    return { outcome: isAgain ? "unchanged" : "conflict", overlay: held };
  }
  const { version, clean, note } = overlay;
  const row = { version, body: canonicalJson({ clean, note }), changed_at: at };
  await trx
    .insertInto("overlay")
    .values({ account_id: place.accountId, session_id: place.sessionId, ...row })
    .onConflict((conflict) => conflict.columns(["account_id", "session_id"]).doUpdateSet(row))
    .execute();
  await refreshBrief(trx, place, withOverlay(record, overlay));
  return { outcome: "stored", overlay };
}

/** Only what the schema let in is ever written. */
export function overlayOf(version: number | null, body: string | null): Overlay | null {
  if (version === null || body === null) return null;
  return { version, ...(JSON.parse(body) as OverlayContent) };
}

/** The overview shows what is laid over a record; called with the record's row held. */
async function refreshBrief(trx: Trx, { accountId, sessionId }: Place, shown: SessionRecord) {
  await trx
    .updateTable("record")
    .set({ brief: briefText(shown) })
    .where("account_id", "=", accountId)
    .where("id", "=", sessionId)
    .execute();
}

/** For a record that has just taken the place of an earlier revision. */
export async function layOverNew(trx: Trx, place: Place, body: string | null) {
  const overlay = body === null ? null : await readOverlay(trx, place);
  if (body === null || overlay === null) return;
  await refreshBrief(trx, place, withOverlay(JSON.parse(body) as SessionRecord, overlay));
}

async function readOverlay(db: Db | Trx, { accountId, sessionId }: Place): Promise<Overlay | null> {
  const row = await db
    .selectFrom("overlay")
    .select(["version", "body"])
    .where("account_id", "=", accountId)
    .where("session_id", "=", sessionId)
    .executeTakeFirst();
  return row === undefined ? null : overlayOf(row.version, row.body);
}

/**
 * The record, held until the commit: two edits at once take turns, and a deletion waits for the edit
 * it then takes along. An update that changes nothing is the one lock that every engine has.
 */
async function holdRecord(
  trx: Trx,
  { accountId, sessionId }: Place,
): Promise<SessionRecord | "not-found" | "deleted"> {
  const row = await trx
    .updateTable("record")
    .set((change) => ({ revision: change.ref("revision") }))
    .where("account_id", "=", accountId)
    .where("id", "=", sessionId)
    .returning("body")
    .executeTakeFirst();
  if (row === undefined) return "not-found";
  return row.body === null ? "deleted" : (JSON.parse(row.body) as SessionRecord);
}

/** One entry a set, and never more clean reps than were paced. */
function fits(record: SessionRecord, { clean, note }: OverlayContent): boolean {
  if (clean.length !== record.sets.length) return false;
  const shown = withOverlay(record, { clean, note });
  return clean.every((count, index) => count === null || shown.sets[index]?.clean === count);
}
