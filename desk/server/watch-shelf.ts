/**
 * The watches that lie on the desk, one on the wrist at a time. Each keeps its own disk; putting one
 * on ends the app on the other, as nobody wears two.
 */

import { readFile } from "node:fs/promises";
import { readZab, readZpk } from "../../simulator/package/zab.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import { createWatch, type Watch } from "../../simulator/watch/watch.ts";
import type { House } from "../house.ts";

export const BIP: WatchModel = {
  name: "Amazfit Bip 6",
  shape: "square",
  widthPx: 390,
  heightPx: 450,
  deviceSource: 9765120,
  apiLevel: "4.2",
};

interface Worn {
  readonly watch: Watch;
  /** The device package's files. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly appName: string;
}

export interface WatchShelf {
  readonly models: readonly string[];
  readonly worn: Worn;
  wear(name: string): Promise<void>;
  dispose(): void;
}

export async function openShelf(house: House, zabPath: string): Promise<WatchShelf> {
  const packages = readPackages(new Uint8Array(await readFile(zabPath)));
  const models = [house.watch.model, BIP].filter((model) => packages(model) !== undefined);
  const known = new Map<string, Worn>();
  const keep = (watch: Watch): Worn => {
    const program = packages(watch.model);
    const entry = {
      watch,
      files: program?.files ?? new Map(),
      appName: program?.appJson.appName ?? "",
    };
    known.set(watch.model.name, entry);
    return entry;
  };
  let worn = keep(house.watch);
  return {
    models: models.map(({ name }) => name),
    get worn() {
      return worn;
    },
    async wear(name) {
      const model = models.find((each) => each.name === name);
      const program = model && packages(model);
      if (model === undefined || program === undefined)
        throw new Error(`There is no watch called ${name} here.`);
      const { clock, link } = house;
      const next =
        known.get(name) ??
        keep(await createWatch({ program, model, clock, linkEnd: link.watchEnd }));
      worn.watch.kill();
      worn = next;
    },
    dispose() {
      for (const { watch } of known.values()) watch.dispose();
    },
  };
}

function readPackages(bytes: Uint8Array) {
  const zab = readZab(bytes);
  return (model: WatchModel) => {
    const resolution = `${model.widthPx}x${model.heightPx}`;
    const entry = zab.zpks.find(({ platforms }) =>
      platforms.some((at) => at.screenType === model.shape && at.screenResolution === resolution),
    );
    return entry === undefined ? undefined : readZpk(entry.bytes).device;
  };
}
