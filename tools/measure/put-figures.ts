/** Durable puts beside the engine's own commits, in turns within one run, and what they cost. */

import { randomBytes, randomUUID } from "node:crypto";
import { sha256 } from "../../account/store/canonical-json.ts";
import { type MeasuredPlace, openPlace } from "./account-place.ts";
import { bareCommits } from "./bare-commits.ts";
import { medianOf, type Spread, spreadOf } from "./figures.ts";
import { mostPuts, putsAtRate } from "./put-load.ts";
import { startService } from "./service-process.ts";

export interface PutFigures {
  readonly bareCommitsPerSecond: number;
  readonly putsPerSecond: number;
  readonly ratio: number;
  /** Milliseconds at half of that. */
  readonly atHalf: Spread;
  /** Milliseconds of a processor for one put: of the service, and of who sends it. */
  readonly cpu: { readonly service: number; readonly sender: number } | null;
  readonly memory: { readonly now: number; readonly most: number } | null;
}

/** More than one limit's worth of uploads is sent, so there are many phones. */
const PHONES = 400;
const ROUNDS = 5;
const WARM_ROUNDS = 4;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

export async function measurePuts(
  { place, env }: MeasuredPlace,
  program: string,
  roundMs: number,
): Promise<PutFigures> {
  const tokens = await addPhones(place);
  const service = await startService(program, env);
  const load = { port: service.port, tokens };
  // A service that has run for a while has its code compiled.
  await mostPuts(load, WARM_ROUNDS * roundMs);
  const bare: number[] = [];
  const puts: number[] = [];
  const spent = { done: 0, service: 0, sender: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await bareCommits(place, roundMs));
    const before = { service: service.cpuMs() ?? 0, sender: ownCpuMs() };
    const perSecond = await mostPuts(load, roundMs);
    puts.push(perSecond);
    spent.done += (perSecond * roundMs) / 1000;
    spent.service += (service.cpuMs() ?? 0) - before.service;
    spent.sender += ownCpuMs() - before.sender;
  }
  const each = (ms: number) => Math.round((1000 * ms) / spent.done) / 1000;
  const cpu =
    service.cpuMs() === null ? null : { service: each(spent.service), sender: each(spent.sender) };
  const [bareCommitsPerSecond, putsPerSecond] = [medianOf(bare), medianOf(puts)];
  const times = await putsAtRate(load, { perSecond: putsPerSecond / 2, ms: 3 * roundMs });
  const memory = service.memory();
  await service.stop();
  const ratio = Math.round((100 * putsPerSecond) / bareCommitsPerSecond) / 100;
  return {
    bareCommitsPerSecond: Math.round(bareCommitsPerSecond),
    putsPerSecond: Math.round(putsPerSecond),
    ratio,
    atHalf: spreadOf(times),
    cpu,
    memory,
  };
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function addPhones(place: MeasuredPlace["place"]): Promise<readonly string[]> {
  const { db, close } = await openPlace(place);
  const tokens = Array.from(
    { length: PHONES },
    () => `hip_${randomBytes(32).toString("base64url")}`,
  );
  const now = Date.now();
  const rows = tokens.map((token, n) => ({
    id: randomUUID(),
    account_id: `bench-${n}`,
    name: "Bench",
    token_sha256: sha256(token),
    scopes: "sessions:read sessions:write",
    auth_session_id: null,
    created_at: now,
    last_used_at: now,
    expires_at: now + YEAR_MS,
    revoked_at: null,
  }));
  await db.insertInto("device").values(rows).execute();
  await close();
  return tokens;
}
