/**
 * The settings page as plain data: what a person would see, and what can be touched. A node's `id` is
 * its place in the tree, the same as long as the page builds the same shape.
 */

import { type Guest, type GuestFunction, Refusal } from "./guest.ts";
import { COMPONENTS, type Component, type ComponentType } from "./settings-components.ts";
import { type PlainObject, parseProps } from "./settings-props.ts";

export interface SettingsNode {
  readonly id: string;
  readonly type: ComponentType;
  readonly props: PlainObject;
  readonly children: readonly SettingsNode[];
  /** What the node itself says, without its children. */
  readonly text: string;
  /** What an input, a toggle, a select or a slider shows at the moment. */
  readonly value?: string | number | boolean | readonly string[];
  /** The handlers it has: a desk knows from them what can be touched. */
  readonly handlers: readonly string[];
}

/** A node before it has a place in the tree. */
export interface Sketch {
  readonly type: ComponentType;
  readonly props: PlainObject;
  readonly handlers: ReadonlyMap<string, GuestFunction>;
  readonly children: readonly (Sketch | string)[];
}

/** The render functions that this page's components have made, and what each stands for. */
export class Sketchbook {
  readonly #guest: Guest;
  #sketches = new WeakMap<object, Sketch>();

  constructor(guest: Guest) {
    this.#guest = guest;
    for (const [type, component] of Object.entries(COMPONENTS)) {
      guest.define(type, this.#component(type as ComponentType, component));
    }
    const refuseAuth = (): never => {
      throw new Refusal(
        "refused",
        "Auth is not played by this simulator: see its documents' gaps.",
      );
    };
    guest.define("Auth", guest.fn(refuseAuth));
  }

  sketchOf(built: unknown, where: string): Sketch {
    const sketch = typeof built === "function" ? this.#sketches.get(built) : undefined;
    if (sketch !== undefined) return sketch;
    const got = built === null ? "null" : typeof built;
    throw new Refusal("bad-argument", `${where} must be a component, not ${got}.`);
  }

  #component(type: ComponentType, component: Component): GuestFunction {
    return this.#guest.fn((given, ...rest) => {
      const { props, handlers } = parseProps(type, component, given);
      const children = this.#children(type, component, rest);
      const render = this.#guest.fn(() => undefined);
      this.#sketches.set(render, { type, props, handlers, children });
      return render;
    });
  }

  #children(
    type: ComponentType,
    component: Component,
    rest: readonly unknown[],
  ): readonly (Sketch | string)[] {
    const [given] = rest;
    if (given === undefined) return [];
    if (component.children === "none" || rest.length > 1) {
      throw new Refusal("bad-argument", `${type}() takes no such children.`);
    }
    const list: readonly unknown[] = Array.isArray(given) ? given : [given];
    return list.map((child) => {
      if (typeof child === "string" && component.children === "components and text") return child;
      return this.sketchOf(child, `A child of ${type}`);
    });
  }
}

export function textOf({ type, props, children }: Sketch): string {
  const own = children.filter((child) => typeof child === "string").join("");
  switch (type) {
    case "Section":
      return [props["title"], props["description"]].filter(isShown).join("\n");
    case "TextImageRow":
      return [props["label"], props["sublabel"]].filter(isShown).join("\n");
    case "Toast":
      return props["visible"] === true ? String(props["message"] ?? "") : "";
    case "Image":
      return String(props["alt"] ?? "");
    case "Select":
      return String(props["label"] ?? props["title"] ?? "");
    case "Text":
    case "Link":
      return own;
    default:
      return String(props["label"] ?? "");
  }
}

function isShown(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** Every node of the tree, parents first. */
export function allNodes(root: SettingsNode): SettingsNode[] {
  return [root, ...root.children.flatMap(allNodes)];
}

export function visibleTexts(root: SettingsNode): string[] {
  return allNodes(root).flatMap((node) => {
    const shown = node.type === "Toggle" ? "" : shownValue(node);
    return [...node.text.split("\n"), shown].filter((text) => text !== "");
  });
}

function shownValue({ type, props, value }: SettingsNode): string {
  if (type === "TextInput" && (value === "" || value === undefined)) {
    return String(props["placeholder"] ?? "");
  }
  if (type === "Select") return optionNames(props, value).join(", ");
  return value === undefined ? "" : String(value);
}

function optionNames(props: PlainObject, value: SettingsNode["value"]): string[] {
  const options = (props["options"] ?? []) as readonly { name: string; value: string }[];
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  return options.filter((option) => chosen.includes(option.value)).map((option) => option.name);
}
