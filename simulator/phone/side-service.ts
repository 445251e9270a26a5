/**
 * One life of a side service, from its start to its end: loaded, onInit, onRun, then messages and
 * settings changes until it is stopped (onDestroy) or killed (nothing runs any more).
 */

import { Guest, type GuestFunction, type GuestOptions, messageOf } from "./guest.ts";
import type { FetchOptions } from "./guest-fetch.ts";
import type { PhoneProgram } from "./program.ts";
import type { SettingsChange, SettingsStore } from "./settings-store.ts";
import { defineSideGlobals, type Launch } from "./side-globals.ts";

export interface SideServiceOptions extends Omit<GuestOptions, "part"> {
  readonly program: PhoneProgram;
  /** Never 0: to a watch, port 0 is a side service that does not run. */
  readonly port: number;
  readonly launch: Launch;
  readonly language: string;
  readonly fetch: FetchOptions;
  readonly settings: SettingsStore;
  readonly send: (payload: Uint8Array) => void;
}

export class SideService {
  readonly port: number;
  readonly #guest: Guest;
  readonly #code: string;
  readonly #messageListeners = new Set<GuestFunction>();
  readonly #changeListeners = new Set<GuestFunction>();
  #registered: object | undefined;
  #loadError: unknown;
  #ending = false;

  constructor(options: SideServiceOptions) {
    this.port = options.port;
    this.#guest = new Guest({ ...options, part: "side" });
    this.#code = options.program.appSide ?? "";
    defineSideGlobals({
      ...options,
      guest: this.#guest,
      send: (payload) => {
        if (!this.#ending) options.send(payload);
      },
      onRegistered: (registered) => {
        this.#registered = registered;
      },
      onError: (error) => {
        this.#loadError ??= error;
      },
      messageListeners: this.#messageListeners,
      changeListeners: this.#changeListeners,
    });
  }

  start(): void {
    this.#guest.run(this.#code, "app-side.js");
    if (this.#registered === undefined) this.#reportLoad();
    this.#lifecycle("onInit");
    this.#lifecycle("onRun");
  }

  /** A message of the watch, without the shell's header: a bare ArrayBuffer of the program's realm. */
  receive(payload: Uint8Array): void {
    for (const listener of [...this.#messageListeners]) {
      this.#guest.call(listener, undefined, new this.#guest.realm.Uint8Array(payload).buffer);
    }
  }

  settingsChanged({ key, newValue, oldValue }: SettingsChange): void {
    for (const listener of [...this.#changeListeners]) {
      this.#guest.call(listener, undefined, this.#guest.copy({ key, newValue, oldValue }));
    }
  }

  /** In onDestroy the way to the watch is closed already: zml says good-bye there, to nobody. */
  stop(): void {
    this.#ending = true;
    this.#lifecycle("onDestroy");
    this.#guest.kill();
  }

  kill(): void {
    this.#guest.kill();
  }

  #lifecycle(name: "onInit" | "onRun" | "onDestroy"): void {
    const options = this.#registered as Readonly<Record<string, unknown>> | undefined;
    const run = options?.[name];
    if (typeof run === "function") this.#guest.call(run as GuestFunction, options);
  }

  /** Packaged programs catch what their own loading throws and only log it [packager]. */
  #reportLoad(): void {
    if (!this.#guest.alive) return;
    const error = this.#loadError;
    const why = error === undefined ? "AppSideService() was never called." : messageOf(error);
    this.#guest.journal.fault("side", "load", `app-side.js: ${why}`);
  }
}
