/** Every command that works on open data. `restore` is none: it puts the data there. */

import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { exportAll } from "./export-all.ts";
import { importFile } from "./import-file.ts";
import { migrate } from "./migrate.ts";
import { resetPassword } from "./reset-password.ts";

export const COMMANDS: Readonly<Record<string, Command>> = {
  backup,
  export: exportAll,
  import: importFile,
  migrate,
  "reset-password": resetPassword,
};
