/**
 * The desk's house: one watch, one phone, the link between them and one account service, put
 * together from the packed app. Real or virtual time is the caller's choice.
 */

import { readFile } from "node:fs/promises";
import type { Clock } from "../simulator/clock/clock.ts";
import { type Bluetooth, createBluetooth } from "../simulator/link/bluetooth.ts";
import { readZab, readZpk, type Zpk } from "../simulator/package/zab.ts";
import type { PhoneFetch } from "../simulator/phone/network.ts";
import { createPhone, type Phone } from "../simulator/phone/phone.ts";
import type { SettingsStore } from "../simulator/phone/settings-store.ts";
import type { Disk } from "../simulator/watch/disk.ts";
import type { WatchModel } from "../simulator/watch/model.ts";
import { createWatch, type Watch } from "../simulator/watch/watch.ts";
import { ensureBuilt } from "../tools/ensure-built.ts";
import type { AccountProcess } from "./account-process.ts";

export interface House {
  readonly clock: Clock;
  readonly watch: Watch;
  readonly phone: Phone;
  readonly link: Bluetooth;
  readonly account: AccountProcess;
  /** The account service is whoever's who started it. */
  close(): void;
}

export interface HouseOptions {
  readonly clock: Clock;
  readonly account: AccountProcess;
  /** The phone's storage of an earlier house, to go on with. */
  readonly settings?: SettingsStore;
  readonly model?: WatchModel;
  /** The watch's disk, for somebody who wants to see it change. */
  readonly disk?: Disk;
  /** The phone's way to the account; the network when left out. */
  readonly fetch?: PhoneFetch;
  /** For a run that can be repeated; the default is as random as it gets. */
  readonly random?: () => number;
  readonly progress?: (step: string) => void;
}

export const BALANCE: WatchModel = {
  name: "Amazfit Balance",
  shape: "round",
  widthPx: 480,
  heightPx: 480,
  deviceSource: 8519936,
  apiLevel: "3.7",
};

export async function openHouse(options: HouseOptions): Promise<House> {
  const { clock, account, settings, disk, fetch, model = BALANCE, random = Math.random } = options;
  const { zabPath } = await ensureBuilt(
    options.progress === undefined ? {} : { progress: options.progress },
  );
  const { device, phone: phoneProgram } = await packageFor(zabPath, model);
  const link = createBluetooth(clock);
  const phone = createPhone({
    program: phoneProgram,
    clock,
    linkEnd: link.phoneEnd,
    random,
    ...(settings === undefined ? {} : { settings }),
    ...(fetch === undefined ? {} : { fetch }),
  });
  const watch = await createWatch({
    program: device,
    model,
    clock,
    linkEnd: link.watchEnd,
    random,
    ...(disk === undefined ? {} : { disk }),
  });
  phone.startApp();
  return {
    clock,
    watch,
    phone,
    link,
    account,
    close() {
      watch.dispose();
      phone.dispose();
    },
  };
}

async function packageFor(zabPath: string, model: WatchModel): Promise<Zpk> {
  const resolution = `${model.widthPx}x${model.heightPx}`;
  const zab = readZab(new Uint8Array(await readFile(zabPath)));
  const entry = zab.zpks.find(({ platforms }) =>
    platforms.some((one) => one.screenType === model.shape && one.screenResolution === resolution),
  );
  if (entry === undefined) throw new Error(`The app has no package for ${model.name}.`);
  return readZpk(entry.bytes);
}
