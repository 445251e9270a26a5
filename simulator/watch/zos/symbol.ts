/** What a symbol of a `@zos` module can be, and how one is written down. */
import type { HostValue } from "../engine/guest-value.ts";
import type { Arguments } from "./arguments.ts";
import type { ZosTypings } from "./typings.ts";

export type Run = (args: Arguments) => HostValue;

export interface Rule {
  /** The API_LEVEL that brought it; on an older watch it is undefined. 2.0 when left out. */
  readonly since?: string;
  /** The permission that app.json has to declare. */
  readonly permission?: string;
}

export interface CallSymbol extends Rule {
  readonly kind: "call";
  readonly run: Run;
}

export type Member = CallSymbol | RefusedSymbol;

export interface ClassSymbol extends Rule {
  readonly kind: "class" | "object";
  /** Answers the number by which the members know the instance. */
  readonly create: Run;
  readonly members: Readonly<Record<string, Member>>;
}

export interface ValueSymbol extends Rule {
  readonly kind: "value";
  readonly value: number | string;
}

export interface TableSymbol extends Rule {
  readonly kind: "table";
  readonly entries: Readonly<Record<string, number>>;
  /** Names newer than API_LEVEL 2.0 → the level that brought them. */
  readonly levels: Readonly<Record<string, string>>;
  /** Names that watches have and this one does not play. */
  readonly refused: readonly string[];
}

/** Lives on the guest's side of the bridge. */
export interface NativeSymbol extends Rule {
  readonly kind: "native";
}

export interface RefusedSymbol extends Rule {
  readonly kind: "refused";
}

export type ZosSymbol =
  | CallSymbol
  | ClassSymbol
  | ValueSymbol
  | TableSymbol
  | NativeSymbol
  | RefusedSymbol;

export interface ZosModule {
  readonly name: string;
  readonly symbols: Readonly<Record<string, ZosSymbol>>;
}

/** The typings declare this namespace inside a module; it is not there at run time. */
type TypesOnly = "HmWearableProgram";

type Complete<Name extends keyof ZosTypings> = {
  readonly [Symbol in Exclude<keyof ZosTypings[Name], TypesOnly>]: ZosSymbol;
};

/** A module with every symbol of the typings, and the ones that only real watches have. */
export function zosModule<Name extends keyof ZosTypings>(
  name: Name,
  symbols: Complete<Name>,
  untyped: Readonly<Record<string, ZosSymbol>> = {},
): ZosModule {
  return { name, symbols: { ...(symbols as Record<string, ZosSymbol>), ...untyped } };
}

export const call = (run: Run, rule: Rule = {}): CallSymbol => ({ kind: "call", run, ...rule });
export const value = (constant: number | string, rule: Rule = {}): ValueSymbol => ({
  kind: "value",
  value: constant,
  ...rule,
});
export const table = (
  entries: Readonly<Record<string, number>>,
  missing: Partial<Pick<TableSymbol, "levels" | "refused">> = {},
): TableSymbol => ({ kind: "table", entries, levels: {}, refused: [], ...missing });
export const native = (rule: Rule = {}): NativeSymbol => ({ kind: "native", ...rule });
export const refused = (rule: Rule = {}): RefusedSymbol => ({ kind: "refused", ...rule });

type MembersOf<Instance> = { readonly [Name in keyof Instance]: Member };

/** A class with every member that the typings give its instances. */
export function zosClass<Instance>(
  create: Run,
  members: MembersOf<Instance>,
  rule: Rule = {},
): ClassSymbol {
  return { kind: "class", create, members: members as Record<string, Member>, ...rule };
}

export function zosObject<Instance>(members: MembersOf<Instance>, rule: Rule = {}): ClassSymbol {
  const create = () => 0;
  return { kind: "object", create, members: members as Record<string, Member>, ...rule };
}
