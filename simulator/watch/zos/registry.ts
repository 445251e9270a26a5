/** All modules of one watch: what the guest is told of them, and the calls that come back. */

import { type GuestValue, type HostValue, Refusal } from "../engine/guest-value.ts";
import type { MemberSpec, ModuleSpecs, SymbolSpec, TableSpec } from "../guest/modules.ts";
import { type ApiLevel, isAtLeast } from "./api-level.ts";
import { Arguments } from "./arguments.ts";
import type {
  ClassSymbol,
  Member,
  Rule,
  Run,
  TableSymbol,
  ZosModule,
  ZosSymbol,
} from "./symbol.ts";

export class Registry {
  readonly specs: ModuleSpecs;
  readonly #level: ApiLevel;
  readonly #permissions: readonly string[];
  readonly #calls = new Map<string, { run: Run; rule: Rule }>();

  constructor(modules: readonly ZosModule[], level: ApiLevel, permissions: readonly string[]) {
    this.#level = level;
    this.#permissions = permissions;
    this.specs = Object.fromEntries(modules.map((module) => [module.name, this.#specsOf(module)]));
  }

  /** Calls of the guest's own half that belong to no module: timers, widgets, modals. */
  addInternal(calls: Readonly<Record<string, Run>>): void {
    for (const [name, run] of Object.entries(calls)) this.#calls.set(name, { run, rule: {} });
  }

  call(name: string, values: readonly GuestValue[]): HostValue {
    const known = this.#calls.get(name);
    if (known === undefined) throw new Refusal(`there is no call "${name}"`);
    const { permission } = known.rule;
    if (permission !== undefined && !this.#permissions.includes(permission)) {
      throw new Refusal(`${name} needs the permission "${permission}" in app.json`);
    }
    return known.run(new Arguments(name, values));
  }

  #specsOf({ name, symbols }: ZosModule): Readonly<Record<string, SymbolSpec>> {
    return Object.fromEntries(
      Object.entries(symbols).map(([key, symbol]) => [key, this.#specOf(`${name} ${key}`, symbol)]),
    );
  }

  #specOf(label: string, symbol: ZosSymbol): SymbolSpec {
    if (this.#isNewer(symbol)) return { kind: "newer" };
    switch (symbol.kind) {
      case "call":
        this.#calls.set(label, { run: symbol.run, rule: symbol });
        return { kind: "call" };
      case "class":
      case "object":
        return { kind: symbol.kind, members: this.#membersOf(label, symbol) };
      case "value":
        return { kind: "value", value: symbol.value };
      case "table":
        return { kind: "table", table: this.#tableOf(symbol) };
      default:
        return { kind: symbol.kind };
    }
  }

  #tableOf({ entries, levels, refused }: TableSymbol): TableSpec {
    const isHere = (name: string) => isAtLeast(this.#level, levels[name] ?? "2.0");
    const names = [...Object.keys(entries), ...refused];
    return {
      entries: Object.fromEntries(Object.entries(entries).filter(([name]) => isHere(name))),
      newer: names.filter((name) => !isHere(name)),
      refused: refused.filter(isHere),
    };
  }

  #membersOf(label: string, { create, members, permission }: ClassSymbol): MemberSpec {
    const rule = permission === undefined ? {} : { permission };
    this.#calls.set(`${label}.new`, { run: create, rule });
    const entries = Object.entries<Member>(members);
    const named = (filter: (member: Member) => boolean) =>
      entries.filter(([, member]) => filter(member)).map(([name]) => name);
    for (const [name, member] of entries) {
      if (member.kind !== "call") continue;
      this.#calls.set(`${label}.${name}`, { run: member.run, rule: { ...rule, ...member } });
    }
    return {
      newer: named((member) => this.#isNewer(member)),
      refused: named((member) => member.kind === "refused" && !this.#isNewer(member)),
      calls: named((member) => member.kind === "call" && !this.#isNewer(member)),
    };
  }

  #isNewer({ since = "2.0" }: Rule): boolean {
    return !isAtLeast(this.#level, since);
  }
}
