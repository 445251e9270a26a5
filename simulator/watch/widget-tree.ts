/** The widgets of one page, in the order they were made: the order in which they are painted. */
import { type PictureSize, pictureSize } from "../package/picture-size.ts";
import { GuestFunction, type GuestValue, Refusal } from "./engine/guest-value.ts";
import {
  type PropertyRule,
  WIDGET_RULES,
  type WidgetRule,
  type WidgetType,
} from "./widget-rules.ts";
import { isPlainObject, readAs } from "./zos/arguments.ts";

export interface Widget {
  readonly id: number;
  readonly type: WidgetType;
  readonly rule: WidgetRule;
  readonly parent: Widget | undefined;
  readonly properties: Map<string, GuestValue>;
  readonly listeners: Map<number, GuestFunction[]>;
  isVisible: boolean;
  dataset: GuestValue;
  /** The size it has when it was given none: its picture's, or a container's whole screen. */
  natural: PictureSize | undefined;
}

/** What the package has under `assets/`. */
export type Assets = (path: string) => Uint8Array | undefined;

/** A real watch runs out of memory somewhere; a page with this many has lost count of them. */
const MOST_WIDGETS = 500;

const RULES_BY_NUMBER = new Map(
  (Object.entries(WIDGET_RULES) as [WidgetType, WidgetRule][]).map(([name, rule]) => [
    rule.type,
    { name, rule },
  ]),
);

/** Pictures that give a widget its size when it was given none. */
const SIZING_PICTURES: readonly string[] = ["src", "normal_src", "press_src"];

export interface TreeOptions {
  readonly screen: PictureSize;
  readonly assets: Assets;
  /** Throws; or has named it, and the tree goes on without. */
  readonly refuse: (message: string) => void;
}

export class WidgetTree {
  readonly #widgets = new Map<number, Widget>();
  readonly #options: TreeOptions;
  #lastId = 0;

  constructor(options: TreeOptions) {
    this.#options = options;
  }

  get all(): readonly Widget[] {
    return [...this.#widgets.values()];
  }

  create(type: GuestValue, options: GuestValue, parentId?: number): Widget {
    const known = RULES_BY_NUMBER.get(type as number);
    if (known === undefined) throw new Refusal("@zos/ui createWidget: no such widget type");
    const parent = parentId === undefined ? undefined : this.get(parentId);
    if (parent !== undefined) checkParent(parent, known.name);
    this.#checkRoom(known.name, known.rule);
    this.#lastId += 1;
    const widget: Widget = {
      id: this.#lastId,
      type: known.name,
      rule: known.rule,
      parent,
      properties: new Map(),
      listeners: new Map(),
      isVisible: true,
      dataset: undefined,
      natural: known.rule.isScreenWide === true ? this.#options.screen : undefined,
    };
    this.#assign(widget, options, true);
    this.#widgets.set(widget.id, widget);
    return widget;
  }

  get(id: number): Widget {
    const widget = this.#widgets.get(id);
    if (widget !== undefined) return widget;
    throw new Refusal("@zos/ui: this widget has been deleted, or its page has");
  }

  /** Deletes a widget and everything inside it; answers their ids. */
  delete(id: number): number[] {
    const widget = this.get(id);
    const inside = this.all.filter((other) => other.parent === widget);
    const ids = inside.flatMap((child) => this.delete(child.id));
    this.#widgets.delete(id);
    return [...ids, id];
  }

  /** Sets many properties at once, as `prop.MORE` does. */
  assign(widget: Widget, values: GuestValue): void {
    this.#assign(widget, values, false);
  }

  set(widget: Widget, name: string, value: GuestValue, isNew = false): void {
    const rule = this.#ruleOf(widget, name);
    const label = `@zos/ui ${widget.type} "${name}"`;
    const read = readAs(rule.kind, value, label) as GuestValue;
    if (rule.isFixed === true && !isNew) {
      if (isSame(widget.properties.get(name), read)) return;
      throw new Refusal(`${label} cannot be changed once the widget is there`);
    }
    if (typeof read === "string" && (rule.isPicture === true || name.endsWith("src"))) {
      const bytes = this.picture(label, read);
      if (SIZING_PICTURES.includes(name)) widget.natural = pictureSize(bytes);
    }
    widget.properties.set(name, read);
  }

  picture(label: string, path: string): Uint8Array {
    const bytes = this.#options.assets(path);
    if (bytes === undefined) throw new Refusal(`${label}: the package has no assets/${path}`);
    return bytes;
  }

  #checkRoom(type: WidgetType, { most }: WidgetRule): void {
    if (this.#widgets.size >= MOST_WIDGETS) throw new Refusal("too many widgets on one page");
    const alike = this.all.filter((widget) => widget.type === type).length;
    if (most !== undefined && alike >= most) {
      throw new Refusal(`@zos/ui ${type}: a page has ${most} of these at most`);
    }
  }

  /** One property that does not fit is named, and keeps no other from being set. */
  #goOnAfter(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#options.refuse(error.message);
    }
  }

  #assign(widget: Widget, values: GuestValue, isNew: boolean): void {
    if (!isPlainObject(values)) throw new Refusal(`@zos/ui ${widget.type} needs its properties`);
    const needed = isNew ? requiredBy(widget.rule) : (widget.rule.resend ?? []);
    for (const name of needed) {
      if (name in values) continue;
      this.#options.refuse(
        `@zos/ui ${widget.type} ${isNew ? "needs" : "needs, at every change,"} "${name}"`,
      );
    }
    for (const [name, value] of Object.entries(values)) {
      this.#goOnAfter(() => this.set(widget, name, value, isNew));
    }
  }

  #ruleOf(widget: Widget, name: string): PropertyRule {
    const rule = widget.rule.properties[name];
    if (rule !== undefined) return rule;
    const hint = name === "visible" ? "; use prop.VISIBLE alone" : "";
    throw new Refusal(`@zos/ui ${widget.type} has no property "${name}"${hint}`);
  }
}

function checkParent(parent: Widget, type: WidgetType): void {
  const { isContainer, holds } = parent.rule;
  if (isContainer !== true) throw new Refusal(`@zos/ui ${parent.type} has no "createWidget"`);
  if (holds === undefined || holds === type) return;
  throw new Refusal(`@zos/ui ${parent.type} holds ${holds} only, not ${type}`);
}

function requiredBy(rule: WidgetRule): readonly string[] {
  const entries = Object.entries(rule.properties);
  return entries.filter(([, property]) => property.isRequired === true).map(([name]) => name);
}

function isSame(a: GuestValue, b: GuestValue): boolean {
  if (a instanceof GuestFunction && b instanceof GuestFunction) return a.id === b.id;
  return JSON.stringify(a) === JSON.stringify(b);
}
