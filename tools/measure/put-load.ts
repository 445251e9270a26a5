/** Phones that put sessions: as fast as answers come, or at a rate of their own whatever comes. */

import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { sampleSession } from "./sample-session.ts";

export interface Load {
  readonly port: number;
  readonly tokens: readonly string[];
}

const CONNECTIONS = 32;
const STARTED_AT = Date.UTC(2025, 0, 1);
let made = 0;

/** Puts a second, with as many on the way as there are connections. */
export async function mostPuts(load: Load, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + ms;
  const from = performance.now();
  let done = 0;
  const work = async () => {
    while (performance.now() < until) {
      await put(load, agent);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return done / seconds;
}

/** Milliseconds of each, from when it was due: a stall counts for all that had to wait. */
export async function putsAtRate(
  load: Load,
  { perSecond, ms }: { readonly perSecond: number; readonly ms: number },
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 * CONNECTIONS });
  const from = performance.now();
  const puts: Promise<number>[] = [];
  for (let n = 0; n < (perSecond * ms) / 1000; n += 1) {
    const due = from + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    puts.push(put(load, agent).then(() => performance.now() - due));
  }
  const times = await Promise.all(puts);
  agent.destroy();
  return times;
}

function put({ port, tokens }: Load, agent: Agent): Promise<void> {
  made += 1;
  const session = sampleSession(STARTED_AT + made * 1000, made);
  const body = JSON.stringify(session);
  const headers = {
    authorization: `Bearer ${tokens[made % tokens.length]}`,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  const path = `/v1/sessions/${session.id}`;
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, method: "PUT", path, headers, agent },
      (response) => {
        response.resume();
        response.on("end", () => {
          if (response.statusCode === 201) resolve();
          else reject(new Error(`a put was answered ${response.statusCode}`));
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
