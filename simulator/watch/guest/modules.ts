/** Runs inside QuickJS: builds `@zos` modules from the host's list, one set for each bundle. */
import type { Guest, GuestCall, Kit } from "./kit.ts";

export type SymbolSpec =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "table"; readonly table: TableSpec }
  | { readonly kind: "call" }
  | { readonly kind: "native" }
  | { readonly kind: "class" | "object"; readonly members: MemberSpec }
  | { readonly kind: "newer" }
  | { readonly kind: "refused" };

export interface TableSpec {
  readonly entries: Readonly<Record<string, number>>;
  readonly newer: readonly string[];
  readonly refused: readonly string[];
}

export interface MemberSpec {
  readonly calls: readonly string[];
  readonly newer: readonly string[];
  readonly refused: readonly string[];
}

export type ModuleSpecs = Readonly<Record<string, Readonly<Record<string, SymbolSpec>>>>;

export interface ModuleSetup {
  readonly specs: ModuleSpecs;
  readonly refused: readonly string[];
}

/** Modules that are not played, and names that are no module at all. */
export function installMissing(kit: Kit, { refused }: ModuleSetup): void {
  const missing = (module: string): Guest => {
    const isRefused = refused.includes(module);
    if (!isRefused) return kit.lack(`there is no module "${module}"`, {});
    const nameless: Guest = new Proxy({} as Guest, {
      has: (_target, key) => key === "default",
      get: (_target, key) => {
        if (key === "default") return nameless;
        if (typeof key === "symbol" || key === "__esModule") return undefined;
        return kit.lack(`${module} "${key}" is not simulated`, kit.standIn());
      },
    });
    return kit.lack(`the module "${module}" is not simulated`, nameless);
  };
  kit.natives["missing"] = { of: missing };
}

export function installModules(kit: Kit, { specs }: ModuleSetup): void {
  const missing = kit.natives["missing"]?.["of"] as (module: string) => Guest;
  const table = (label: string, { entries, ...missing }: TableSpec): Guest => {
    const out: Guest = {};
    // Not enumerable: on a watch `Object.keys(prop)` is empty.
    for (const name of Object.keys(entries)) {
      Object.defineProperty(out, name, { value: entries[name] });
    }
    return kit.strict(label, out, missing);
  };
  const members = (label: string, spec: MemberSpec, idOf: (self: unknown) => number): Guest => {
    const out: Guest = {};
    for (const name of spec.calls) {
      const run = function (this: unknown, ...args: unknown[]): unknown {
        return kit.call(`${label}.${name}`, idOf(this), ...args);
      };
      Object.defineProperty(out, name, { value: run });
    }
    return kit.strict(label, out, spec);
  };
  const classOf = (label: string, spec: MemberSpec): unknown => {
    function Made(this: object, ...args: unknown[]): void {
      if (new.target === undefined) kit.raise(`${label} needs new`);
      kit.brand(this, kit.call(`${label}.new`, ...args) as number);
    }
    kit.nameClass(Made, label.slice(label.indexOf(" ") + 1));
    Made.prototype = members(label, spec, (self) => kit.brandOf(self) ?? 0);
    return Made;
  };
  const build = (module: string, name: string, spec: SymbolSpec, owner: string): unknown => {
    const label = `${module} ${name}`;
    if (spec.kind === "value") return spec.value;
    if (spec.kind === "table") return table(label, spec.table);
    if (spec.kind === "class") return classOf(label, spec.members);
    if (spec.kind === "object") return members(label, spec.members, () => 0);
    if (spec.kind === "native") return kit.natives[module]?.[name]?.(owner);
    return (...args: unknown[]) => kit.call(label, ...args);
  };
  const moduleFor = (module: string, owner: string): Guest => {
    const symbols = specs[module];
    if (symbols === undefined) return missing(module);
    const named = (kind: string) => Object.keys(symbols).filter((n) => symbols[n]?.kind === kind);
    const out: Guest = {};
    for (const name of Object.keys(symbols)) {
      const spec = symbols[name];
      if (spec === undefined || spec.kind === "newer" || spec.kind === "refused") continue;
      out[name] = build(module, name, spec, owner);
    }
    // The packager's helpers for default and namespace imports then take the module as it is.
    Object.defineProperty(out, "default", { value: out });
    return kit.strict(module, out, { newer: named("newer"), refused: named("refused") });
  };
  kit.natives["require"] = {
    of: (owner) => {
      const loaded: Record<string, Guest> = {};
      const load = (module: string): unknown => {
        // The vendor's library asks for this one and takes "not there" for an answer.
        if (module === "@zos/ble/TransferFile") return undefined;
        loaded[module] ??= moduleFor(module, owner);
        return loaded[module];
      };
      return load as GuestCall;
    },
  };
}
