/**
 * The phones that may send sessions. A token is 256 random bits that are shown once; only its hash is
 * kept. Until a token is used for the first time, the phone may ask again and gets a fresh one, so a
 * lost answer never locks it out.
 */

import { randomBytes, randomUUID } from "node:crypto";
import { holdAccount } from "./account-hold.ts";
import { sha256 } from "./canonical-json.ts";
import type { Db } from "./database.ts";
import { inTransaction } from "./transaction.ts";

export const SCOPES = ["sessions:read", "sessions:write"] as const;
export type Scope = (typeof SCOPES)[number];

const TOKEN_PREFIX = "hip_";
const TOKEN_BYTES = 32;
/** From the last use, not from the making. */
const LIFE_MS = 180 * 24 * 60 * 60 * 1000;
const MOST_LISTED = 100;
/** How fine `last_used_at` is; writing it on every request would double the writes. */
const USE_MS = 60 * 60 * 1000;

export interface NewDevice {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly scopes: readonly Scope[];
}

export interface Device {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

export interface DeviceDetails {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly expiresAt: number;
}

interface Swap {
  readonly accountId: string;
  /** `null` for a token a person made by hand: it was swapped for nothing. */
  readonly sessionId: string | null;
  readonly name: string;
}

/** What never changes of a device, and until when nothing has to be written down about its use. */
interface Recalled {
  readonly device: Device;
  readonly until: number;
}

/** Some megabytes; phones that send at the same time are fewer. */
const MOST_RECALLED = 20_000;

/** Ends the sign-in that a token was swapped for. */
export type EndSession = (sessionId: string) => Promise<void>;

export class DeviceStore {
  readonly #db: Db;
  readonly #now: () => number;
  readonly #endSession: EndSession;
  readonly #recalled = new Map<string, Recalled>();

  constructor(db: Db, now: () => number, endSession: EndSession) {
    this.#db = db;
    this.#now = now;
    this.#endSession = endSession;
  }

  /** `null`: the account ended meanwhile. */
  add({ accountId, sessionId, name }: Swap): Promise<NewDevice | null> {
    const id = randomUUID();
    const token = TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString("base64url");
    const now = this.#now();
    return inTransaction(this.#db, async (trx) => {
      if (!(await holdAccount(trx, accountId))) return null;
      if (sessionId !== null) {
        await trx.deleteFrom("device").where("auth_session_id", "=", sessionId).execute();
      }
      await trx
        .insertInto("device")
        .values({
          id,
          account_id: accountId,
          name,
          token_sha256: sha256(token),
          scopes: SCOPES.join(" "),
          auth_session_id: sessionId,
          created_at: now,
          last_used_at: null,
          expires_at: now + LIFE_MS,
          revoked_at: null,
        })
        .execute();
      return { id, name, token, scopes: SCOPES };
    });
  }

  /**
   * Whose token this is, without asking the database: for work that asks it in its own commit whether
   * the device may still write, and for nothing else. `null`: not known here, or its use is to be noted.
   */
  recall(token: string): Device | null {
    const found = this.#recalled.get(sha256(token));
    return found === undefined || found.until <= this.#now() ? null : found.device;
  }

  async authenticate(token: string): Promise<Device | null> {
    const now = this.#now();
    const hash = sha256(token);
    const row = await this.#db
      .selectFrom("device")
      .select(["id", "account_id", "name", "scopes", "auth_session_id", "last_used_at"])
      .where("token_sha256", "=", hash)
      .where("revoked_at", "is", null)
      .where("expires_at", ">", now)
      .executeTakeFirst();
    if (row === undefined) return null;
    if (row.auth_session_id !== null) await this.#endSession(row.auth_session_id);
    const isNoted = row.last_used_at !== null && now - Number(row.last_used_at) <= USE_MS;
    if (!isNoted) {
      await this.#db
        .updateTable("device")
        .set({ last_used_at: now, expires_at: now + LIFE_MS, auth_session_id: null })
        .where("id", "=", row.id)
        .execute();
    }
    const { id, account_id: accountId, name } = row;
    const device = { id, accountId, name, scopes: row.scopes.split(" ") };
    if (this.#recalled.size >= MOST_RECALLED) this.#recalled.clear();
    const usedAt = isNoted ? Number(row.last_used_at) : now;
    this.#recalled.set(hash, { device, until: usedAt + USE_MS });
    return device;
  }

  async revoke(accountId: string, id: string): Promise<void> {
    await this.#db
      .updateTable("device")
      .set({ revoked_at: this.#now() })
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .execute();
  }

  /** The newest first. */
  async list(accountId: string): Promise<readonly DeviceDetails[]> {
    const rows = await this.#db
      .selectFrom("device")
      .select(["id", "name", "created_at", "last_used_at", "expires_at"])
      .where("account_id", "=", accountId)
      .where("revoked_at", "is", null)
      .where("expires_at", ">", this.#now())
      .orderBy("created_at", "desc")
      .orderBy("id")
      .limit(MOST_LISTED)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: Number(row.created_at),
      lastUsedAt: row.last_used_at === null ? null : Number(row.last_used_at),
      expiresAt: Number(row.expires_at),
    }));
  }

  async rename(accountId: string, id: string, name: string): Promise<void> {
    await this.#db
      .updateTable("device")
      .set({ name })
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .execute();
  }

  /** Names of the phones connected now, the newest first. */
  async namesOf(accountId: string): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom("device")
      .select("name")
      .where("account_id", "=", accountId)
      .where("revoked_at", "is", null)
      .where("expires_at", ">", this.#now())
      .orderBy("created_at", "desc")
      .execute();
    return rows.map((row) => row.name);
  }
}
