/** Whom PostgreSQL runs as when we are root: `postgres` where there is one, else `nobody`. */
import { readFileSync } from "node:fs";

export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

/** `null`: as ourselves. */
export function userForPostgres(): PostgresUser | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("we are root, and there is no user `postgres` or `nobody` to run it as.");
}
