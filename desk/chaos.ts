/**
 * `npm run chaos`: breaks what is running, over and over, and then looks at what is left. A first word
 * names a kind in desk/chaos/ that exports its usage and its run; without one, lives are lived.
 */

import { account } from "./chaos/account.ts";
import type { Chaos } from "./chaos/chaos.ts";
import { lives } from "./chaos/lives.ts";

const KINDS: Readonly<Record<string, Chaos>> = { account };

async function main(args: readonly string[]): Promise<number> {
  const [word = ""] = args;
  if (word === "" || word.startsWith("-")) return lives.run(args);
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (kind !== undefined) return kind.run(args.slice(1));
  const usages = [lives, ...Object.values(KINDS)].map((one) => one.usage);
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
