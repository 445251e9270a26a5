/**
 * The routine and the watch's settings. One writer each, which counts its changes: a higher version
 * replaces, the same with other content is refused, a lower one is told which is held.
 */

import type { SettingsDocument, SettingsName } from "../../core/sync/settings-document.ts";
import { keepUnknown } from "../document/keep-unknown.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { Db } from "./database.ts";
import { holdOrigin } from "./device-hold.ts";
import type { Origin } from "./record-row.ts";
import { inTransaction, type Trx } from "./transaction.ts";

export interface SettingsAnswer {
  readonly outcome: "stored" | "unchanged" | "superseded" | "conflict";
  readonly held: SettingsDocument;
}

export interface NamedSettings extends SettingsDocument {
  readonly name: SettingsName;
}

interface Held {
  readonly settings: SettingsDocument;
  readonly sentHash: string;
}

export class SettingsStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** `null`: the device was let go of meanwhile. */
  put(origin: Origin, { name, version, document }: NamedSettings): Promise<SettingsAnswer | null> {
    return inTransaction(this.#db, async (trx) => {
      if (!(await holdOrigin(trx, origin))) return null;
      return this.#put(trx, origin.accountId, { name, version, document });
    });
  }

  async find(accountId: string, name: SettingsName): Promise<SettingsDocument | null> {
    const row = await this.#db
      .selectFrom("settings_document")
      .select(["version", "body"])
      .where("account_id", "=", accountId)
      .where("name", "=", name)
      .executeTakeFirst();
    return row === undefined ? null : settingsOf(row);
  }

  async #put(trx: Trx, accountId: string, sent: NamedSettings): Promise<SettingsAnswer> {
    const { name, version, document } = sent;
    const sentHash = sha256(canonicalJson(document));
    const row = { version, sent_sha256: sentHash, changed_at: this.#now() };
    const created = await trx
      .insertInto("settings_document")
      .values({ account_id: accountId, name, body: canonicalJson(document), ...row })
      .onConflict((conflict) => conflict.columns(["account_id", "name"]).doNothing())
      .returning("name")
      .executeTakeFirst();
    if (created !== undefined) return { outcome: "stored", held: { version, document } };
    const held = await hold(trx, accountId, name);
    const outcome = judge(held, version, sentHash);
    if (outcome !== "stored") return { outcome, held: held.settings };
    const isOlderShape = document.v < held.settings.document.v;
    const next = isOlderShape ? keepUnknown(held.settings.document, document) : document;
    await trx
      .updateTable("settings_document")
      .set({ ...row, body: canonicalJson(next) })
      .where("account_id", "=", accountId)
      .where("name", "=", name)
      .execute();
    return { outcome, held: { version, document: next } };
  }
}

/** Held until the commit, by an update that changes nothing. */
async function hold(trx: Trx, accountId: string, name: SettingsName): Promise<Held> {
  const row = await trx
    .updateTable("settings_document")
    .set((change) => ({ version: change.ref("version") }))
    .where("account_id", "=", accountId)
    .where("name", "=", name)
    .returning(["version", "body", "sent_sha256"])
    .executeTakeFirstOrThrow();
  return { settings: settingsOf(row), sentHash: row.sent_sha256 };
}

function settingsOf({ version, body }: { version: number; body: string }): SettingsDocument {
  return { version, document: JSON.parse(body) as SettingsDocument["document"] };
}

function judge(held: Held, version: number, sentHash: string): SettingsAnswer["outcome"] {
  if (version > held.settings.version) return "stored";
  if (version < held.settings.version) return "superseded";
  return sentHash === held.sentHash ? "unchanged" : "conflict";
}
