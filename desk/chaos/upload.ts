/**
 * Phones that send their sessions through the cutting wire, and go on until each is acknowledged: the
 * record, often its confirmed revision, now and then the same again, sometimes a deletion.
 */

import { setTimeout as wait } from "node:timers/promises";
import type { SessionRecord } from "../../core/record/record.ts";
import { confirmSession, makeSession } from "./made-session.ts";
import { type Answer, type Asked, ask } from "./phone-request.ts";

/** What the account has acknowledged of a session: its record, or that it is gone. */
export type Acknowledged = SessionRecord | "deleted";

export interface Upload {
  readonly port: number;
  readonly tokens: readonly string[];
  readonly sessions: number;
  readonly random: () => number;
  readonly onDone: (done: number) => void;
}

export interface Uploaded {
  readonly acknowledged: ReadonlyMap<string, Acknowledged>;
  readonly attempts: number;
  /** What no honest sending should ever hear, such as a conflict; or a session that was new twice. */
  readonly surprises: readonly string[];
}

const WORKERS_A_PHONE = 3;
const MOST_PAUSE_MS = 200;
/** A service that stays away longer than this has not come back. */
const PATIENCE_MS = 5 * 60 * 1000;

export async function upload(wish: Upload): Promise<Uploaded> {
  const sender = new Sender(wish);
  let next = 0;
  const work = async (token: string) => {
    while (next < wish.sessions) {
      next += 1;
      await sender.send(makeSession(wish.random, next), token);
      wish.onDone(sender.acknowledged.size);
      await wait(wish.random() * MOST_PAUSE_MS);
    }
  };
  const workers = wish.tokens.flatMap((token) => Array<string>(WORKERS_A_PHONE).fill(token));
  await Promise.all(workers.map(work));
  return sender;
}

class Sender {
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly surprises: string[] = [];
  attempts = 0;
  readonly #wish: Upload;

  constructor(wish: Upload) {
    this.#wish = wish;
  }

  async send(record: SessionRecord, token: string): Promise<void> {
    const { random } = this.#wish;
    await this.#put(record, token);
    const confirmed = confirmSession(record);
    if (random() < 0.5) await this.#put(confirmed, token);
    if (random() < 0.1) await this.#again(record, token);
    if (random() < 0.05) {
      const path = `/v1/sessions/${record.id}`;
      await this.#until({ port: this.#wish.port, method: "DELETE", path, token });
      this.acknowledged.set(record.id, "deleted");
    }
  }

  async #put(record: SessionRecord, token: string): Promise<void> {
    const outcome = await this.#sent(record, token);
    if (!["stored", "unchanged"].includes(outcome)) this.#wonder(record, outcome);
    this.acknowledged.set(record.id, record);
  }

  /** A late copy of the first revision: it changes nothing, whatever has come meanwhile. */
  async #again(record: SessionRecord, token: string): Promise<void> {
    const outcome = await this.#sent(record, token);
    if (!["unchanged", "superseded"].includes(outcome)) this.#wonder(record, outcome);
  }

  async #sent(record: SessionRecord, token: string): Promise<string> {
    const path = `/v1/sessions/${record.id}`;
    const { port } = this.#wish;
    const { body } = await this.#until({ port, method: "PUT", path, token, json: record });
    return (body as { outcome?: string } | null)?.outcome ?? "nothing";
  }

  #wonder({ id, revision }: SessionRecord, outcome: string): void {
    this.surprises.push(`${id} revision ${revision}: ${outcome}`);
  }

  async #until(asked: Asked): Promise<Answer> {
    const until = performance.now() + PATIENCE_MS;
    for (let tries = 1; performance.now() < until; tries += 1) {
      this.attempts += 1;
      const answer = await ask(asked);
      const isFinal = answer !== null && answer.status < 500 && answer.status !== 429;
      if (isFinal) return answer;
      await wait(this.#wish.random() * Math.min(500, 20 * 2 ** tries));
    }
    throw new Error(`${asked.method} ${asked.path} was never answered.`);
  }
}
