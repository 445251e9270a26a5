/** `npm run demo`: a morning in virtual time, told as a timeline or, with --json, as one object. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { virtualClock } from "../simulator/clock/virtual-clock.ts";
import { startAccount } from "./account-process.ts";
import { runCommand } from "./command.ts";
import { openHouse } from "./house.ts";
import { type Kill, parseKill } from "./kill.ts";
import { liveMorning, type Morning, settleIn } from "./morning.ts";
import { tellMorning } from "./tell-morning.ts";
import { PLAIN_HABITS } from "./wrist-person.ts";

const USAGE = `npm run demo -- [--json] [--bicycle 8] [--kill watch|phone|account@N]
  --json       one object instead of the timeline
  --bicycle N  close the side bicycle with N reps, by "Next exercise"
  --kill P@N   kill that part at event N of the timeline and bring it back`;

const PERSON = { email: "you@example.org", password: "three slow morning rounds" };

interface DemoArgs {
  readonly isJson: boolean;
  readonly bicycleReps: number | null;
  readonly kill: Kill | null;
}

function parseDemoArgs(): DemoArgs | null {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: "boolean", default: false },
        bicycle: { type: "string" },
        kill: { type: "string" },
      },
    });
    const kill = values.kill === undefined ? null : parseKill(values.kill);
    const reps = values.bicycle === undefined ? null : Number(values.bicycle);
    const isReps = reps === null || (Number.isInteger(reps) && reps >= 1 && reps <= 9);
    if ((values.kill !== undefined && kill === null) || !isReps) return null;
    return { isJson: values.json, bicycleReps: reps, kill };
  } catch {
    return null;
  }
}

async function run({ isJson, bicycleReps, kill }: DemoArgs): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), "hip-demo-"));
  const progress = (step: string) => process.stderr.write(`${step}\n`);
  const account = await startAccount({ dataDir, port: 0 });
  try {
    const clock = virtualClock(Date.now());
    const house = { ...(await openHouse({ clock, account, progress })), clock };
    const web = await settleIn(house, PERSON);
    const morning = await liveMorning(house, { ...PLAIN_HABITS, bicycleReps }, kill);
    const history = await web.read("/sessions");
    process.stdout.write(
      isJson ? `${JSON.stringify(asJson(morning))}\n` : tellMorning(morning, history),
    );
    const faults = [...house.watch.faults, ...house.phone.faults];
    for (const { message } of faults) progress(message);
    house.close();
    return isRight(morning) && faults.length === 0 ? 0 : 1;
  } finally {
    await account.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function isRight({ isSame, secondSync, ids }: Morning): boolean {
  return isSame && secondSync === "unchanged" && ids.length === 1;
}

function asJson({ cues, sets, reps, syncStates, record }: Morning): object {
  const { unknown, ...known } = cues;
  return { cues: unknown === 0 ? known : cues, sets, reps, syncStates, record };
}

void runCommand({ args: parseDemoArgs(), usage: USAGE, run, codeOfFailure: 1 });
