/**
 * A strict Zepp OS watch without a face. It runs a packed program in QuickJS and can be touched,
 * looked at and felt from outside. It refuses, by name, whatever it does not know.
 */
import type { Clock } from "../clock/clock.ts";
import { AppProcess } from "./app-process.ts";
import type { Readings } from "./body.ts";
import { Disk } from "./disk.ts";
import { loadEngineCode } from "./engine/engine.ts";
import { Fingers } from "./fingers.ts";
import { type Direction, Hands, type Point } from "./hands.ts";
import { checkInstallable } from "./install-check.ts";
import { type Key, type KeyEvent, Keys } from "./keys.ts";
import { createMachine, type WatchOptions } from "./machine.ts";
import type { ExitReason, Fault, WatchEvent, WatchListener, WatchModel } from "./model.ts";
import type { Pulse } from "./motor.ts";
import type { Notice } from "./notifications.ts";
import { nodesOf, visibleTexts } from "./picture.ts";
import { remember } from "./remember.ts";
import type { Cover, ScreenState } from "./screen.ts";
import type { Sound } from "./sounds.ts";
import type { WidgetNode } from "./widget-node.ts";
import type { Machine } from "./world.ts";
import { tellPalm, tellWrist, type WristMotion } from "./wrist-motion.ts";

/** Rejects when the watch would not install the program. */
export async function createWatch(options: WatchOptions): Promise<Watch> {
  checkInstallable(options.program, options.model);
  return new Watch(options, await loadEngineCode());
}

export class Watch {
  readonly disk: Disk;
  readonly model: WatchModel;
  readonly #log: string[] = [];
  readonly #faults: Fault[] = [];
  readonly #listeners = new Set<WatchListener>();
  readonly #machine: Machine;
  readonly #fingers: Fingers;
  #process: AppProcess | undefined;
  #hands: Hands | undefined;
  #keys: Keys | undefined;

  constructor(options: WatchOptions, engineCode: Machine["engineCode"]) {
    this.disk = options.disk ?? new Disk();
    this.model = options.model;
    this.#machine = createMachine({ ...options, disk: this.disk }, engineCode, {
      sound: (sound) => this.#emit({ type: "sound", sound }),
      pulse: (pulse) => this.#emit({ type: "pulse", pulse }),
      turned: (isOn) => this.#emit({ type: "screen", isOn }),
      stayedDark: () => this.#process?.end("screen-off"),
      log: (line) => {
        remember(this.#log, line);
        this.#emit({ type: "log", line });
      },
      fault: (message, stack) => {
        const fault = { atMs: options.clock.now(), message, stack };
        remember(this.#faults, fault);
        this.#emit({ type: "fault", fault });
      },
      changed: () => this.#emit({ type: "widgets" }),
    });
    this.#fingers = new Fingers(this);
  }

  get clock(): Clock {
    return this.#machine.clock;
  }

  get running(): boolean {
    return this.#process !== undefined;
  }

  get pagePath(): string | undefined {
    return this.#process?.hasPage === true ? this.#process.page.path : undefined;
  }

  get pulses(): readonly Pulse[] {
    return this.#machine.motor.pulses;
  }

  get sounds(): readonly Sound[] {
    return this.#machine.sounds.played;
  }

  get notices(): readonly Notice[] {
    return this.#machine.notifications.all;
  }

  get screen(): ScreenState {
    return this.#machine.screen.state;
  }

  get log(): readonly string[] {
    return this.#log;
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  on(listener: WatchListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Launches the program from its start page; one that is running is ended first, unasked. */
  open(param?: string): void {
    this.kill();
    this.#machine.wakesProgram = false;
    this.#machine.screen.forgetPage();
    this.#machine.screen.wake();
    this.#launch(param);
  }

  /** Death at once: no lifecycle, no timers, no page. The disk stays, and the motor runs out. */
  kill(): void {
    this.#process?.end("killed");
  }

  home(): void {
    this.key("HOME", "CLICK");
  }

  key(key: Key, event: KeyEvent = "CLICK"): void {
    if (this.#wakeFirst()) this.#keys?.press(key, event);
  }

  crown(degree: number): void {
    if (this.#wakeFirst()) this.#keys?.turn(degree);
  }

  touchDown(point: Point): void {
    if (this.#wakeFirst()) this.#hands?.down(point);
  }

  touchMove(point: Point): void {
    this.#hands?.move(point);
  }

  touchUp(point: Point): void {
    this.#hands?.up(point);
  }

  /** A raised wrist. After the program has been ended by a dark screen, it may come back by this. */
  wake(): void {
    this.#light();
    this.wrist("LIFT");
  }

  /** A palm laid on the watch, or the wrist let down. */
  cover(cover: Cover): void {
    if (cover === "palm") tellPalm(this.#process);
    else this.wrist("LOWER");
    this.#machine.screen.cover(cover);
  }

  /** The person turns the screen off. No program can forbid that, and nothing else is told of it. */
  turnOff(): void {
    this.#machine.screen.turnOff();
  }

  /** How far the watch's time of day is ahead of the world's; negative when it is behind. */
  get clockAheadMs(): number {
    return this.#machine.wall.aheadMs;
  }

  /** The time of day jumps, as when the watch takes it from the phone. No timer notices. */
  setClock(aheadMs: number): void {
    this.#machine.wall.aheadMs = aheadMs;
    this.#emit({ type: "clock", aheadMs });
  }

  /** The wrist moves, and nothing else happens by it. */
  wrist(motion: WristMotion): void {
    tellWrist(this.#process, motion);
  }

  /** What the sensors find on the wearer from now on. */
  sense(change: Partial<Readings>): void {
    this.#machine.body.sense(change);
  }

  touch(touch: Point & { ms?: number; toX?: number; toY?: number }): Promise<void> {
    return this.#fingers.touch(touch);
  }

  press(text: string): Promise<void> {
    return this.#fingers.press(text);
  }

  swipe(direction: Direction): Promise<void> {
    return this.#fingers.swipe(direction);
  }

  widgets(): readonly WidgetNode[] {
    const process = this.#process;
    return process?.hasPage === true ? nodesOf(process.page, this.model) : [];
  }

  texts(): string[] {
    return visibleTexts(this.widgets());
  }

  /** Ends everything, the motor too. The watch is of no use afterwards. */
  dispose(): void {
    this.#listeners.clear();
    this.kill();
    this.#machine.motor.stop();
    this.#machine.screen.dispose();
  }

  #launch(param: string | undefined): void {
    const process = new AppProcess(this.#machine, {
      page: (path) => this.#emit({ type: "page", path }),
      ended: (reason) => this.#ended(reason),
    });
    this.#process = process;
    this.#hands = new Hands(process);
    this.#keys = new Keys(process);
    process.launch(param);
  }

  #ended(reason: ExitReason): void {
    this.#hands?.drop();
    this.#hands = undefined;
    this.#keys = undefined;
    this.#process = undefined;
    if (reason !== "screen-off") {
      this.#machine.wakesProgram = false;
      this.#machine.screen.forgetPage();
    }
    this.#emit({ type: "exit", reason });
  }

  /** A dark screen takes the first touch for itself. */
  #wakeFirst(): boolean {
    const wasOn = this.#machine.screen.state.on;
    this.#light();
    return wasOn;
  }

  #light(): void {
    const isRelaunch = !this.running && this.#machine.wakesProgram;
    this.#machine.screen.wake();
    if (isRelaunch) this.#launch(undefined);
  }

  #emit(event: WatchEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
