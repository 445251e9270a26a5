/**
 * One PostgreSQL for a whole test run, started when the first file asks for it and stopped at the end.
 * Test files run in processes of their own, so they ask over a socket; `TEST_DATABASE_URL` names
 * a server that runs already, and then none is started.
 */
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { TestProject } from "vitest/node";
import { type RunningPostgres, startPostgres } from "../../tools/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Ask here for the server's address; the answer is `url …` or `fault …`. */
    postgresPort: number;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<RunningPostgres> | null = null;
  const answer = async (socket: Socket) => {
    try {
      starting ??= startPostgres({ isDurable: false });
      socket.end(`url ${(await starting).url}`);
    } catch (cause) {
      socket.end(`fault ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    void answer(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");
  project.provide("postgresPort", address.port);
  return async () => {
    server.close();
    const running: RunningPostgres | null = await Promise.resolve(starting).catch(() => null);
    await running?.stop();
  };
}
