/**
 * Keeps the one side service of the phone app: starts it when asked and not running, ends it kindly
 * or with its process, and gives every life its own port, so that late frames find nobody.
 */

import type { Clock } from "../clock/clock.ts";
import type { WallClock } from "../clock/wall-clock.ts";
import type { Journal } from "./journal.ts";
import type { NetworkWeather, PhoneFetch } from "./network.ts";
import type { PhoneModel, PhoneProgram } from "./program.ts";
import type { SettingsStore } from "./settings-store.ts";
import type { Launch } from "./side-globals.ts";
import { SideService } from "./side-service.ts";

export interface SideKeeperOptions {
  readonly program: PhoneProgram;
  readonly clock: Clock;
  readonly wall: WallClock;
  readonly journal: Journal;
  readonly random: () => number;
  readonly language: string;
  readonly settings: SettingsStore;
  readonly fetch: PhoneFetch;
  readonly weather: () => NetworkWeather;
  readonly model: PhoneModel;
  readonly send: (port: number, payload: Uint8Array) => void;
}

/** Port 0 is taken: to a watch it means a side service that does not run. */
const FIRST_PORT = 1000;
const LAST_PORT = 0xffff;

export class SideKeeper {
  readonly #options: SideKeeperOptions;
  #nextPort = FIRST_PORT;
  #side: SideService | undefined;

  constructor(options: SideKeeperOptions) {
    this.#options = options;
  }

  get current(): SideService | undefined {
    return this.#side;
  }

  start(launch: Launch): void {
    if (this.#side !== undefined) return;
    const port = this.#nextPort;
    this.#nextPort = port === LAST_PORT ? FIRST_PORT : port + 1;
    const { clock, fetch, model, weather, send } = this.#options;
    const side = new SideService({
      ...this.#options,
      port,
      launch,
      fetch: { clock, fetch, weather, bodyAs: model.bodyAs ?? "string" },
      send: (payload) => send(port, payload),
    });
    this.#side = side;
    this.#tell(true, launch.reason);
    side.start();
  }

  stop(reason: string): void {
    const side = this.#take();
    if (side === undefined) return;
    side.stop();
    this.#tell(false, reason);
  }

  kill(): void {
    const side = this.#take();
    if (side === undefined) return;
    side.kill();
    this.#tell(false, "killed");
  }

  #take(): SideService | undefined {
    const side = this.#side;
    this.#side = undefined;
    return side;
  }

  #tell(running: boolean, reason: string): void {
    this.#options.journal.tell({ type: "side-service", running, reason });
  }
}
