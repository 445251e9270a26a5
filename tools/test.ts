/**
 * `npm test`: makes sure that what the tests lean on is there, then hands over to
 * vitest. With a filter (`npm test -- tests/core`) only vitest: a test that needs the
 * packed app asks for it itself.
 */
import { spawnSync } from "node:child_process";
import { BuildFault, describeFault } from "./build-fault.ts";
import { CHROME_WANTED, findChrome, installChrome } from "./chrome.ts";
import { ensureBuilt } from "./ensure-built.ts";
import { installed, projectRoot } from "./project.ts";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(args: readonly string[]): Promise<number> {
  const isWhole = args.every((arg) => arg.startsWith("-"));
  const chrome = findChrome() ?? (isWhole ? installChrome(say) : undefined);
  if (isWhole && chrome === undefined) {
    process.stderr.write(`${CHROME_WANTED}\n`);
    return 1;
  }
  if (isWhole) await ensureBuilt({ progress: (step) => say(`building the app: ${step}`) });

  const seed = process.env["FC_SEED"] ?? String(Math.floor(Math.random() * 2 ** 31));
  say(`properties draw from seed ${seed}; FC_SEED=${seed} npm test draws the same again`);
  const { status } = spawnSync(
    process.execPath,
    [installed("vitest", "vitest.mjs"), "run", ...args],
    {
      cwd: projectRoot,
      stdio: "inherit",
      env: { ...process.env, FC_SEED: seed, ...(chrome && { CHROME_PATH: chrome }) },
    },
  );
  return status ?? 1;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (fault: unknown) => {
    const message = fault instanceof BuildFault ? describeFault(fault) : String(fault);
    process.stderr.write(`\nThe app could not be built for the tests. ${message}\n`);
    process.exitCode = 1;
  },
);
