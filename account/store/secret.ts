/**
 * The key that signs browser sessions: made once, and kept where the data is. One folder keeps it in a
 * file beside the data, readable by its owner alone. Several processes on one database need the same
 * one, so there it is a row. An operator may give one instead, which is then stored nowhere.
 */

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "./database.ts";

const BYTES = 32;

export function keepSecretInFile(dataDir: string): string {
  const path = join(dataDir, "secret");
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  // Through another name: a crash half way must not leave an empty key behind.
  const half = `${path}.new`;
  rmSync(half, { force: true });
  const secret = makeSecret();
  writeFileSync(half, `${secret}\n`, { mode: 0o600, flag: "wx", flush: true });
  renameSync(half, path);
  return secret;
}

export async function keepSecretInDatabase(db: Db): Promise<string> {
  await db
    .insertInto("setting")
    .values({ name: "secret", value: makeSecret() })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const { value } = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", "secret")
    .executeTakeFirstOrThrow();
  return value;
}

function makeSecret(): string {
  return randomBytes(BYTES).toString("base64url");
}
