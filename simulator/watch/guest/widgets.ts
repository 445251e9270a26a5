/** Runs inside QuickJS: the program's face of widgets and modals; the host holds the real ones. */
import type { Guest, Kit } from "./kit.ts";

export interface WidgetSetup {
  /** Whether widgets have `x`, `visible` and the like as properties of their own. */
  readonly hasAccessors: boolean;
  /** Methods that one kind of widget or another has. */
  readonly methods: readonly string[];
}

export function installWidgets(kit: Kit, { hasAccessors, methods: own }: WidgetSetup): void {
  const prefix = "@zos/ui widget";
  const held = new Map<number, Guest>();
  const idOf = (target: unknown): number =>
    kit.brandOf(target) ?? kit.raise(`${prefix}: this is not a widget`);
  const wrap = (id: number): Guest => {
    const known = held.get(id);
    if (known !== undefined) return known;
    const made = Object.create(shared) as Guest;
    kit.brand(made, id);
    held.set(id, made);
    return made;
  };
  const create = (parent: number | undefined, type: unknown, options: unknown): Guest => {
    const id = kit.call("widget.create", parent, type, options ?? {});
    return typeof id === "number" ? wrap(id) : kit.standIn();
  };
  const remove = (target: unknown): void => {
    // Programs do pass nothing at all; the watch lets it pass.
    if (target === undefined || target === null || kit.isStandIn(target)) return;
    const gone = kit.call("widget.delete", idOf(target)) as number[] | undefined;
    for (const id of gone ?? []) held.delete(id);
  };
  const forward = (name: string, ...first: unknown[]) =>
    function (this: unknown, ...args: unknown[]): unknown {
      return kit.call(`widget.${name}`, idOf(this), ...first, ...args);
    };
  const methods: Guest = {
    createWidget(this: unknown, type: unknown, options: unknown) {
      return create(idOf(this), type, options);
    },
    deleteWidget: remove,
  };
  const names = ["setProperty", "getProperty", "addEventListener", "removeEventListener"];
  const newer = ["setAlpha", "setColor", "setEnable", "setProperties", "getProperties"];
  const shown = [...names, "getId", "getType", ...(hasAccessors ? newer : [])];
  for (const name of shown) methods[name] = forward(name);
  for (const name of own) methods[name] = forward("order", name);
  const accessors = ["x", "y", "w", "h", "visible"];
  for (const name of hasAccessors ? accessors : []) {
    Object.defineProperty(methods, name, {
      get(this: unknown) {
        return kit.call("widget.get", idOf(this), name);
      },
      set(this: unknown, value: unknown) {
        kit.call("widget.set", idOf(this), name, value);
      },
    });
  }
  const shared = kit.strict(prefix, methods, {
    newer: hasAccessors ? [] : [...newer, ...accessors],
    refused: ["layoutParent", "layoutChildren", "children", "isAutoLayout", "styleInfo"],
  });
  kit.entries["widgetEvent"] = (listener, id, info) => {
    const event = { ...(info as Guest), target: wrap(id as number) };
    kit.entries["call"]?.(listener, event);
  };
  kit.entries["buttonEvent"] = (listener, id, ...rest) => {
    kit.entries["call"]?.(listener, wrap(id as number), ...rest);
  };
  kit.entries["forgetWidgets"] = () => held.clear();
  kit.natives["@zos/ui"] = {
    createWidget: () => (type: unknown, options: unknown) => create(undefined, type, options),
    deleteWidget: () => remove,
  };
}

export function installModals(kit: Kit): void {
  const make = (call: string, label: string) => () => (options: unknown) => {
    const id = kit.call(call, options);
    return kit.strict(label, {
      show: (isShown: unknown) => kit.call("modal.show", id, isShown),
    });
  };
  kit.natives["@zos/interaction"] = {
    createModal: make("modal.create", "@zos/interaction modal"),
  };
  kit.natives["@zos/ui"] = {
    ...kit.natives["@zos/ui"],
    createDialog: make("dialog.create", "@zos/ui dialog"),
  };
}
