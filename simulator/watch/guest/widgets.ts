/** Runs inside QuickJS: the program's face of widgets and modals; the host holds the real ones. */
import type { Guest, Kit } from "./kit.ts";

export function installWidgets(kit: Kit, hasAccessors: boolean): void {
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
  const create = (parent: number | undefined, type: unknown, options: unknown): Guest =>
    wrap(kit.call("widget.create", parent, type, options ?? {}) as number);
  const remove = (target: unknown): void => {
    // Programs do pass nothing at all; the watch lets it pass.
    if (target === undefined || target === null) return;
    for (const id of kit.call("widget.delete", idOf(target)) as number[]) held.delete(id);
  };
  const forward = (name: string) =>
    function (this: unknown, ...args: unknown[]): unknown {
      return kit.call(`widget.${name}`, idOf(this), ...args);
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
  kit.entries["buttonEvent"] = (listener, id) => {
    kit.entries["call"]?.(listener, wrap(id as number));
  };
  kit.entries["forgetWidgets"] = () => held.clear();
  kit.natives["@zos/ui"] = {
    createWidget: () => (type: unknown, options: unknown) => create(undefined, type, options),
    deleteWidget: () => remove,
  };
}

export function installModals(kit: Kit): void {
  kit.natives["@zos/interaction"] = {
    createModal: () => (options: unknown) => {
      const id = kit.call("modal.create", options);
      return kit.strict("@zos/interaction modal", {
        show: (isShown: unknown) => kit.call("modal.show", id, isShown),
      });
    },
  };
}
