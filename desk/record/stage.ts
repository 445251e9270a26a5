/**
 * A fresh house for a session that is recorded or played again: watch and phone as the recording's
 * head says, the packed app on both, chance from a seed, and an account that stands in for the real one.
 */

import type { Clock } from "../../simulator/clock/clock.ts";
import { createBluetooth } from "../../simulator/link/bluetooth.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import { createPhone } from "../../simulator/phone/phone.ts";
import { createSettings } from "../../simulator/phone/settings-store.ts";
import { Disk } from "../../simulator/watch/disk.ts";
import type { WatchOptions } from "../../simulator/watch/machine.ts";
import { createWatch, type Watch } from "../../simulator/watch/watch.ts";
import type { House } from "../house.ts";
import type { Head } from "./recording.ts";
import { seededRandom } from "./seeded-random.ts";
import { STAND_IN, StandInAccount } from "./stand-in-account.ts";

export interface Stage extends House {
  readonly standIn: StandInAccount;
}

/** What the program runs in: the watch's own kind of engine, unless somebody is in a hurry. */
export type OpenWatch = (options: WatchOptions) => Promise<Watch>;

export async function openStage(
  head: Head,
  clock: Clock,
  packed: Zpk,
  openWatch: OpenWatch = createWatch,
): Promise<Stage> {
  const random = seededRandom(head.seed);
  const link = createBluetooth(clock);
  const standIn = new StandInAccount();
  const { language } = head;
  const phone = createPhone({
    program: packed.phone,
    clock,
    linkEnd: link.phoneEnd,
    fetch: standIn.fetch,
    settings: createSettings(head.phone),
    language,
    random,
  });
  const watch = await openWatch({
    program: packed.device,
    model: watchModel(head),
    clock,
    linkEnd: link.watchEnd,
    disk: diskOf(head),
    language,
    random,
  });
  phone.startApp();
  return {
    clock,
    watch,
    phone,
    link,
    standIn,
    account: {
      baseUrl: STAND_IN.server,
      kill: async () => standIn.kill(),
      revive: async () => standIn.revive(),
      stop: async () => standIn.kill(),
    },
    close() {
      watch.dispose();
      phone.dispose();
    },
  };
}

function watchModel({ model: { keyCount, ...model } }: Head) {
  return keyCount === undefined ? model : { ...model, keyCount };
}

function diskOf({ disk: { files, folders, storages } }: Head): Disk {
  const disk = new Disk();
  for (const folder of folders) disk.folders.add(folder);
  for (const [path, base64] of Object.entries(files)) {
    disk.files.set(path, Uint8Array.from(Buffer.from(base64, "base64")));
  }
  for (const [name, items] of Object.entries(storages)) {
    for (const [key, json] of Object.entries(items)) disk.storage(name).set(key, json);
  }
  return disk;
}

export function diskPreset({ files, folders, storages }: Disk): Head["disk"] {
  return {
    files: Object.fromEntries(
      [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]),
    ),
    folders: [...folders],
    storages: Object.fromEntries(
      [...storages].map(([name, items]) => [name, Object.fromEntries(items)]),
    ),
  };
}
