/** `migrate`: the tables as this version wants them; they are by the time a command runs. */

import { prepare } from "../prepare.ts";
import { type Command, DONE } from "./command.ts";

export const migrate: Command = {
  usage: "migrate                   makes the tables what this version wants, and ends",
  parse: (args) => (args.length === 0 ? [] : null),
  async run(_, { engine, db, say }) {
    await prepare({ engine, db, close: async () => undefined });
    const steps = await db.selectFrom("migration").select("name").orderBy("name").execute();
    say(`The tables are up to date: ${steps.map((step) => step.name).join(", ")}.`);
    return DONE;
  },
};
