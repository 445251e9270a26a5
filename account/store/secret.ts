/** The key that signs browser sessions: made once, kept beside the data, readable by its owner alone. */

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const BYTES = 32;

export function keepSecret(dataDir: string): string {
  const path = join(dataDir, "secret");
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  // Through another name: a crash half way must not leave an empty key behind.
  const half = `${path}.new`;
  rmSync(half, { force: true });
  const secret = randomBytes(BYTES).toString("base64url");
  writeFileSync(half, `${secret}\n`, { mode: 0o600, flag: "wx", flush: true });
  renameSync(half, path);
  return secret;
}
