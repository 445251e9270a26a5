/**
 * One run of the program, from launch to death: the app, its pages one at a time, and the way from
 * one to the next. Going forward or back destroys the page in front and evaluates the other afresh.
 */
import { strFromU8 } from "fflate";
import { Engine } from "./engine/engine.ts";
import {
  type GuestFunction,
  type GuestValue,
  type HostValue,
  Refusal,
} from "./engine/guest-value.ts";
import type { ExitReason } from "./model.ts";
import { PageState } from "./page-state.ts";
import { Timers, type TimerTimes } from "./timers.ts";
import { WIDGET_METHODS } from "./widgets/behaviours.ts";
import type { Machine, Move, World } from "./world.ts";
import { isAtLeast } from "./zos/api-level.ts";
import { createRegistry } from "./zos/modules.ts";
import { REFUSED_MODULES } from "./zos/typings.ts";

interface Place {
  readonly url: string;
  readonly param: string | undefined;
}

export interface ProcessEvents {
  page(path: string): void;
  ended(reason: ExitReason): void;
}

export class AppProcess implements World {
  readonly machine: Machine;
  readonly session = new Map<string, string>();
  readonly #events: ProcessEvents;
  readonly #timers: Timers;
  readonly #engine: Engine;
  readonly #ends: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #named = new Set<string>();
  #isDraining = false;
  #stack: Place[] = [];
  #pageCount = 0;
  #page: PageState | undefined;

  constructor(machine: Machine, events: ProcessEvents) {
    const { model, program, clock, wall } = machine;
    this.machine = machine;
    this.#events = events;
    this.#timers = new Timers(clock, machine.lateness, (id) =>
      this.whenIdle(() => void this.invoke("timer", id)),
    );
    const registry = createRegistry(this);
    const host = {
      patienceMs: machine.patienceMs,
      call: (name: string, args: readonly GuestValue[]) => registry.call(name, args),
      fault: (message: string, stack: string) => machine.fault(message, stack),
      log: (line: string) => machine.log(line),
      now: () => wall.now(),
      random: () => machine.random(),
      idle: () => this.#drain(),
    };
    this.#engine = new Engine(machine.engineCode, host, {
      modules: { specs: registry.specs, refused: REFUSED_MODULES },
      screen: { width: model.widthPx, designWidth: program.appJson.designWidth },
      widgets: { hasAccessors: isAtLeast(model.apiLevel, "4.0"), methods: WIDGET_METHODS },
      goesOn: machine.goesOn,
    });
  }

  get isAlive(): boolean {
    return this.#engine.isAlive;
  }

  get hasPage(): boolean {
    return this.#page !== undefined;
  }

  get page(): PageState {
    if (this.#page !== undefined) return this.#page;
    throw new Refusal("there is no page: this belongs into a page's lifecycle");
  }

  launch(param: string | undefined): void {
    const [start] = this.machine.program.appJson.pages;
    this.#engine.invoke("beginApp");
    this.#evaluate("app.js");
    if (this.#engine.invoke("declared") !== "app" || start === undefined) {
      this.machine.fault("the program did not start: app.js never called App()", "");
      this.end("crashed");
      return;
    }
    this.invoke("app", "onCreate", param);
    this.#go([{ url: start, param }]);
  }

  /** Death without a word to the program: no lifecycle, and whatever it still does is cut off. */
  end(reason: ExitReason): void {
    if (!this.isAlive) return;
    this.#timers.stopAll();
    this.#page?.end();
    for (const run of this.#ends) run();
    this.#page = undefined;
    this.#engine.kill();
    this.#events.ended(reason);
  }

  call(run: GuestFunction, ...args: readonly HostValue[]): GuestValue {
    return this.#engine.call(run, ...args);
  }

  invoke(entry: string, ...args: readonly HostValue[]): GuestValue {
    return this.#engine.invoke(entry, ...args);
  }

  onEnd(run: () => void): void {
    this.#ends.push(run);
  }

  onPageEnd(run: () => void): void {
    if (this.#page === undefined) this.onEnd(run);
    else this.#page.onEnd(run);
  }

  refuse(message: string): void {
    if (!this.machine.goesOn) throw new Refusal(message);
    if (this.#named.has(message)) return;
    this.#named.add(message);
    this.machine.fault(message, "");
  }

  whenIdle(run: () => void): void {
    this.#waiting.push(run);
    if (!this.#engine.isRunning) this.#drain();
  }

  startTimer(owner: string, times: TimerTimes): number {
    const holder = owner === "front" ? (this.#page?.owner ?? "app") : owner;
    return this.#timers.start(holder, times);
  }

  stopTimer(id: number): void {
    this.#timers.stop(id);
  }

  move(move: Move): void {
    this.whenIdle(() => {
      if (this.isAlive) this.#take(move);
    });
  }

  #take(move: Move): void {
    switch (move.kind) {
      case "push":
        this.#go([...this.#stack, move]);
        return;
      case "replace":
        this.#go([...this.#stack.slice(0, -1), move]);
        return;
      case "relaunch":
        this.#go([move]);
        return;
      case "back":
        if (this.#stack.length > 1) this.#go(this.#stack.slice(0, -1));
        else this.#leave("back");
        return;
      case "leave":
        this.#leave("left");
        return;
      default:
        this.#leave(move.kind);
    }
  }

  #leave(reason: ExitReason): void {
    this.#closePage();
    this.invoke("leaveApp", !this.machine.linkEnd.connected);
    this.end(reason);
  }

  #go(stack: Place[]): void {
    this.#closePage();
    const place = stack.at(-1);
    if (place === undefined || !this.isAlive) return;
    this.#stack = stack;
    this.#pageCount += 1;
    const owner = `page-${this.#pageCount}`;
    const { model, program } = this.machine;
    this.#page = new PageState({
      owner,
      path: place.url,
      screen: model,
      assets: (path) => program.files.get(`assets/${path}`),
      refuse: (message) => this.refuse(message),
    });
    this.#engine.invoke("beginPage", place.url, owner);
    this.#evaluate(`${place.url}.js`);
    if (this.isAlive && this.#engine.invoke("declared") !== "page") {
      this.machine.fault(`${place.url} never called Page()`, "");
    }
    if (this.isAlive) this.#events.page(place.url);
    this.invoke("page", "onInit", place.param);
    this.invoke("page", "build", place.param);
  }

  #closePage(): void {
    const page = this.#page;
    if (page === undefined) return;
    this.invoke("page", "onDestroy");
    this.#engine.invoke("forgetTimers", this.#timers.stopAll(page.owner));
    this.#engine.invoke("forgetWidgets");
    this.#engine.invoke("endPage");
    page.end();
    this.#page = undefined;
    this.machine.screen.forgetPage();
  }

  #evaluate(path: string): void {
    const bytes = this.machine.program.files.get(path);
    if (bytes === undefined) this.machine.fault(`the package has no ${path}`, "");
    else this.#engine.evaluate(strFromU8(bytes), path);
  }

  #drain(): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    try {
      for (let run = this.#waiting.shift(); run !== undefined; run = this.#waiting.shift()) run();
    } finally {
      this.#isDraining = false;
    }
  }
}
