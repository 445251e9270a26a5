/** Where the person's routine is not yet what it should be: the same on all phones and in the account. */

import { canonical } from "../canonical.ts";
import { living } from "./steps.ts";
import type { World } from "./world.ts";

/** Phones of one account on which different routines hold, in words. */
export function disagreeing({ homes }: World): readonly string[] {
  const held = new Map<string, string>();
  return homes.flatMap(({ name, current, routine }) => {
    if (current.state !== "connected") return [];
    const here = canonical(routine.document);
    const there = held.get(current.accountId) ?? here;
    held.set(current.accountId, there);
    return here === there ? [] : [`another routine holds on ${name}`];
  });
}

/** What holds on a phone that was chosen anywhere is what its account keeps. */
export async function unkept(world: World): Promise<readonly string[]> {
  if (!world.isChoosing) return [];
  const faults: string[] = [];
  for (const resident of living(world)) {
    const kept = canonical(await resident.routine());
    for (const { name, current, routine } of world.homes) {
      if (current.state !== "connected" || current.accountId !== resident.accountId) continue;
      if (routine.version === 0 || kept === canonical(routine.document)) continue;
      faults.push(`the account keeps no routine of ${name}`);
    }
  }
  return faults;
}
