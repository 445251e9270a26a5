/**
 * A house for kill sweeps: the packed programs on a simulated watch and phone, the account service in
 * this process, one virtual clock. It counts every event that can be seen from outside and promises
 * the same events in the same order for every run of the same session, up to the first blow.
 */

import type { Routine } from "../../core/plan/routine.ts";
import { makeLinkText } from "../../core/sync/link.ts";
import { firstChoice, makeRoutineText } from "../../core/sync/routine-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { BALANCE } from "../../desk/house.ts";
import type { Habits } from "../../desk/wrist-person.ts";
import type { Clock } from "../../simulator/clock/clock.ts";
import { type VirtualClock, virtualClock } from "../../simulator/clock/virtual-clock.ts";
import { type Bluetooth, createBluetooth } from "../../simulator/link/bluetooth.ts";
import type { LinkFaults } from "../../simulator/link/faults.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import { createPhone, type Phone } from "../../simulator/phone/phone.ts";
import { createSettings, type SettingsStore } from "../../simulator/phone/settings-store.ts";
import { createWatch, type Watch } from "../../simulator/watch/watch.ts";
import { BASE_URL, type Enrolment, type OpenService, SweepAccount } from "./sweep-account.ts";
import { type DiskWitness, ToldDisk } from "./sweep-disk.ts";
import { QuickWatch } from "./sweep-engine.ts";

const START_MS = Date.UTC(2026, 10, 22, 6, 30);

/** What is swept: a session, and the programs it is lived with. */
export interface Scene {
  readonly routine: Routine;
  readonly habits: Habits;
  readonly zpk: Zpk;
  readonly enrolment: Enrolment;
  readonly openService: OpenService;
  readonly linkFaults?: LinkFaults;
  /** The watch's own kind of engine instead of the quick one. */
  readonly inQuickJs?: boolean;
  /** Faults that are the vendor's own, and known. */
  readonly vendorFault?: RegExp;
  /** What the person does besides, at every look. */
  readonly alsoDo?: (watch: Watch) => void;
}

/** What a sweep may do at an event, besides hearing of it. All may be asked at any time. */
export interface Fate {
  /** A watch file that is being written now is left half written. */
  isTorn(): boolean;
  /** A value that the phone stores now is not kept, and nobody is told. */
  isFull(): boolean;
  /** A request that arrives now is held up. */
  isHeldUp(): boolean;
  happened(what: string): void;
}

export interface SweepHouse {
  readonly clock: VirtualClock;
  readonly watch: Watch;
  readonly phone: Phone;
  readonly link: Bluetooth;
  readonly account: SweepAccount;
  readonly disk: ToldDisk;
  close(): Promise<void>;
}

/** `watched`: what wants to see the watch's disk change, besides the count of events. */
export async function openSweepHouse(
  scene: Scene,
  fate: Fate,
  watched: Omit<DiskWitness, "isTorn">,
): Promise<SweepHouse> {
  const clock = virtualClock(START_MS);
  const { routine, zpk, enrolment } = scene;
  const random = seededRandom(7);
  const link = createBluetooth(clock, scene.linkFaults ? { faults: scene.linkFaults } : {});
  const account = new SweepAccount(
    enrolment,
    { now: () => clock.now(), isHeldUp: fate.isHeldUp, happened: fate.happened },
    scene.openService,
  );
  await account.revive();
  const phone = createPhone({
    program: zpk.phone,
    clock,
    linkEnd: link.phoneEnd,
    random,
    fetch: account.fetch,
    settings: forgetful(connectedPhone(routine, enrolment), fate),
  });
  const disk = toldDisk(fate, watched, routine);
  const options = {
    program: zpk.device,
    model: BALANCE,
    clock: waitingClock(clock),
    linkEnd: link.watchEnd,
    random,
    disk,
  };
  const watch = scene.inQuickJs === true ? await createWatch(options) : new QuickWatch(options);
  tellOf({ watch, phone, link }, fate.happened);
  phone.startApp();
  return {
    clock,
    watch,
    phone,
    link,
    account,
    disk,
    async close() {
      watch.dispose();
      phone.dispose();
      await account.close();
    },
  };
}

/**
 * A finger moves a clock that can be moved. Here the person who looks does that, and two who move one
 * clock do not keep exact time: so the watch is given one that can only be waited for.
 */
function waitingClock(clock: VirtualClock): Clock {
  return {
    now: () => clock.now(),
    setTimeout: (run, ms) => clock.setTimeout(run, ms),
    clearTimeout: (id) => clock.clearTimeout(id),
    busy: (work) => clock.busy(work),
  };
}

/** The phone's routine is known to the watch since some other day. */
function toldDisk(fate: Fate, watched: Omit<DiskWitness, "isTorn">, routine: Routine): ToldDisk {
  let isTold = false;
  const disk = new ToldDisk({
    isTorn: fate.isTorn,
    file(path, bytes, before) {
      watched.file(path, bytes, before);
      fate.happened(`watch: ${bytes === null ? "removes" : "writes"} ${path}`);
    },
    stored(key, json) {
      // A note changes nothing: dying at it is dying at the event before.
      if (!isTold || key === "ring") return;
      watched.stored(key, json);
      fate.happened(`watch: ${json === null ? "forgets" : "stores"} ${key}`);
    },
  });
  disk.storage("default").set("routine", JSON.stringify(routine));
  isTold = true;
  return disk;
}

function tellOf(
  { watch, phone, link }: Pick<SweepHouse, "watch" | "phone" | "link">,
  happened: (what: string) => void,
): void {
  watch.on((event) => {
    if (event.type === "pulse") happened(`watch: a pulse of ${event.pulse.durationMs} ms`);
    else if (event.type === "page") happened(`watch: ${event.path}`);
    else if (event.type === "exit") happened(`watch: the app ends, ${event.reason}`);
  });
  link.onTraffic(({ from, bytes, delivered }) => {
    happened(`link: ${bytes.byteLength} bytes from the ${from}${delivered ? "" : ", lost"}`);
  });
  phone.on((event) => {
    if (event.type === "request") happened(`phone: an answer, ${event.outcome}`);
    else if (event.type === "side-service") happened(`phone: side service, ${event.reason}`);
  });
  phone.settings.onChange(({ key, newValue }) => {
    happened(`phone: ${newValue === null ? "forgets" : "stores"} ${key}`);
  });
}

function connectedPhone(routine: Routine, { token, accountId, email }: Enrolment): SettingsStore {
  const link = { server: BASE_URL, token, accountId, email, needsSignIn: false };
  return createSettings({
    [STORAGE_KEYS.server]: BASE_URL,
    [STORAGE_KEYS.link]: makeLinkText({ state: "connected", ...link }),
    [STORAGE_KEYS.routine]: makeRoutineText(firstChoice(routine)),
  });
}

function forgetful(store: SettingsStore, fate: Fate): SettingsStore {
  return {
    ...store,
    get length() {
      return store.length;
    },
    setItem(key, value, writer) {
      const kept = fate.isFull() ? store.getItem(key) : value;
      if (kept === null) fate.happened(`phone: stores ${key}`);
      else store.setItem(key, kept, writer);
    },
  };
}

/** Park and Miller's generator: enough for ids and jitter. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
