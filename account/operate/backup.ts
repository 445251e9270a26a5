/**
 * `backup FILE`: the whole of a libsql database as one file, while the service runs. It is read back
 * before it is called a backup.
 */

import { existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "kysely";
import { checkFile } from "./check-file.ts";
import { type Command, DONE, FAILED } from "./command.ts";

const WITH_POSTGRES =
  "The data is in PostgreSQL: back it up with its own tools, such as pg_dump --format=custom.";

export const backup: Command = {
  usage: "backup FILE               one file with everything in it, while the service runs",
  parse: ([file, ...rest]) => (file === undefined || rest.length > 0 ? null : [resolve(file)]),
  async run([file = ""], { engine, db, say }) {
    if (engine === "postgres") {
      say(WITH_POSTGRES);
      return FAILED;
    }
    if (existsSync(file)) {
      say(`${file} is there already. Nothing was written.`);
      return FAILED;
    }
    // Through another name: half a backup must not look like one.
    const half = `${file}.half`;
    rmSync(half, { force: true });
    await sql`vacuum into ${half}`.execute(db);
    const checked = checkFile(half);
    if (!checked.ok) {
      rmSync(half, { force: true });
      say(`The backup could not be read back: ${checked.fault.message}`);
      return FAILED;
    }
    renameSync(half, file);
    const { sessions, accounts } = checked.value;
    say(`${file}: ${accounts} accounts, ${sessions} sessions.`);
    say("It holds health data in the clear: keep it where only you can read it.");
    return DONE;
  },
};
