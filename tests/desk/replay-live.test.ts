/**
 * A house in use, taken down from outside: the phone is connected by hand, the account says yes on a
 * page nobody here sees, the watch is touched. What was taken down is then played again.
 */

import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_WRIST, withLevel } from "../../core/comfort/wrist.ts";
import { makeLinkText } from "../../core/sync/link.ts";
import type { House } from "../../desk/house.ts";
import { ONE_SET } from "../../desk/record/cast.ts";
import { findingsOf, Witness } from "../../desk/record/evidence.ts";
import type { Input } from "../../desk/record/input.ts";
import { play } from "../../desk/record/play.ts";
import { type Head, parseRecording, recordingText } from "../../desk/record/recording.ts";
import { seededRandom } from "../../desk/record/seeded-random.ts";
import { openStage, type Stage } from "../../desk/record/stage.ts";
import { STAND_IN } from "../../desk/record/stand-in-account.ts";
import { headOf, Tape } from "../../desk/record/tape.ts";
import { tapedHouse } from "../../desk/record/taped-house.ts";
import { PLAIN_HABITS, wristPerson } from "../../desk/wrist-person.ts";
import { hurriedTime } from "../../simulator/clock/hurried-time.ts";
import { type PacedClock, pacedClock } from "../../simulator/clock/paced-clock.ts";
import { packedOf, readRecording } from "./recordings/read.ts";

const SEED = 31;

const packed = await packedOf(await readRecording("plain-set"));

let clock: PacedClock;

afterEach(() => clock.dispose());

interface Live {
  readonly stage: Stage;
  readonly house: House;
  readonly tape: Tape;
  readonly witness: Witness;
  readonly failures: unknown[];
}

/** On a machine that is slow and late, at five times the pace. */
async function openLive(preset: Partial<Head>): Promise<Live> {
  const { head } = await readRecording("plain-set");
  const random = seededRandom(5);
  const realTime = hurriedTime({ lateMs: () => random() * 30, lookMs: 0.2 });
  clock = pacedClock({ startMs: head.startMs, speed: 5, realTime });
  const failures: unknown[] = [];
  return clock.input(async () => {
    const startMs = clock.now();
    const stage = await openStage({ ...head, ...preset, startMs, seed: SEED }, clock, packed);
    const tape = new Tape(headOf(stage, { startMs, seed: SEED }), () => clock.now());
    const failed = (error: unknown) => failures.push(error);
    const house = tapedHouse(stage, { clock, tape, failed });
    return { stage, house, tape, witness: new Witness(stage), failures };
  });
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => clock.setTimeout(resolve, ms));
}

function save({ stage, tape, witness }: Live) {
  return clock.input(() => {
    const evidence = witness.evidence(stage.standIn.records);
    return { evidence, text: recordingText(tape.finish(findingsOf(evidence))) };
  });
}

async function replayed(text: string) {
  const recording = parseRecording(text);
  if (!recording.ok) throw new Error(`${recording.fault.path}: ${recording.fault.message}`);
  return {
    inputs: recording.value.inputs,
    ...(await play(recording.value, { packed })),
  };
}

const WRIST = withLevel(DEFAULT_WRIST, 6, "chosen");
const names = (inputs: readonly Input[]) => inputs.map((input) => input.do);

describe("a house that is taken down", () => {
  it("is the same again, from the account's address to the record in the account", async () => {
    const disk = {
      files: {},
      folders: [],
      storages: {
        default: { routine: JSON.stringify(ONE_SET), wrist: JSON.stringify(WRIST) },
      },
    };
    const live = await openLive({ phone: {}, disk });
    const { house, stage } = live;
    const page = await clock.input(() => house.phone.openSettings());
    await clock.input(() => page.type("Address of your account service", STAND_IN.server));
    await pass(333);
    await clock.input(() => page.press("Connect"));
    await pass(7777);
    stage.standIn.approve();
    await pass(15_000);
    expect(page.texts().join()).toContain("Connected as you@example.org");
    await clock.input(() => page.close());
    await clock.input(() => house.link.setConnected(false));
    const person = wristPerson(house.watch, PLAIN_HABITS);
    for (let look = 0; look < 60; look += 1) {
      person.look();
      await pass(611);
    }
    await clock.input(() => house.link.setConnected(true));
    for (let look = 0; look < 200 && !person.look(); look += 1) await pass(611);
    const { evidence, text } = await save(live);
    expect(live.failures).toEqual([]);
    expect(evidence.isAccountSame).toBe(true);

    const again = await replayed(text);
    expect(names(again.inputs)).toContain("account.approve");
    expect(again.undone).toEqual([]);
    expect(again.evidence).toEqual(evidence);
    expect(again.differences).toEqual([]);
    house.close();
  });

  it("takes down what nobody waits for at the time it happens, and what fails is told", async () => {
    const live = await openLive({});
    const { house } = live;
    const startMs = clock.now();
    await pass(100);
    house.watch.open();
    await pass(900);
    house.watch.key("HOME");
    house.phone.setNetwork({ online: false });
    await pass(50);
    await house.account.kill();
    await house.account.revive();
    await house.watch.press("Start").catch((error: Error) => live.failures.push(error.message));
    house.watch.cover("palm");
    await pass(1);
    const inputs = live.tape.inputs.map(({ atMs, ...deed }) => [atMs, deed.do]);
    expect(inputs).toEqual([
      [100, "watch.open"],
      [1000, "watch.key"],
      [1000, "phone.network"],
      [1050, "account.kill"],
      [1050, "account.revive"],
      [1050, "watch.cover"],
    ]);
    expect(startMs).toBe(clock.now() - 1051);
    expect(live.failures).toEqual(['Nothing on the screen says "Start". It shows the watch face.']);
    house.close();
  });
});

describe("the head of a live recording", () => {
  it("keeps everything but what is secret, or whose it is", async () => {
    const account = { server: "https://hip.example.org", token: "hip_secret", accountId: "anna" };
    const link = makeLinkText({
      state: "connected",
      ...account,
      email: "anna@example.org",
      needsSignIn: false,
    });
    const live = await openLive({ phone: { "hip.link": link, "hip.server": account.server } });
    const head = headOf(live.stage, { startMs: 0, seed: 1 });
    const text = JSON.stringify(head);
    expect(text).not.toContain("hip_secret");
    expect(text).not.toContain("anna@example.org");
    expect(text).toContain("https://hip.example.org");
    expect(text).toContain(STAND_IN.token);
    expect(head.disk.storages["default"]).toHaveProperty("routine");
    live.house.close();
  });
});
