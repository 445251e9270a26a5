/**
 * A person with the packed app on their wrist: touches, turns, looks and feels, in virtual time. At
 * the end of every test neither the watch nor the phone may have refused anything the app did.
 */

import { readFile } from "node:fs/promises";
import { expect, onTestFinished } from "vitest";
import { DEFAULT_WRIST, type WristSettings } from "../../core/comfort/wrist.ts";
import { MORNING, type Routine } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { type FeltCue, feltCues } from "../../desk/felt-cues.ts";
import { openingAt } from "../../desk/opening-at.ts";
import { recordsOnWatch } from "../../desk/wrist-record.ts";
import { type VirtualClock, virtualClock } from "../../simulator/clock/virtual-clock.ts";
import { type Bluetooth, createBluetooth } from "../../simulator/link/bluetooth.ts";
import { readZab, readZpk, type Zpk } from "../../simulator/package/zab.ts";
import { createPhone, type Phone } from "../../simulator/phone/phone.ts";
import type { Key, KeyEvent } from "../../simulator/watch/keys.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import { createWatch, type Watch } from "../../simulator/watch/watch.ts";
import { ensureBuilt } from "../../tools/ensure-built.ts";
import { connectedPhone, PhoneAccount } from "./phone-account.ts";
import { type SettableClock, settableClock } from "./watch-clock.ts";
import { WatchedDisk } from "./watch-disk.ts";

export const START_MS = Date.UTC(2026, 10, 22, 6, 30);

export const ROUND: WatchModel = {
  name: "Amazfit Balance",
  shape: "round",
  widthPx: 480,
  heightPx: 480,
  deviceSource: 8_519_936,
  apiLevel: "3.7",
};

export const SQUARE: WatchModel = {
  name: "Amazfit Active",
  shape: "square",
  widthPx: 390,
  heightPx: 450,
  deviceSource: 8_323_328,
  apiLevel: "3.6",
};

/** One side leg raise, ten reps on the right, at the quickest pace: 22 s from the start to the end. */
export const ONE_SET: Routine = {
  ...MORNING,
  name: "custom",
  exercises: ["side-leg-raise"],
  rounds: 1,
  bothSides: false,
  repMs: 1200,
};

export interface Wearing {
  readonly model?: WatchModel;
  /** `near`: connected to the account; `away`: out of Bluetooth's reach. */
  readonly phone?: "near" | "away";
  /** Another program in the side service's place. */
  readonly side?: string;
  readonly routine?: Routine;
  readonly wrist?: Partial<WristSettings>;
  /** The page the app opens at, such as `welcome`; home without it. */
  readonly page?: string;
}

/** For one test: taken off, and held against its faults, when the test is over. */
export async function wear(wearing: Wearing = {}): Promise<Worn> {
  const worn = await putOn(wearing);
  onTestFinished(() => worn.takeOff());
  return worn;
}

/** For a whole file: the caller takes it off. */
export async function putOn(wearing: Wearing = {}): Promise<Worn> {
  const { model = ROUND, phone: place = "away", routine = ONE_SET } = wearing;
  const zpk = await packageFor(model);
  const world = virtualClock(START_MS);
  const clock = settableClock(world);
  const link = createBluetooth(world);
  const account = new PhoneAccount();
  const phone = createPhone({
    program: { ...zpk.phone, ...(wearing.side !== undefined && { appSide: wearing.side }) },
    clock: world,
    linkEnd: link.phoneEnd,
    fetch: account.fetch,
    settings: connectedPhone(routine),
  });
  phone.startApp();
  link.setConnected(place === "near");
  const disk = new WatchedDisk(() => clock.now());
  const watch = await createWatch({
    program: openingAt(wearing.page ?? "home", zpk.device),
    model,
    clock,
    linkEnd: link.watchEnd,
    disk,
  });
  const worn = new Worn({ watch, phone, account, link, world, clock, disk });
  worn.store("routine", routine);
  worn.store("wrist", { ...DEFAULT_WRIST, levelReason: "no-sore-spell", ...wearing.wrist });
  return worn;
}

interface Parts {
  readonly watch: Watch;
  readonly phone: Phone;
  readonly account: PhoneAccount;
  readonly link: Bluetooth;
  readonly world: VirtualClock;
  readonly clock: SettableClock;
  readonly disk: WatchedDisk;
}

export class Worn implements Parts {
  readonly watch: Watch;
  readonly phone: Phone;
  readonly account: PhoneAccount;
  readonly link: Bluetooth;
  readonly world: VirtualClock;
  readonly clock: SettableClock;
  readonly disk: WatchedDisk;

  constructor(parts: Parts) {
    this.watch = parts.watch;
    this.phone = parts.phone;
    this.account = parts.account;
    this.link = parts.link;
    this.world = parts.world;
    this.clock = parts.clock;
    this.disk = parts.disk;
  }

  /** `home`, `comfort` and so on; `watch face` when the app is not running. */
  get page(): string {
    return this.watch.running ? (this.watch.pagePath ?? "").split("/")[1] || "?" : "watch face";
  }

  get texts(): readonly string[] {
    return this.watch.texts();
  }

  get cues(): readonly FeltCue[] {
    return feltCues(this.watch.pulses);
  }

  /** The names alone: what was felt, in order. */
  get felt(): readonly string[] {
    return this.cues.map(({ cue }) => cue);
  }

  get records(): readonly SessionRecord[] {
    return recordsOnWatch(this.disk);
  }

  get journal(): string | null {
    return this.disk.text("journal.txt");
  }

  count(cue: string): number {
    return this.felt.filter((one) => one === cue).length;
  }

  /** Opens the app, no faster than a person could; a run that is still there is ended first. */
  async launch(): Promise<void> {
    this.watch.kill();
    await this.pass(100);
    this.watch.open();
    await this.pass(50);
  }

  kill(): void {
    this.watch.kill();
  }

  pass(ms: number): Promise<void> {
    return this.world.advance(ms);
  }

  async press(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      await this.watch.press(label);
      await this.pass(20);
    }
  }

  /** A tap in the middle of the glass, or on any other spot. */
  async tap(touch: { ms?: number; x?: number; y?: number; toX?: number } = {}): Promise<void> {
    const { widthPx, heightPx } = this.watch.model;
    await this.watch.touch({ x: widthPx / 2, y: heightPx / 2, ...touch });
  }

  async key(key: Key, event: KeyEvent = "CLICK"): Promise<void> {
    this.watch.key(key, event);
    await this.pass(20);
  }

  async crown(degree: number): Promise<void> {
    this.watch.crown(degree);
    await this.pass(20);
  }

  swipe(direction: "left" | "right" | "up" | "down"): Promise<void> {
    return this.watch.swipe(direction);
  }

  /** Waits until the glass says it; fails with what it says instead. */
  async until(text: string, limitMs = 60_000): Promise<void> {
    const found = await this.world.runUntil(() => this.texts.includes(text), limitMs);
    if (!found) expect.fail(`"${text}" never came; ${this.page} shows ${this.texts.join(" | ")}`);
  }

  async untilPage(page: string, limitMs = 60_000): Promise<void> {
    const found = await this.world.runUntil(() => this.page === page, limitMs);
    if (!found) expect.fail(`${page} never came; ${this.page} shows ${this.texts.join(" | ")}`);
    await this.pass(20);
  }

  /** Waits for a number of cues of a kind, counted from the very first. */
  async untilFelt(cue: string, times: number, limitMs = 600_000): Promise<void> {
    let known = -1;
    const isFelt = (): boolean => {
      // Read anew only when the motor has run: a look at every timer of a whole session adds up.
      if (known === this.watch.pulses.length) return false;
      known = this.watch.pulses.length;
      return this.count(cue) >= times;
    };
    const found = await this.world.runUntil(isFelt, limitMs);
    if (!found) expect.fail(`${cue} was felt ${this.count(cue)} times, not ${times}`);
  }

  async answer(number: number): Promise<void> {
    if (number === 0) await this.press("−");
    for (let step = 0; step < number; step += 1) await this.press("+");
    await this.press("Next");
  }

  /** From the watch face into the session, by Start, a comfortable hip, and the plan as it is. */
  async begin(discomfort = 2): Promise<void> {
    await this.launch();
    await this.press("Start");
    await this.sayHow(discomfort);
    await this.press("Start");
  }

  /** The questions between Start and the plan; the one about last time only if it is asked. */
  async sayHow(discomfort: number): Promise<void> {
    if (this.texts.includes("Same")) await this.press("Same");
    await this.answer(discomfort);
  }

  /** As `begin`, and on until the first rep of the session was felt. */
  async beginMoving(): Promise<void> {
    await this.begin();
    await this.untilFelt("rep", this.count("rep") + 1);
    await this.pass(200);
  }

  /** A whole `ONE_SET`, to the summary. */
  async beginAndFinish(): Promise<void> {
    await this.begin();
    await this.untilPage("summary");
  }

  /** Puts a value into the app's LocalStorage, as JSON. */
  store(key: string, value: unknown): void {
    this.disk.storage("default").set(key, JSON.stringify(value));
  }

  stored(key: string): unknown {
    const json = this.disk.storage("default").get(key);
    return json === undefined ? undefined : JSON.parse(json);
  }

  takeOff(): void {
    const watchFaults = this.watch.faults
      .map((fault) => fault.message)
      .filter((message) => message !== GOOD_BYE_FAULT);
    const phoneFaults = this.phone.faults.map((fault) => `${fault.part} ${fault.code}`);
    this.watch.dispose();
    this.phone.dispose();
    expect(watchFaults, "faults on the watch").toEqual([]);
    expect(phoneFaults, "faults on the phone").toEqual([]);
  }
}

/** zml says good-bye to a phone that is out of reach, and throws: in its own onDestroy, at the end. */
const GOOD_BYE_FAULT = "Error: send message error";

const packages = new Map<WatchModel, Promise<Zpk>>();

function packageFor(model: WatchModel): Promise<Zpk> {
  const known = packages.get(model) ?? readPackage(model);
  packages.set(model, known);
  return known;
}

async function readPackage(model: WatchModel): Promise<Zpk> {
  const { zabPath } = await ensureBuilt();
  const resolution = `${model.widthPx}x${model.heightPx}`;
  const entry = readZab(new Uint8Array(await readFile(zabPath))).zpks.find(({ platforms }) =>
    platforms.some((one) => one.screenType === model.shape && one.screenResolution === resolution),
  );
  if (entry === undefined) throw new Error(`The app has no package for ${model.name}.`);
  return readZpk(entry.bytes);
}
