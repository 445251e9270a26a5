/** Makes the tables what this version wants: ours and the sign-in library's. */

import { migrateAuth } from "./auth/auth.ts";
import type { Database } from "./store/engine.ts";
import { inTurn, makeLeaseTable } from "./store/lease.ts";
import { migrate } from "./store/migration.ts";

/** Of several processes that start at once, one does it. Answers the steps it took. */
export async function prepare({ db }: Database): Promise<readonly string[]> {
  await makeLeaseTable(db);
  return inTurn({ db, name: "migration" }, async () => {
    await migrateAuth({ db, secret: NO_SECRET, baseUrl: "http://localhost" });
    return migrate(db);
  });
}

/** Tables need none, but the library asks. */
const NO_SECRET = "only for making tables, never for signing";
