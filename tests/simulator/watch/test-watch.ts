/** A watch with a small program on it, a clock to step, and a phone that can be heard and mute. */
import { onTestFinished } from "vitest";
import { type VirtualClock, virtualClock } from "../../../simulator/clock/virtual-clock.ts";
import type { LinkEnd } from "../../../simulator/link/link.ts";
import type { DeviceProgram } from "../../../simulator/package/zab.ts";
import type { WatchOptions } from "../../../simulator/watch/machine.ts";
import type { WatchModel } from "../../../simulator/watch/model.ts";
import { createWatch, type Watch } from "../../../simulator/watch/watch.ts";
import { packPage } from "./pack-program.ts";

export const START_MS = Date.UTC(2026, 2, 1, 7);

export const ROUND: WatchModel = {
  name: "Round test watch",
  shape: "round",
  widthPx: 480,
  heightPx: 480,
  deviceSource: 8_519_936,
  apiLevel: "3.6",
};

export class TestPhone implements LinkEnd {
  connected = true;
  readonly received: Uint8Array[] = [];
  readonly #frames = new Set<(frame: Uint8Array) => void>();
  readonly #connections = new Set<(connected: boolean) => void>();

  get listenerCount(): number {
    return this.#frames.size + this.#connections.size;
  }

  send(frame: Uint8Array): boolean {
    if (this.connected) this.received.push(frame);
    return this.connected;
  }

  onFrame(listener: (frame: Uint8Array) => void): () => void {
    this.#frames.add(listener);
    return () => this.#frames.delete(listener);
  }

  onConnection(listener: (connected: boolean) => void): () => void {
    this.#connections.add(listener);
    return () => this.#connections.delete(listener);
  }

  /** Sends a frame, and uses its memory for something else at once. */
  say(...bytes: number[]): void {
    const frame = Uint8Array.from(bytes);
    for (const listener of this.#frames) listener(frame);
    frame.fill(0);
  }

  setConnected(connected: boolean): void {
    this.connected = connected;
    for (const listener of this.#connections) listener(connected);
  }
}

export interface Bench {
  readonly watch: Watch;
  readonly clock: VirtualClock;
  readonly phone: TestPhone;
}

export async function bench(
  program: DeviceProgram,
  options: Partial<WatchOptions> = {},
): Promise<Bench> {
  const clock = virtualClock(START_MS);
  const phone = new TestPhone();
  const watch = await createWatch({ program, model: ROUND, clock, linkEnd: phone, ...options });
  onTestFinished(() => watch.dispose());
  return { watch, clock, phone };
}

/** Opens a program of one page and answers what it said. */
export async function say(
  source: string,
  { permissions = [], ...options }: Partial<WatchOptions> & { permissions?: string[] } = {},
): Promise<Bench> {
  const made = await bench(packPage(source, permissions), options);
  made.watch.open();
  return made;
}
