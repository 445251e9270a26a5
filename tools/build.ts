/** `npm run build`: types, gates, bytecode, one `.zab` for every class of watches, and a table of sizes. */
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "./build-app.ts";
import { BuildFault, describeFault } from "./build-fault.ts";
import { buildReport } from "./pack/report.ts";
import { projectRoot } from "./project.ts";
import { checkRooms, shippedRooms } from "./rooms.ts";

const USAGE = `npm run build -- [--classes round480,square390] [--prune] [--out build]
  --classes  packs only these classes of watches (all of them otherwise)
  --prune    leaves the readable twin of the bytecode out, as for a store
  --out      where to, "build" otherwise`;

const started = Date.now();

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      classes: { type: "string" },
      prune: { type: "boolean", default: false },
      out: { type: "string", default: join(projectRoot, "build") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(USAGE);

  const progress = (step: string) =>
    say(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${step}`);
  progress(`checking types: ${shippedRooms.join(", ")}`);
  await checkRooms(shippedRooms);
  const { zabPath, packages } = await buildApp({
    outDir: values.out,
    prune: values.prune,
    progress,
    ...(values.classes !== undefined && { classes: values.classes.split(",") }),
  });
  say(`\n${buildReport(packages)}\n`);
  progress(`${relative(process.cwd(), zabPath)}: ${packages.length} classes`);
}

main().catch((fault: unknown) => {
  const message = fault instanceof BuildFault ? describeFault(fault) : String(fault);
  process.stderr.write(`\nThe build stopped. ${message}\n`);
  process.exitCode = 1;
});
