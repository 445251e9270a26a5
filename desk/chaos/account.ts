/**
 * `npm run chaos -- account`: thousands of sessions through a cutting wire to a service that is killed
 * every two seconds, on libsql, on PostgreSQL, and on two processes with one PostgreSQL. Then every
 * session is looked for: none may be lost, doubled or wrong.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleAccount } from "../../tools/account-program.ts";
import { startPostgres } from "../../tools/postgres.ts";
import { type AccountProcess, startAccount } from "../account-process.ts";
import { seededRandom } from "../record/seeded-random.ts";
import type { Chaos } from "./chaos.ts";
import { openCuttingProxy } from "./cutting-proxy.ts";
import { enrol } from "./enrol.ts";
import { startKiller } from "./killer.ts";
import { upload } from "./upload.ts";
import { type Verified, verify } from "./verify.ts";

const USAGE = `npm run chaos -- account [--sessions 2000] [--seed 1] [--scene libsql|postgres|two]
  --sessions N  how many sessions in each scene
  --seed N      the same sessions, cuts and pauses again
  --scene S     only this one: libsql, postgres, or two processes on one PostgreSQL`;

const SCENES = ["libsql", "postgres", "two"] as const;
type Scene = (typeof SCENES)[number];

interface Wish {
  readonly sessions: number;
  readonly seed: number;
  readonly scenes: readonly Scene[];
}

const KILL_EVERY_MS = 2000;
const PHONES = 8;
const TELL_EVERY = 250;
const SHOWN_FAILURES = 20;

export const account: Chaos = { usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
  const wish = parseWish(args);
  if (wish === null) {
    say(USAGE);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const scene of wish.scenes) {
    const verified = await play(scene, wish);
    passed += verified.passed;
    failed += verified.failures.length;
    for (const failure of verified.failures.slice(0, SHOWN_FAILURES)) say(`  ${failure}`);
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function play(scene: Scene, { sessions, seed }: Wish): Promise<Verified> {
  const random = seededRandom(seed);
  const stage = await setUp(scene);
  const { services } = stage;
  const [first] = services;
  if (first === undefined) throw new Error("No service was started.");
  const tokens = await enrol(first.baseUrl, PHONES);
  const ports = services.map((one) => portOf(one));
  const proxy = await openCuttingProxy(ports, random);
  const killer = startKiller(services, random, KILL_EVERY_MS);
  try {
    let told = 0;
    const onDone = (done: number) => {
      if (done < told + TELL_EVERY) return;
      told = done;
      say(`${scene}: ${done} of ${sessions}, ${killer.kills()} kills`);
    };
    const { port } = proxy;
    const sent = await upload({ port, tokens, sessions, random, onDone });
    await killer.stop();
    const [token = ""] = tokens;
    const { passed, failures } = await verify(portOf(first), token, sent.acknowledged);
    const { request, answer } = proxy.cuts;
    say(
      `${scene}: ${sent.acknowledged.size} sessions, ${sent.attempts} attempts, ${request} requests and ${answer} answers cut, ${killer.kills()} kills`,
    );
    return { passed, failures: [...failures, ...sent.surprises] };
  } finally {
    await killer.stop();
    await proxy.close();
    await stage.close();
  }
}

interface Stage {
  readonly services: readonly AccountProcess[];
  close(): Promise<void>;
}

async function setUp(scene: Scene): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "hip-chaos-"));
  const program = [await bundleAccount(join(folder, "program"))];
  const dataDir = join(folder, "data");
  const postgres = scene === "libsql" ? null : await startPostgres({ isDurable: true });
  const database = postgres === null ? {} : { DATABASE_URL: `${postgres.url}/postgres` };
  const env = { TRUSTED_PROXIES: "127.0.0.1", ...database };
  const wishes = Array.from({ length: scene === "two" ? 2 : 1 }, () => ({
    dataDir,
    port: 0,
    env,
    program,
  }));
  // At the same time: two that start on an empty database have to agree on who makes the tables.
  const services = await Promise.all(wishes.map(startAccount));
  return {
    services,
    async close() {
      await Promise.all(services.map((one) => one.stop()));
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function portOf({ baseUrl }: AccountProcess): number {
  return Number(new URL(baseUrl).port);
}

function parseWish(args: readonly string[]): Wish | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sessions: { type: "string", default: "2000" },
        seed: { type: "string", default: "1" },
        scene: { type: "string" },
      },
    });
    const sessions = Number(values.sessions);
    const seed = Number(values.seed);
    const scenes = SCENES.filter((one) => values.scene === undefined || one === values.scene);
    const isWhole = [sessions, seed].every((one) => Number.isInteger(one) && one >= 1);
    return isWhole && scenes.length > 0 ? { sessions, seed, scenes } : null;
  } catch {
    return null;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
