/**
 * The Bluetooth link between the simulated watch and phone. Frames arrive whole and in order unless
 * the fault plan says otherwise; a frame in the air when the link goes down is lost. Everything that
 * crossed, or was lost, is in `traffic`.
 */

import type { Clock, TimerId } from "../clock/clock.ts";
import { type FrameFate, type LinkFaults, type LinkSide, SAFE_PASSAGE } from "./faults.ts";
import type { Link, LinkEnd } from "./link.ts";

export const MAX_FRAME_BYTES = 3600;

/** Old traffic is forgotten, so that a desk left running for days does not grow without end. */
const MAX_TRAFFIC = 10_000;

export interface Crossing {
  /** When the frame arrived, or when it was lost. */
  readonly atMs: number;
  readonly from: LinkSide;
  readonly bytes: Uint8Array;
  readonly delivered: boolean;
}

export interface BluetoothOptions {
  readonly latencyMs?: number;
  readonly faults?: LinkFaults;
}

export interface Bluetooth extends Link {
  readonly connected: boolean;
  setConnected(connected: boolean): void;
  setFaults(faults: LinkFaults | undefined): void;
  readonly traffic: readonly Crossing[];
  /** Returns its own removal. */
  onTraffic(listener: (crossing: Crossing) => void): () => void;
}

interface Side {
  readonly frames: Set<(frame: Uint8Array) => void>;
  readonly connection: Set<(connected: boolean) => void>;
  /** Nothing sent to this side arrives before this instant, unless it overtakes. */
  notBeforeMs: number;
}

interface InFlight {
  readonly from: LinkSide;
  readonly bytes: Uint8Array;
}

const DEFAULT_LATENCY_MS = 20;

export function createBluetooth(clock: Clock, options: BluetoothOptions = {}): Bluetooth {
  return new BluetoothLink(clock, options);
}

class BluetoothLink implements Bluetooth {
  readonly watchEnd: LinkEnd;
  readonly phoneEnd: LinkEnd;
  readonly traffic: Crossing[] = [];
  readonly #clock: Clock;
  readonly #latencyMs: number;
  readonly #sides: Readonly<Record<LinkSide, Side>> = { watch: newSide(), phone: newSide() };
  readonly #inFlight = new Map<TimerId, InFlight>();
  readonly #listeners = new Set<(crossing: Crossing) => void>();
  #faults: LinkFaults | undefined;
  #connected = true;
  #sent = 0;
  #recovery: TimerId | undefined;

  constructor(clock: Clock, options: BluetoothOptions) {
    this.#clock = clock;
    this.#latencyMs = options.latencyMs ?? DEFAULT_LATENCY_MS;
    this.#faults = options.faults;
    this.watchEnd = this.#end("watch");
    this.phoneEnd = this.#end("phone");
  }

  get connected(): boolean {
    return this.#connected;
  }

  setConnected(connected: boolean): void {
    if (this.#recovery !== undefined) this.#clock.clearTimeout(this.#recovery);
    this.#recovery = undefined;
    if (connected === this.#connected) return;
    this.#connected = connected;
    if (!connected) this.#loseInFlight();
    for (const side of [this.#sides.watch, this.#sides.phone]) {
      for (const listener of [...side.connection]) listener(connected);
    }
  }

  setFaults(faults: LinkFaults | undefined): void {
    this.#faults = faults;
  }

  onTraffic(listener: (crossing: Crossing) => void): () => void {
    return listenIn(this.#listeners, listener);
  }

  #end(name: LinkSide): LinkEnd {
    const side = this.#sides[name];
    const isConnected = (): boolean => this.#connected;
    return {
      get connected() {
        return isConnected();
      },
      send: (frame) => this.#send(name, frame),
      onFrame: (listener) => listenIn(side.frames, listener),
      onConnection: (listener) => listenIn(side.connection, listener),
    };
  }

  #send(from: LinkSide, frame: Uint8Array): boolean {
    if (frame.byteLength === 0 || frame.byteLength > MAX_FRAME_BYTES) {
      throw new RangeError(
        `A Bluetooth frame holds 1 to ${MAX_FRAME_BYTES} bytes; the ${from} tried to send one of ${frame.byteLength}.`,
      );
    }
    const bytes = Uint8Array.from(frame);
    if (!this.#connected) {
      this.#record({ from, bytes }, false);
      return false;
    }
    const atMs = this.#clock.now();
    const fate = this.#faults?.({ index: this.#sent, from, atMs, byteLength: bytes.byteLength });
    this.#sent += 1;
    this.#follow({ from, bytes }, fate ?? SAFE_PASSAGE);
    return true;
  }

  #follow(frame: InFlight, fate: FrameFate): void {
    if (fate.cutMs !== undefined) {
      this.#record(frame, false);
      this.#cut(fate.cutMs);
      return;
    }
    if (fate.drop === true) {
      this.#record(frame, false);
      return;
    }
    this.#launch(frame, fate);
    if (fate.duplicate === true) this.#launch(frame, {});
  }

  #launch(frame: InFlight, fate: FrameFate): void {
    const nowMs = this.#clock.now();
    const to = this.#sides[opposite(frame.from)];
    let arrivesMs = nowMs + this.#latencyMs + (fate.delayMs ?? 0);
    if (fate.overtakenMs !== undefined) {
      arrivesMs += fate.overtakenMs;
    } else {
      arrivesMs = Math.max(arrivesMs, to.notBeforeMs);
      to.notBeforeMs = arrivesMs;
    }
    const timer = this.#clock.setTimeout(() => {
      this.#inFlight.delete(timer);
      this.#arrive(frame);
    }, arrivesMs - nowMs);
    this.#inFlight.set(timer, frame);
  }

  #arrive(frame: InFlight): void {
    this.#record(frame, true);
    for (const listener of [...this.#sides[opposite(frame.from)].frames]) {
      listener(Uint8Array.from(frame.bytes));
    }
  }

  /** The link comes back by itself, unless somebody sets it by hand in between. */
  #cut(ms: number): void {
    this.setConnected(false);
    this.#recovery = this.#clock.setTimeout(() => this.setConnected(true), ms);
  }

  #loseInFlight(): void {
    const lost = [...this.#inFlight];
    this.#inFlight.clear();
    for (const [timer, frame] of lost) {
      this.#clock.clearTimeout(timer);
      this.#record(frame, false);
    }
    this.#sides.watch.notBeforeMs = 0;
    this.#sides.phone.notBeforeMs = 0;
  }

  #record(frame: InFlight, delivered: boolean): void {
    const crossing: Crossing = { atMs: this.#clock.now(), ...frame, delivered };
    this.traffic.push(crossing);
    if (this.traffic.length > MAX_TRAFFIC) this.traffic.shift();
    for (const listener of [...this.#listeners]) listener(crossing);
  }
}

function newSide(): Side {
  return { frames: new Set(), connection: new Set(), notBeforeMs: 0 };
}

function opposite(side: LinkSide): LinkSide {
  return side === "watch" ? "phone" : "watch";
}

function listenIn<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
