/**
 * `npm run chaos -- account [options]`: breaks what is running, over and over, and then counts what is
 * left. The first word names a file in desk/chaos/ that exports `usage` and `chaos(args)`.
 */

import { account } from "./chaos/account.ts";
import type { Chaos } from "./chaos/chaos.ts";

const KINDS: Readonly<Record<string, Chaos>> = { account };

async function main([word = "", ...args]: readonly string[]): Promise<number> {
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (kind !== undefined) return kind.run(args);
  const usages = Object.values(KINDS).map((one) => one.usage);
  process.stderr.write(`${usages.join("\n")}\n`);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
