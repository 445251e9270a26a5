/**
 * What a built settings page shows and does: the tree with its controls' values, their handlers,
 * their `settingsKey`, and the toast that closes itself.
 */

import type { TimerId } from "../clock/clock.ts";
import type { Guest, GuestFunction } from "./guest.ts";
import type { SettingsStore } from "./settings-store.ts";
import { type SettingsNode, type Sketch, textOf } from "./settings-tree.ts";

type ControlValue = NonNullable<SettingsNode["value"]>;

interface Touched {
  readonly type: Sketch["type"];
  /** The value the program gave when the control was touched. */
  readonly given: unknown;
  readonly value: ControlValue;
}

const TOAST_MS = 2000;

export class SettingsView {
  readonly #guest: Guest;
  readonly #settings: SettingsStore;
  /**
   * A control keeps what the person put in until the program gives it another value [field reports], or
   * until it is no longer there: what comes in its place is another control.
   */
  readonly #touched = new Map<string, Touched>();
  readonly #toasts = new Map<string, TimerId>();
  #sketches = new Map<string, Sketch>();
  #root: Sketch = { type: "View", props: {}, handlers: new Map(), children: [] };

  constructor(guest: Guest, settings: SettingsStore) {
    this.#guest = guest;
    this.#settings = settings;
  }

  show(root: Sketch): void {
    this.#root = root;
    this.#sketches = new Map();
    this.#place(root, "0");
    for (const [id, touched] of this.#touched) {
      if (!this.#isAsTouched(id, touched)) this.#touched.delete(id);
    }
    for (const [id, sketch] of this.#sketches) this.#watchToast(id, sketch);
  }

  tree(): SettingsNode {
    return this.#node("0", this.#root);
  }

  handle(id: string, handler: string, ...args: readonly unknown[]): void {
    const run: GuestFunction | undefined = this.#sketches.get(id)?.handlers.get(handler);
    if (run !== undefined) this.#guest.call(run, undefined, ...args);
  }

  /** The person changed a control: it shows it, storage has it, then the program hears of it. */
  change(node: SettingsNode, value: ControlValue): void {
    this.#touched.set(node.id, { type: node.type, given: this.#given(node.id), value });
    const key = node.props["settingsKey"];
    // How a phone writes a boolean or a number is not documented: as JSON would.
    if (typeof key === "string") this.#settings.setItem(key, String(value), "page");
    this.handle(node.id, "onChange", this.#guest.copy(value));
  }

  choose(node: SettingsNode, wanted: string | readonly string[]): void {
    const options = (node.props["options"] ?? []) as readonly { name: string; value: string }[];
    const list = typeof wanted === "string" ? [wanted] : wanted;
    const values = list.map((each) => {
      const option = options.find((one) => one.value === each || one.name === each);
      if (option !== undefined) return option.value;
      throw new Error(`"${node.text}" offers ${options.map((one) => one.name).join(", ")}.`);
    });
    const [single] = values;
    if (node.props["multiple"] === true) this.change(node, values);
    else if (single !== undefined && values.length === 1) this.change(node, single);
    else throw new Error(`"${node.text}" takes one value.`);
  }

  #place(sketch: Sketch, id: string): void {
    this.#sketches.set(id, sketch);
    sketch.children.forEach((child, index) => {
      if (typeof child !== "string") this.#place(child, `${id}.${index}`);
    });
  }

  #node(id: string, sketch: Sketch): SettingsNode {
    const value = this.#value(id, sketch);
    return {
      id,
      type: sketch.type,
      props: sketch.props,
      children: sketch.children.flatMap((child, index) =>
        typeof child === "string" ? [] : [this.#node(`${id}.${index}`, child)],
      ),
      text: textOf(sketch),
      handlers: [...sketch.handlers.keys()],
      ...(value !== undefined && { value }),
    };
  }

  #value(id: string, sketch: Sketch): ControlValue | undefined {
    const given = this.#given(id);
    const touched = this.#touched.get(id);
    if (touched !== undefined && this.#isAsTouched(id, touched)) return touched.value;
    if (given !== undefined) return given;
    if (sketch.type === "Toggle") return false;
    return sketch.type === "TextInput" ? "" : undefined;
  }

  #isAsTouched(id: string, { type, given }: Touched): boolean {
    return this.#sketches.get(id)?.type === type && same(given, this.#given(id));
  }

  /** The program's own value wins over what lies under the settings key. */
  #given(id: string): ControlValue | undefined {
    const sketch = this.#sketches.get(id);
    const value = sketch?.props["value"];
    if (value !== undefined) return value as ControlValue;
    const key = sketch?.props["settingsKey"];
    const stored = typeof key === "string" ? this.#settings.getItem(key) : null;
    if (stored === null) return undefined;
    if (sketch?.type === "Toggle") return stored === "true";
    return sketch?.type === "Slider" ? Number(stored) : stored;
  }

  /** A toast asks once to be closed, after its time. */
  #watchToast(id: string, { type, props }: Sketch): void {
    if (type !== "Toast") return;
    const closing = this.#toasts.get(id);
    if (props["visible"] === true && closing === undefined) {
      const ms = Number(props["duration"] ?? TOAST_MS);
      this.#toasts.set(
        id,
        this.#guest.later(() => this.handle(id, "onClose"), ms),
      );
    } else if (props["visible"] !== true && closing !== undefined) {
      this.#guest.forget(closing);
      this.#toasts.delete(id);
    }
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
