/**
 * Forwarding as the service holds it: what the page may ask, and a pulse that drives the worker. Off,
 * as `null`, where the operator has set no key to encrypt people's keys with.
 */

import { errorFields, type Log } from "../log.ts";
import type { Db } from "../store/database.ts";
import { type Delivery, DeliveryStore } from "../store/delivery-store.ts";
import { ForwardTargetStore, type Target, type Where } from "../store/forward-target-store.ts";
import type { ForwardConfig } from "./forward-config.ts";
import { type ForwardWork, forwardStep, keyOwner } from "./forward-worker.ts";
import { SEND_MS, sendToIntervals } from "./intervals.ts";
import { KeyBox } from "./key-box.ts";

const PULSE_MS = 30_000;
const MOST_LISTED = 50;

export interface Shown {
  readonly target: Target | null;
  readonly deliveries: readonly Delivery[];
}

export interface Surroundings {
  readonly now: () => number;
  readonly log: Log;
}

export function openForwarding(
  db: Db,
  config: ForwardConfig | null,
  around: Surroundings,
): Forwarding | null {
  return config === null ? null : new Forwarding(db, config, around);
}

export class Forwarding {
  readonly #work: ForwardWork;
  readonly #end = new AbortController();
  #pulse: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(db: Db, config: ForwardConfig, around: Surroundings) {
    const { now } = around;
    const patience = () => AbortSignal.any([AbortSignal.timeout(SEND_MS), this.#end.signal]);
    this.#work = {
      ...around,
      random: Math.random,
      targets: new ForwardTargetStore(db, now),
      deliveries: new DeliveryStore(db, now),
      keys: new KeyBox(config.operatorKey),
      send: sendToIntervals({ baseUrl: config.intervalsUrl, now, patience }),
      isEnding: () => this.#end.signal.aborted,
    };
  }

  async show(accountId: string): Promise<Shown> {
    const where = whereOf(accountId);
    const target = await this.#work.targets.find(where);
    return { target, deliveries: await this.#work.deliveries.list(where, MOST_LISTED) };
  }

  turnOn(accountId: string, key: string): Promise<void> {
    const where = whereOf(accountId);
    return this.#work.targets.turnOn(where, this.#work.keys.close(key, keyOwner(where)));
  }

  turnOff(accountId: string): Promise<void> {
    return this.#work.targets.turnOff(whereOf(accountId));
  }

  setDiscomfort(accountId: string, withDiscomfort: boolean): Promise<void> {
    return this.#work.targets.setDiscomfort(whereOf(accountId), withDiscomfort);
  }

  sendParkedAgain(accountId: string): Promise<void> {
    return this.#work.targets.sendParkedAgain(whereOf(accountId));
  }

  step(): Promise<number> {
    return forwardStep(this.#work);
  }

  start(): void {
    this.#pulse ??= setInterval(() => {
      this.#running = this.#running.then(() => this.#beat());
    }, PULSE_MS).unref();
  }

  /** What is under way is cut; its bytes are kept and sent again after the next start. */
  async stop(): Promise<void> {
    if (this.#pulse !== null) clearInterval(this.#pulse);
    this.#end.abort();
    await this.#running;
  }

  async #beat(): Promise<void> {
    try {
      await this.step();
    } catch (error) {
      this.#work.log({ event: "failure", ...errorFields(error) });
    }
  }
}

function whereOf(accountId: string): Where {
  return { accountId, target: "intervals.icu" };
}
