/**
 * `npm run record`: has the cast live their sessions on the app as it is, and keeps what they did.
 * Needed when the app has changed on purpose, and its old recordings no longer tell the truth.
 */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CAST, type CastRole } from "./record/cast.ts";
import { packedFor } from "./record/packed-for.ts";
import { recordPerson } from "./record/record-person.ts";
import { recordingText } from "./record/recording.ts";
import { readCatalogue } from "./server/catalogue.ts";

const USAGE = `npm run record -- [NAME …] [--out FOLDER]
  NAME          one of the cast; all of them without a name
  --out FOLDER  where to put the recordings; tests/desk/recordings without it`;

const FOLDER = "tests/desk/recordings";

function parseRecordArgs(): { readonly roles: readonly CastRole[]; readonly out: string } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string", default: FOLDER } },
    });
    const roles = positionals.map((name) => CAST.find((role) => role.name === name));
    const found = roles.filter((role) => role !== undefined);
    if (found.length < roles.length) return null;
    return { roles: roles.length === 0 ? CAST : found, out: values.out };
  } catch {
    return null;
  }
}

async function run(roles: readonly CastRole[], out: string): Promise<void> {
  const models = await readCatalogue();
  await mkdir(out, { recursive: true });
  for (const role of roles) {
    const model = models.find(({ name }) => name === role.model);
    if (model === undefined) throw new Error(`The catalogue has no ${role.model}.`);
    const packed = await packedFor(model, (step) => process.stderr.write(`${step}\n`));
    const { recording, faults } = await recordPerson(role, { model, packed });
    const path = join(out, `${role.name}.jsonl`);
    await writeFile(path, recordingText(recording));
    const { inputs, end } = recording;
    process.stdout.write(`${path}: ${inputs.length} inputs in ${(end.atMs / 1000).toFixed(1)} s\n`);
    for (const fault of faults) process.stdout.write(`  fault: ${fault}\n`);
  }
}

const args = parseRecordArgs();
if (args === null) {
  const names = CAST.map(({ name }) => name).join(", ");
  process.stderr.write(`${USAGE}\n\nThe cast: ${names}.\n`);
  process.exitCode = 2;
} else {
  run(args.roles, args.out).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
