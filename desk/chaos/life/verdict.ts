/**
 * Whether a life came out right: each finished session is in an account it was made for, in its newest
 * revision, exactly as the watch recorded it; what was deleted is gone, what was edited shows, nothing
 * is anywhere else, nothing was made up and nothing waits any more.
 */

import { ASIDE_PREFIX, STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import { canonical } from "../canonical.ts";
import { waiting } from "./calm.ts";
import type { Kept } from "./ledger.ts";
import type { Found, Resident } from "./resident.ts";
import { disagreeing, unkept } from "./routines.ts";
import { living } from "./steps.ts";
import type { World } from "./world.ts";

/** Faults of a program that a simulated storage threw on purpose. */
const ON_PURPOSE = /QuotaExceededError/;

export async function judge(world: World): Promise<readonly string[]> {
  const { ledger, homes } = world;
  const faults = [
    ...ledger.broken,
    ...waiting(world).map((what) => `still waiting: ${what}`),
    ...disagreeing(world),
  ];
  for (const home of homes) {
    const complaints = home.phone.faults.filter(({ message }) => !ON_PURPOSE.test(message));
    faults.push(...complaints.map(({ message }) => `${home.name} complained: ${message}`));
    faults.push(
      ...home
        .keys()
        .filter(isLeftover)
        .map((key) => `${home.name} still has ${key}`),
    );
  }
  for (const [id, kept] of ledger.sessions) faults.push(...(await judgeSession(world, id, kept)));
  for (const resident of living(world)) {
    faults.push(...(await judgeAccount(world, resident)));
  }
  faults.push(...(await unkept(world)));
  return [...new Set(faults)];
}

function isLeftover(key: string): boolean {
  return key.startsWith(ASIDE_PREFIX) || key === STORAGE_KEYS.wish || key === STORAGE_KEYS.trouble;
}

async function judgeSession(world: World, id: string, kept: Kept): Promise<readonly string[]> {
  const faults: string[] = [];
  let best = kept.gone;
  for (const resident of living(world)) {
    const found = await resident.find(id);
    if (found === null) continue;
    const isRight = kept.accounts.has(resident.accountId);
    if (!isRight) faults.push(`${id} is in an account it was not made for`);
    faults.push(...judgeFound(world, { id, kept, resident, found }));
    const revision = found === "deleted" ? kept.expected : found.record.revision;
    if (isRight) best = Math.max(best, revision);
  }
  if (best < kept.expected) {
    faults.push(`${id} is lost: revision ${kept.expected} was recorded, ${best} is in an account`);
  }
  return faults;
}

interface Finding {
  readonly id: string;
  readonly kept: Kept;
  readonly resident: Resident;
  readonly found: NonNullable<Found>;
}

function judgeFound({ ledger }: World, { id, kept, resident, found }: Finding): readonly string[] {
  const wasDeleted = ledger.isRemoved(resident.accountId, id);
  if (found === "deleted") return wasDeleted ? [] : [`${id} was deleted by nobody`];
  if (wasDeleted) return [`${id} was deleted, and is back`];
  const faults: string[] = [];
  const { record, overlay } = found;
  const recorded = kept.revisions.get(record.revision);
  if (recorded === undefined || canonical(recorded) !== canonical(record)) {
    faults.push(`${id} revision ${record.revision} is not what the watch recorded`);
  }
  if (canonical(overlay) !== canonical(ledger.overlayOf(resident.accountId, id))) {
    faults.push(`${id} does not show what was edited on the web`);
  }
  return faults;
}

/** Sessions of earlier lives are known; every other one was made in this one, once. */
async function judgeAccount({ ledger }: World, resident: Resident): Promise<readonly string[]> {
  const ids = await resident.ids();
  const known = new Set(resident.seen);
  const faults: string[] = [];
  for (const id of ids) {
    if (known.has(id)) continue;
    if (!ledger.sessions.has(id)) faults.push(`${id} was made up`);
  }
  if (new Set(ids).size < ids.length) faults.push("a session is listed twice");
  resident.seen = new Set([...known, ...ids]);
  return faults;
}
