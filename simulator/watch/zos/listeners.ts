/**
 * Callbacks of a program that wait for something of the watch. They are assumed to go with the page
 * that gave them, since a real page's functions do not outlive it.
 */
import type { HostValue } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import { type CallSymbol, call, type Rule } from "./symbol.ts";

type Tell = (...values: readonly HostValue[]) => void;

/** `on` and `off` members of a sensor class: the callback is the argument after the instance. */
export function listening(
  world: World,
  subscribe: (tell: Tell) => () => void,
  rule: Rule = {},
): { readonly on: CallSymbol; readonly off: CallSymbol } {
  const leaves = new Map<number, () => void>();
  const leave = (id: number) => {
    leaves.get(id)?.();
    leaves.delete(id);
  };
  const on = call((args) => {
    const run = args.get("function", 1);
    leave(run.id);
    leaves.set(
      run.id,
      subscribe((...values) => world.whenIdle(() => void world.call(run, ...values))),
    );
    world.onPageEnd(() => leave(run.id));
    return undefined;
  }, rule);
  const off = call((args) => {
    const run = args.optional("function", 1);
    for (const id of run === undefined ? [...leaves.keys()] : [run.id]) leave(id);
    return undefined;
  }, rule);
  return { on, off };
}
