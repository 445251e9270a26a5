/** Phones that put sessions: as fast as answers come, or at a rate of their own whatever comes. */

import { setTimeout as wait } from "node:timers/promises";
import { makeSessionId } from "../../core/record/session-id.ts";
import { LeanConnection } from "./lean-connection.ts";
import { sampleSession } from "./sample-session.ts";

export interface Load {
  readonly port: number;
  readonly tokens: readonly string[];
}

/** As many as are on the way at once. */
const CONNECTIONS = 32;
const STARTED_AT = Date.UTC(2025, 0, 1);
const SAMPLES = 12;
let made = 0;

/** Puts a second, with as many on the way as there are connections. */
export async function mostPuts(load: Load, ms: number): Promise<number> {
  const until = performance.now() + ms;
  const from = performance.now();
  let done = 0;
  const work = async () => {
    const connection = new LeanConnection(load.port);
    while (performance.now() < until) {
      await put(load, connection);
      done += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return done / ((performance.now() - from) / 1000);
}

/** Milliseconds of each, from when it was due: a stall counts for all that had to wait. */
export async function putsAtRate(
  load: Load,
  { perSecond, ms }: { readonly perSecond: number; readonly ms: number },
): Promise<readonly number[]> {
  const idle = Array.from({ length: CONNECTIONS }, () => new LeanConnection(load.port));
  const connections = [...idle];
  const from = performance.now();
  const puts: Promise<number>[] = [];
  const send = async (due: number) => {
    const connection = idle.pop() ?? new LeanConnection(load.port);
    if (!connections.includes(connection)) connections.push(connection);
    await put(load, connection);
    idle.push(connection);
    return performance.now() - due;
  };
  for (let n = 0; n < (perSecond * ms) / 1000; n += 1) {
    const due = from + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    puts.push(send(due));
  }
  const times = await Promise.all(puts);
  for (const connection of connections) connection.close();
  return times;
}

async function put({ tokens }: Load, connection: LeanConnection): Promise<void> {
  made += 1;
  const startedAt = STARTED_AT + made * 1000;
  const id = makeSessionId(startedAt, CHANCE, made);
  const body = bodyOf(made % SAMPLES, id, startedAt);
  const status = await connection.ask(
    `PUT /v1/sessions/${id} HTTP/1.1\r\nhost: 127.0.0.1\r\n` +
      `authorization: Bearer ${tokens[made % tokens.length]}\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  if (status !== 201) throw new Error(`a put was answered ${status}`);
}

/** Of this run: what another run has put is not met. */
const CHANCE = Array.from({ length: 8 }, Math.random);
const samples: (readonly string[])[] = [];

/** A sample with another id and other times: what comes between them stays as it was written. */
function bodyOf(sample: number, id: string, startedAt: number): string {
  const parts = samples[sample] ?? partsOf(sample);
  samples[sample] = parts;
  const [head, middle, end, rest] = parts;
  return `${head}${id}${middle}${startedAt}${end}${startedAt + 299_000}${rest}`;
}

function partsOf(sample: number): readonly string[] {
  const one = sampleSession(STARTED_AT, sample);
  const marks = [one.id, String(one.startedAt), String(one.endedAt)];
  const parts: string[] = [];
  let text = JSON.stringify(one);
  for (const mark of marks) {
    const at = text.indexOf(mark);
    parts.push(text.slice(0, at));
    text = text.slice(at + mark.length);
  }
  return [...parts, text];
}
