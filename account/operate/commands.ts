/** Every command that works on open data. `restore` is none: it puts the data there. */

import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { exportAll } from "./export-all.ts";
import { migrate } from "./migrate.ts";
import { resetPassword } from "./reset-password.ts";

export const COMMANDS: Readonly<Record<string, Command>> = {
  backup,
  export: exportAll,
  migrate,
  "reset-password": resetPassword,
};
