/** `export --all FOLDER`: a zip for each account, as the person would get it from the page. */

import { createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { accountZip } from "../export/account-zip.ts";
import { type Command, DONE, FAILED } from "./command.ts";

export const exportAll: Command = {
  usage: "export --all FOLDER       a zip for each account, named by its id",
  parse: ([all, folder, ...rest]) =>
    all !== "--all" || folder === undefined || rest.length > 0 ? null : [resolve(folder)],
  async run([folder = ""], { db, deps, say }) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const accounts = await db.selectFrom("auth_user").select("id").orderBy("id").execute();
    const taken = accounts.filter(({ id }) => existsSync(join(folder, `${id}.zip`)));
    if (taken.length > 0) {
      say(`${folder} holds exports already. Nothing was written; choose another folder.`);
      return FAILED;
    }
    for (const { id: accountId } of accounts) {
      const zip = accountZip(deps, { accountId, at: deps.now() }) as ReadableStream;
      await pipeline(
        Readable.fromWeb(zip),
        createWriteStream(join(folder, `${accountId}.zip`), { mode: 0o600, flags: "wx" }),
      );
    }
    say(`${folder}: ${accounts.length} accounts.`);
    return DONE;
  },
};
