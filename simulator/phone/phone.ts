/**
 * A phone with the platform's app on it, and in that app one mini program: its side service, its
 * settings page and the shell that stands between them and the watch. The side service lives only
 * while the phone app does, started by a watch's shake or by the settings page.
 */

import type { TimerId } from "../clock/clock.ts";
import { WallClock } from "../clock/wall-clock.ts";
import { FRAME_TYPE, type Frame, readFrame, writeFrame } from "./frame.ts";
import { type Fault, Journal, type LogLine, type PhoneEvent } from "./journal.ts";
import { FAIR_WEATHER, type NetworkWeather } from "./network.ts";
import type { PhoneOptions } from "./phone-options.ts";
import { OpenSettingsPage, type SettingsPage } from "./settings-page.ts";
import { createSettings, type SettingsChange, type SettingsStore } from "./settings-store.ts";
import type { Launch } from "./side-globals.ts";
import { SideKeeper } from "./side-keeper.ts";

export interface Phone {
  /** The phone app comes to life. The side service does not, until somebody asks for it. */
  startApp(): void;
  /** The system ends the phone app's process: no callback, no good-bye. Settings stay. */
  killApp(): void;
  openSettings(): SettingsPage;
  setNetwork(weather: Partial<NetworkWeather>): void;
  /** The phone's time of day jumps to so far ahead of the world's. No timer notices. */
  setClock(aheadMs: number): void;
  readonly clockAheadMs: number;
  readonly appRunning: boolean;
  readonly sideServiceRunning: boolean;
  readonly settings: SettingsStore;
  readonly log: readonly LogLine[];
  readonly faults: readonly Fault[];
  /** Returns its own removal. */
  on(listener: (event: PhoneEvent) => void): () => void;
  /** Ends the app and leaves the link. */
  dispose(): void;
}

export function createPhone(options: PhoneOptions): Phone {
  return new SimulatedPhone(options);
}

class SimulatedPhone implements Phone {
  readonly settings: SettingsStore;
  readonly #options: PhoneOptions;
  readonly #journal: Journal;
  readonly #wall: WallClock;
  readonly #side: SideKeeper;
  readonly #leave: (() => void)[];
  readonly #pending = new Set<TimerId>();
  #weather = FAIR_WEATHER;
  #appRunning = false;
  #watchAttached = false;
  #page: OpenSettingsPage | undefined;
  #watch: Pick<Frame, "port1" | "appId"> = { port1: 0, appId: 0 };

  constructor(options: PhoneOptions) {
    this.#options = options;
    this.#journal = new Journal(options.clock, options.onLack === "name");
    this.#wall = new WallClock(options.clock);
    this.settings = options.settings ?? createSettings();
    this.#side = new SideKeeper({
      ...this.#common(),
      program: options.program,
      fetch: options.fetch ?? globalThis.fetch,
      model: options.model ?? {},
      weather: () => this.#weather,
      send: (port, payload) => this.#toWatch(FRAME_TYPE.data, port, payload),
    });
    this.#leave = [
      options.linkEnd.onFrame((frame) => this.#frame(frame)),
      options.linkEnd.onConnection((connected) => this.#connection(connected)),
      this.settings.onChange((change) => this.#setting(change)),
    ];
  }

  get appRunning(): boolean {
    return this.#appRunning;
  }

  get sideServiceRunning(): boolean {
    return this.#side.current !== undefined;
  }

  get log(): readonly LogLine[] {
    return this.#journal.log;
  }

  get faults(): readonly Fault[] {
    return this.#journal.faults;
  }

  startApp(): void {
    if (this.#appRunning) return;
    this.#appRunning = true;
    this.#journal.tell({ type: "app", running: true });
  }

  killApp(): void {
    if (!this.#appRunning) return;
    this.#appRunning = false;
    this.#watchAttached = false;
    for (const timer of this.#pending) this.#options.clock.clearTimeout(timer);
    this.#pending.clear();
    this.#page?.kill();
    this.#page = undefined;
    this.#side.kill();
    this.#journal.tell({ type: "app", running: false });
  }

  openSettings(): SettingsPage {
    const code = this.#options.program.setting;
    if (!this.#appRunning) throw new Error("The phone app does not run: call startApp() first.");
    if (code === undefined) throw new Error("The program has no settings page.");
    this.#page?.close();
    const page = new OpenSettingsPage({
      ...this.#common(),
      code,
      onClose: () => this.#pageClosed(),
    });
    this.#page = page;
    try {
      page.open();
    } catch (error) {
      page.close();
      throw error;
    }
    this.#startSide({ reason: "settings-page" });
    return page;
  }

  setNetwork(weather: Partial<NetworkWeather>): void {
    this.#weather = { ...this.#weather, ...weather };
  }

  get clockAheadMs(): number {
    return this.#wall.aheadMs;
  }

  setClock(aheadMs: number): void {
    this.#wall.aheadMs = aheadMs;
    this.#journal.tell({ type: "clock", aheadMs });
  }

  on(listener: (event: PhoneEvent) => void): () => void {
    return this.#journal.on(listener);
  }

  dispose(): void {
    this.killApp();
    for (const leave of this.#leave.splice(0)) leave();
  }

  #frame(bytes: Uint8Array): void {
    if (!this.#appRunning) return;
    const frame = readFrame(bytes);
    if (frame === undefined) {
      const message = `A frame of ${bytes.byteLength} bytes has no header that a phone would know.`;
      this.#journal.fault("phone", "bad-frame", message);
      return;
    }
    if (frame.type === FRAME_TYPE.shake) this.#shake(frame);
    else if (frame.type === FRAME_TYPE.close) this.#watchClosed();
    else if (frame.type === FRAME_TYPE.data) this.#data(frame);
    else this.#journal.fault("phone", "bad-frame", `Frames of type ${frame.type} are not played.`);
  }

  #shake(frame: Frame): void {
    this.#watchAttached = true;
    this.#watch = { port1: frame.port1, appId: frame.appId };
    this.#startSide({ reason: "shake" });
    const port = this.#side.current?.port;
    if (port !== undefined) this.#toWatch(FRAME_TYPE.shake, port, new Uint8Array(0));
  }

  #data(frame: Frame): void {
    const side = this.#side.current;
    if (side?.port === frame.port2) side.receive(frame.payload);
    else this.#journal.line("phone", "warn", "A message for a side service that is gone was lost.");
  }

  #toWatch(type: number, port2: number, payload: Uint8Array): void {
    this.#options.linkEnd.send(writeFrame({ type, ...this.#watch, port2 }, payload));
  }

  /** The phone app shuts the side service when it loses the watch, page or no page [field reports]. */
  #connection(connected: boolean): void {
    if (connected) return;
    this.#watchAttached = false;
    this.#side.stop("Bluetooth is gone");
  }

  #watchClosed(): void {
    this.#watchAttached = false;
    if (this.#page === undefined) this.#side.stop("the watch app closed");
  }

  #pageClosed(): void {
    this.#page = undefined;
    if (!this.#watchAttached) this.#side.stop("the settings page was closed");
  }

  #setting(change: SettingsChange): void {
    this.#journal.tell({ type: "setting", key: change.key, by: change.writer });
    this.#page?.storageChanged(change.key);
    if (change.writer === "side" || !this.#appRunning) return;
    // Another process hears of it, so not within the writer's own call.
    const timer = this.#options.clock.setTimeout(() => {
      this.#pending.delete(timer);
      this.#passOn(change);
    }, 0);
    this.#pending.add(timer);
  }

  #passOn(change: SettingsChange): void {
    const side = this.#side.current;
    if (side !== undefined) side.settingsChanged(change);
    else if (this.#page !== undefined && change.writer === "page") {
      this.#startSide({ reason: "settings-changed", change });
    }
  }

  /** Somebody who hears of an event may have killed the app in the middle of it. */
  #startSide(launch: Launch): void {
    if (this.#appRunning && this.#options.program.appSide !== undefined) this.#side.start(launch);
  }

  #common() {
    return {
      clock: this.#options.clock,
      wall: this.#wall,
      journal: this.#journal,
      settings: this.settings,
      random: this.#options.random ?? Math.random,
      language: this.#options.language ?? "en-US",
    };
  }
}
