/**
 * Makes the requests that need a connection, one at a time: what a watch waits for, then sessions,
 * then settings. A round ends at the first sign of trouble; a timer, or someone looking, begins the
 * next.
 */

import type { Round } from "./carrier.ts";
import type { LinkStore } from "./link-store.ts";
import type { MemoryDesk } from "./memory-desk.ts";
import type { Clock } from "./ports.ts";
import type { SessionCarrier } from "./session-carrier.ts";
import type { SettingsCarrier } from "./settings-carrier.ts";
import type { Connected } from "./sign-in.ts";

export interface Carriers {
  readonly memory: MemoryDesk;
  readonly sessions: SessionCarrier;
  readonly settings: SettingsCarrier;
}

export class SyncLoop {
  private readonly clock: Clock;
  private readonly link: LinkStore;
  private readonly carriers: Carriers;
  private readonly onIdle: () => void;
  private isRunning = false;
  private isNudged = false;
  private isWoken = false;
  private isStopped = false;
  private cancelTimer: () => void = () => undefined;

  constructor(clock: Clock, link: LinkStore, carriers: Carriers, onIdle: () => void) {
    this.clock = clock;
    this.link = link;
    this.carriers = carriers;
    this.onIdle = onIdle;
  }

  /** Someone is waiting: begins a round at once, or has the running one be followed by another. */
  nudge(): void {
    this.isNudged = true;
    this.wake();
  }

  /** Something has changed: it goes as soon as failures of before allow. */
  wake(): void {
    this.isWoken = true;
    this.start();
  }

  isIdle(): boolean {
    return !this.isRunning;
  }

  stop(): void {
    this.isStopped = true;
    this.cancelTimer();
  }

  private start(): void {
    if (this.isRunning || this.isStopped) return;
    this.isRunning = true;
    this.cancelTimer();
    void this.rounds().then(() => {
      this.isRunning = false;
      this.schedule();
      if (!this.isStopped) this.onIdle();
    });
  }

  private async rounds(): Promise<void> {
    do {
      const { isNudged } = this;
      this.isNudged = false;
      this.isWoken = false;
      await this.round(isNudged);
    } while ((this.isNudged || this.isWoken) && !this.isStopped);
  }

  private async round(isNudged: boolean): Promise<void> {
    const isStopped = () => this.isStopped;
    const round: Round = { isNudged, tried: new Set(), isStopped, isOver: false };
    for (;;) {
      const connected = this.link.current();
      if (this.isStopped || connected.state !== "connected") return;
      const request = this.next(connected, round);
      if (request === null) return;
      await request();
    }
  }

  private next(connected: Connected, round: Round): (() => Promise<void>) | null {
    const { memory, sessions, settings } = this.carriers;
    const asked = memory.next(connected, round);
    if (asked !== null || round.isOver) return asked;
    const record = sessions.next(connected, round);
    if (record !== null || !sessions.pacing.mayTry(this.clock.now(), round.isNudged)) return record;
    return settings.next(connected, round);
  }

  private schedule(): void {
    const connected = this.link.current();
    if (this.isStopped || connected.state !== "connected") return;
    const { sessions, settings } = this.carriers;
    const later = settings.dueAt(connected);
    const times = [
      sessions.dueAt(connected),
      later === null ? null : Math.max(later, sessions.pacing.readyAt(false)),
    ].filter((at): at is number => at !== null);
    if (times.length === 0) return;
    const waitMs = Math.max(0, Math.min(...times) - this.clock.now());
    this.cancelTimer = this.clock.after(waitMs, () => this.start());
  }
}
