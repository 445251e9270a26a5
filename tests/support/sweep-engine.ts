/**
 * A quick stand-in for the watch's engine: the same packed programs and the same guest library, in a
 * realm of this machine's own engine. It fits where QuickJS does; sweeps that live a session some
 * hundred times need it, and a sample of the same kills runs in QuickJS (`tests/desk/kills.test.ts`).
 */

import { createContext, Script } from "node:vm";
import type { QuickJSWASMModule } from "quickjs-emscripten";
import type { WatchOptions } from "../../simulator/watch/machine.ts";
import { Watch } from "../../simulator/watch/watch.ts";

/** What QuickJS calls a handle: a value of the other realm, held. */
class Handle {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  dispose(): void {
    // This machine's own collector sees to it.
  }
}

type Outcome = { readonly value: Handle } | { readonly error: Handle };
type Call = (...args: unknown[]) => unknown;

const KILLED = "ethe program has been killed";
const scripts = new Map<string, Script>();

/** Compiled once, however many programs run it. */
function scriptOf(source: string, filename: string): Script {
  const known = scripts.get(source);
  if (known !== undefined) return known;
  const made = new Script(source, { filename });
  scripts.set(source, made);
  return made;
}

const NOTHING = new Script("0");
const GLOBAL = new Script("globalThis");

class Realm {
  readonly undefined = new Handle(undefined);
  readonly global: Handle;
  readonly #context = createContext({}, { microtaskMode: "afterEvaluate" });
  #mayHaveJobs = false;

  constructor() {
    this.global = new Handle(GLOBAL.runInContext(this.#context));
  }

  get mayHaveJobs(): boolean {
    return this.#mayHaveJobs;
  }

  /** A realm of its own has a queue of its own, emptied after each script. */
  runJobs(): void {
    this.#mayHaveJobs = false;
    NOTHING.runInContext(this.#context);
  }

  evalCode(source: string, path: string): Outcome {
    return this.#try(() => scriptOf(source, path).runInContext(this.#context));
  }

  callFunction(run: Handle, self: Handle, ...args: readonly Handle[]): Outcome {
    return this.#try(() =>
      (run.value as Call).apply(
        self.value,
        args.map(({ value }) => value),
      ),
    );
  }

  unwrapResult(outcome: Outcome): Handle {
    if ("value" in outcome) return outcome.value;
    throw outcome.error.value;
  }

  newFunction(_name: string, run: (...args: Handle[]) => Handle | undefined): Handle {
    return new Handle((...args: unknown[]) => {
      const value = run(...args.map((one) => new Handle(one)))?.value;
      // A dead program is let run out quietly: what it would throw now is nobody's affair.
      return value === KILLED ? "u" : value;
    });
  }

  newArrayBuffer(bytes: ArrayBuffer): Handle {
    const make = (this.global.value as { ArrayBuffer: ArrayBufferConstructor }).ArrayBuffer;
    const copy = new make(bytes.byteLength);
    new Uint8Array(copy).set(new Uint8Array(bytes));
    return new Handle(copy);
  }

  newObject = () => new Handle({});
  newString = (text: string) => new Handle(text);
  newNumber = (value: number) => new Handle(value);
  getString = (handle: Handle) => String(handle.value);
  typeof = (handle: Handle) => typeof handle.value;
  getProp = (of: Handle, name: string) => new Handle((of.value as Record<string, unknown>)[name]);

  setProp(of: Handle, name: string, to: Handle): void {
    (of.value as Record<string, unknown>)[name] = to.value;
  }

  getArrayBuffer(handle: Handle) {
    return { value: new Uint8Array(handle.value as ArrayBuffer), dispose: () => undefined };
  }

  dump({ value }: Handle): unknown {
    if (typeof value !== "object" || value === null) return value;
    const { name, message, stack } = value as Error;
    return { name, message, stack };
  }

  dispose(): void {
    this.#mayHaveJobs = false;
  }

  #try(run: () => unknown): Outcome {
    this.#mayHaveJobs = true;
    try {
      return { value: new Handle(run()) };
    } catch (error) {
      return { error: new Handle(error) };
    }
  }
}

function newRuntime() {
  const realm = new Realm();
  return {
    newContext: () => realm,
    setMemoryLimit: () => undefined,
    setMaxStackSize: () => undefined,
    setInterruptHandler: () => undefined,
    hasPendingJob: () => realm.mayHaveJobs,
    executePendingJobs() {
      realm.runJobs();
      return { value: 0 };
    },
    dispose: () => undefined,
  };
}

const quickEngine = { newRuntime } as unknown as QuickJSWASMModule;

/** Reads its glass once for each picture, however often it is looked at. */
export class QuickWatch extends Watch {
  #read: string[] | null = null;

  constructor(options: WatchOptions) {
    super(options, quickEngine);
    this.on(() => {
      this.#read = null;
    });
  }

  override texts(): string[] {
    this.#read ??= super.texts();
    return this.#read;
  }
}
