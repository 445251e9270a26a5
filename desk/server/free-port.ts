/** Whether a port can be had on this machine, asked before anything is started on it. */

import { createServer } from "node:net";
import { fail, ok, type Result } from "../../core/result.ts";
import type { WantedPort } from "./options.ts";

/** The port to use; 0 stands for any free one. */
export async function choosePort(name: string, wanted: WantedPort): Promise<Result<number>> {
  const { port, isAskedFor } = wanted;
  if (port === 0 || (await isFree(port))) return ok(port);
  if (!isAskedFor) return ok(0);
  return fail("out-of-range", name, `Port ${port} is in use. Choose another with ${name}.`);
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
