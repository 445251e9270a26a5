/**
 * `npm run bench -- watch [--json]`: measures a part of the product. The first word names a file in
 * tools/bench/, which exports `bench(args)` and answers whether everything was within its limits.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project.ts";

interface Bench {
  /** What was asked for behind the word; false: something is beyond its limit. */
  bench(args: readonly string[]): Promise<boolean>;
}

const FOLDER = join(projectRoot, "tools", "bench");

async function main([word = "", ...args]: readonly string[]): Promise<boolean> {
  const file = join(FOLDER, `${word}.ts`);
  if (!/^[a-z-]+$/.test(word) || !existsSync(file)) {
    const words = readdirSync(FOLDER).map((name) => name.replace(/\.ts$/, ""));
    process.stderr.write(`npm run bench -- ${words.join("|")} [--json]\n`);
    return false;
  }
  const found: Bench = await import(file);
  return found.bench(args);
}

main(process.argv.slice(2)).then(
  (isWithin) => {
    process.exitCode = isWithin ? 0 : 1;
  },
  (fault: unknown) => {
    process.stderr.write(`${String(fault)}\n`);
    process.exitCode = 1;
  },
);
