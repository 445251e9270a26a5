/**
 * What a phone said when it asked to be connected, kept beside its code so that the person can judge
 * the request: which device, when, and from where.
 */

import type { Db } from "./database.ts";

export interface DeviceRequest {
  readonly userCode: string;
  readonly name: string;
  readonly ip: string;
  readonly askedAt: number;
  readonly expiresAt: number;
}

export type Answer = "approved" | "denied";

export class DeviceRequestStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async add(request: DeviceRequest): Promise<void> {
    await this.#db.deleteFrom("device_request").where("expires_at", "<", this.#now()).execute();
    await this.#db
      .insertInto("device_request")
      .values({
        user_code: request.userCode,
        name: request.name,
        ip: request.ip,
        asked_at: request.askedAt,
        expires_at: request.expiresAt,
        answer: null,
      })
      .execute();
  }

  /** Only one that still waits for its answer. */
  async find(userCode: string): Promise<DeviceRequest | null> {
    const row = await this.#db
      .selectFrom("device_request")
      .select(["name", "ip", "asked_at", "expires_at"])
      .where("user_code", "=", userCode)
      .where("answer", "is", null)
      .where("expires_at", ">", this.#now())
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      userCode,
      name: row.name,
      ip: row.ip,
      askedAt: Number(row.asked_at),
      expiresAt: Number(row.expires_at),
    };
  }

  async answer(userCode: string, answer: Answer): Promise<void> {
    await this.#db
      .updateTable("device_request")
      .set({ answer })
      .where("user_code", "=", userCode)
      .execute();
  }
}

/** As it is stored: people type small letters, spaces and the hyphen they see. */
export function normalUserCode(typed: string): string {
  return typed
    .slice(0, 64)
    .replace(/[^a-zA-Z0-9]/g, "")
    .toUpperCase();
}
