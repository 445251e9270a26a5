/**
 * One run of one program in QuickJS. Every way into the program goes through `enter`, which drains
 * its promise jobs afterwards. Once killed, nothing the program still does reaches the outside, and
 * the engine is freed as soon as the program's last frame has returned.
 */
import {
  newQuickJSWASMModule,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
  RELEASE_SYNC,
} from "quickjs-emscripten";
import { type GuestSetup, guestSource } from "./guest-source.ts";
import {
  decode,
  decodeArguments,
  encodeArguments,
  type GuestFunction,
  type GuestValue,
  type HostValue,
  Refusal,
} from "./guest-value.ts";

export interface EngineHost {
  /** A program that has not come back after this much real time is stuck, and is stopped. */
  readonly patienceMs: number;
  call(name: string, args: readonly GuestValue[]): HostValue;
  fault(message: string, stack: string): void;
  log(line: string): void;
  now(): number;
  random(): number;
  /** The program has come to rest: nothing of it is on the stack. */
  idle(): void;
}

/** Far more than a watch has: only there to end a program that eats without end. */
const MOST_MEMORY_BYTES = 128 * 1024 * 1024;

/** Some 700 calls deep, and well before this machine's own stack ends. */
const MOST_STACK_BYTES = 128 * 1024;

let wasm: Promise<QuickJSWASMModule> | undefined;

/** The machine code is the same for every run, so it is loaded once. */
export function loadEngineCode(): Promise<QuickJSWASMModule> {
  wasm ??= newQuickJSWASMModule(RELEASE_SYNC);
  return wasm;
}

export class Engine {
  readonly #host: EngineHost;
  readonly #runtime: QuickJSRuntime;
  readonly #vm: QuickJSContext;
  readonly #dispatch: QuickJSHandle;
  #depth = 0;
  #isAlive = true;
  #isFreed = false;
  #hasRejections = false;
  #startedAt = 0;
  /** Thrown by the simulator or its listeners, not by the program: it must not end up in there. */
  #hostErrors: unknown[] = [];

  constructor(wasmModule: QuickJSWASMModule, host: EngineHost, setup: GuestSetup) {
    this.#host = host;
    this.#runtime = wasmModule.newRuntime();
    this.#runtime.setMemoryLimit(MOST_MEMORY_BYTES);
    this.#runtime.setMaxStackSize(MOST_STACK_BYTES);
    this.#vm = this.#runtime.newContext();
    const install = this.#vm.unwrapResult(this.#vm.evalCode(guestSource(setup), "watch.js"));
    const door = this.#door();
    this.#vm.unwrapResult(this.#vm.callFunction(install, this.#vm.undefined, door)).dispose();
    this.#dispatch = this.#vm.getProp(this.#vm.global, "__dispatch");
    door.dispose();
    install.dispose();
    this.#runtime.setInterruptHandler(() => performance.now() - this.#startedAt > host.patienceMs);
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** True while the program is on the stack: what comes from outside has to wait. */
  get isRunning(): boolean {
    return this.#depth > 0;
  }

  evaluate(source: string, path: string): void {
    this.#enter(() => {
      const result = this.#vm.evalCode(source, path);
      if (result.error) this.#reportAndFree(result.error);
      else result.value.dispose();
    });
  }

  invoke(entry: string, ...args: readonly HostValue[]): GuestValue {
    return this.#enter(() => this.#callGuest(entry, args));
  }

  call(run: GuestFunction, ...args: readonly HostValue[]): GuestValue {
    return this.invoke("call", run.id, ...args);
  }

  kill(): void {
    this.#isAlive = false;
    this.#freeWhenEmpty();
  }

  #enter<T>(run: () => T): T | undefined {
    if (!this.#isAlive) return undefined;
    if (this.#depth === 0) this.#startedAt = performance.now();
    this.#depth += 1;
    try {
      return run();
    } catch (error) {
      // The engine itself broke off: its memory is in no state to be taken apart.
      this.#isFreed = true;
      this.#isAlive = false;
      throw error;
    } finally {
      if (this.#depth === 1) this.#drainJobs();
      this.#depth -= 1;
      this.#freeWhenEmpty();
      if (this.#depth === 0) this.#comeToRest();
    }
  }

  #comeToRest(): void {
    const [error, ...others] = this.#hostErrors.splice(0);
    if (this.#isAlive) this.#host.idle();
    if (others.length > 0) throw new AggregateError([error, ...others]);
    if (error !== undefined) throw error;
  }

  #drainJobs(): void {
    while (this.#isAlive && this.#runtime.hasPendingJob()) {
      const result = this.#runtime.executePendingJobs();
      if (!result.error) continue;
      this.#reportAndFree(result.error);
    }
    if (!this.#hasRejections || !this.#isAlive) return;
    this.#hasRejections = false;
    this.#callGuest("rejections", []);
  }

  #callGuest(entry: string, args: readonly HostValue[]): GuestValue {
    const bytes: Uint8Array[] = [];
    const json = this.#vm.newString(encodeArguments(args, bytes));
    const name = this.#vm.newString(entry);
    const buffers = bytes.map((part) => this.#vm.newArrayBuffer(part.slice().buffer));
    const result = this.#vm.callFunction(
      this.#dispatch,
      this.#vm.undefined,
      name,
      json,
      ...buffers,
    );
    for (const handle of [name, json, ...buffers]) handle.dispose();
    if (result.error) {
      this.#reportAndFree(result.error);
      return undefined;
    }
    const text = this.#vm.typeof(result.value) === "string" ? this.#vm.getString(result.value) : "";
    result.value.dispose();
    return text === "" ? undefined : decode(JSON.parse(text), []);
  }

  #reportAndFree(error: QuickJSHandle): void {
    const dumped: unknown = this.#vm.dump(error);
    error.dispose();
    const { name, message, stack } = (
      typeof dumped === "object" && dumped !== null ? dumped : { message: dumped }
    ) as { name?: string; message?: unknown; stack?: string };
    if (this.#isAlive) this.#host.fault([name, message].filter(Boolean).join(": "), stack ?? "");
  }

  #door(): QuickJSHandle {
    const vm = this.#vm;
    const door = vm.newObject();
    const add = (name: string, run: (...args: QuickJSHandle[]) => QuickJSHandle | undefined) => {
      const handle = vm.newFunction(name, (...args) => this.#shielded(() => run(...args)));
      vm.setProp(door, name, handle);
      handle.dispose();
    };
    const text = (handle: QuickJSHandle | undefined) => (handle ? vm.getString(handle) : "");
    add("call", (name, json, ...buffers) => this.#answer(text(name), text(json), buffers));
    add("fault", (message, stack) => {
      if (this.#isAlive) this.#host.fault(text(message), text(stack));
      return undefined;
    });
    add("log", (line) => {
      if (this.#isAlive) this.#host.log(text(line));
      return undefined;
    });
    add("rejected", () => {
      this.#hasRejections = true;
      return undefined;
    });
    add("now", () => vm.newNumber(this.#host.now()));
    add("random", () => vm.newNumber(this.#host.random()));
    return door;
  }

  /** What goes wrong out here is thrown on the outside, once the program has come to rest. */
  #shielded(run: () => QuickJSHandle | undefined): QuickJSHandle | undefined {
    try {
      return run();
    } catch (error) {
      this.#hostErrors.push(error);
      return this.#vm.newString("xthe simulator failed; see the error it threw");
    }
  }

  #answer(name: string, json: string, handles: readonly QuickJSHandle[]): QuickJSHandle {
    const views = handles.map((handle) => this.#vm.getArrayBuffer(handle));
    try {
      if (!this.#isAlive) return this.#vm.newString("xthe program has been killed");
      const args = decodeArguments(
        json,
        views.map((view) => view.value),
      );
      const reply = this.#host.call(name, args);
      if (reply === undefined) return this.#vm.newString("u");
      if (reply instanceof Uint8Array) return this.#vm.newArrayBuffer(reply.slice().buffer);
      return this.#vm.newString(`v${JSON.stringify(reply)}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.#vm.newString(`e${error.message}`);
    } finally {
      for (const view of views) view.dispose();
    }
  }

  #freeWhenEmpty(): void {
    if (this.#isAlive || this.#isFreed || this.#depth > 0) return;
    this.#isFreed = true;
    this.#dispatch.dispose();
    this.#vm.dispose();
    this.#runtime.dispose();
  }
}
