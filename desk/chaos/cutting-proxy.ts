/**
 * A wire between phones and services that cuts: some requests before they arrive, some answers on
 * their way back, and some are late. Each connection goes to one of the services in turn, as behind
 * a balancer that knows nothing of sessions.
 */

import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface CuttingProxy {
  readonly port: number;
  readonly cuts: { request: number; answer: number };
  close(): Promise<void>;
}

const CUT_REQUEST = 0.15;
const CUT_ANSWER = 0.2;
const LATE = 0.1;
const LATE_MS = 120;

export async function openCuttingProxy(
  ports: readonly number[],
  random: () => number,
): Promise<CuttingProxy> {
  const cuts = { request: 0, answer: 0 };
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    turn += 1;
    const port = ports[turn % ports.length] ?? 0;
    const fate = random();
    open.add(client);
    client.on("close", () => open.delete(client));
    client.on("error", () => client.destroy());
    if (fate < CUT_REQUEST) {
      cuts.request += 1;
      client.once("data", () => client.destroy());
      return;
    }
    const isCut = fate < CUT_REQUEST + CUT_ANSWER;
    if (isCut) cuts.answer += 1;
    join({ client, port, isCut, lateMs: random() < LATE ? LATE_MS : 0 });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return {
    port: address.port,
    cuts,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

interface Joint {
  readonly client: Socket;
  readonly port: number;
  readonly isCut: boolean;
  readonly lateMs: number;
}

function join({ client, port, isCut, lateMs }: Joint): void {
  const service = connect(port, "127.0.0.1");
  service.on("error", () => client.destroy());
  // After whatever is late: one timer after another of the same length keeps the order.
  const later = (work: () => void) => (lateMs === 0 ? work() : setTimeout(work, lateMs));
  service.on("close", () => later(() => client.end()));
  client.on("close", () => service.destroy());
  client.pipe(service);
  service.on("data", (chunk) => {
    // The service has done its work and says so; the phone never hears it.
    if (isCut) client.destroy();
    else later(() => client.writable && client.write(chunk));
  });
}
