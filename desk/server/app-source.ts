/**
 * Where the packages of the desk's program come from: our own app is built when its sources changed,
 * another one is read from its `.zab` or packed from its folder, for the watch that is put on.
 */

import { readFile } from "node:fs/promises";
import { readZab, readZpk, type Zab, type Zpk } from "../../simulator/package/zab.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import { isAtLeast } from "../../simulator/watch/zos/api-level.ts";
import { ensureBuilt } from "../../tools/ensure-built.ts";
import type { CatalogueModel } from "./catalogue.ts";

export type Progress = (step: string) => void;

export interface AppSource {
  readonly isOurs: boolean;
  /** Under which name its watches and its phone are kept apart from those of other programs. */
  readonly folder: string;
  /** Whether there could be a package for it; to be sure takes a build. */
  suits(model: CatalogueModel): boolean;
  packageFor(model: CatalogueModel, progress: Progress): Promise<Zpk>;
}

/** Built together, because tests and demo want the pair anyway. */
const EVERYDAY: readonly string[] = ["round480", "square390"];
const LEAST_LEVEL = "3.6";

export function ownApp(): AppSource {
  return {
    isOurs: true,
    folder: ".",
    suits: ({ apiLevel }) => isAtLeast(apiLevel, LEAST_LEVEL),
    async packageFor(model, progress) {
      const classes = EVERYDAY.includes(model.classId) ? EVERYDAY : [model.classId];
      const { zabPath } = await ensureBuilt({ classes, progress });
      return packageIn(await openZab(zabPath), model);
    },
  };
}

export async function zabApp(path: string): Promise<AppSource> {
  const zab = await openZab(path);
  const [first] = zab.zpks;
  if (first === undefined) throw new Error(`There is no program in ${path}.`);
  const { appId } = readZpk(first.bytes).device.appJson;
  return {
    isOurs: false,
    folder: folderOf(appId),
    suits: (model) => entryFor(zab, model) !== undefined,
    packageFor: async (model) => packageIn(zab, model),
  };
}

export type Pack = (classId: string, progress: Progress) => Promise<string>;

/** `pack` makes a `.zab` for one class of watches and answers its path. */
export function folderApp(appId: number, pack: Pack): AppSource {
  const packed = new Map<string, Promise<string>>();
  return {
    isOurs: false,
    folder: folderOf(appId),
    suits: () => true,
    async packageFor(model, progress) {
      const { classId } = model;
      const path = packed.get(classId) ?? pack(classId, progress);
      packed.set(classId, path);
      // What failed may be repaired: it is tried again the next time.
      path.catch(() => packed.delete(classId));
      return packageIn(await openZab(await path), model);
    },
  };
}

function folderOf(appId: number): string {
  return `apps/${appId}`;
}

async function openZab(path: string): Promise<Zab> {
  return readZab(new Uint8Array(await readFile(path)));
}

function packageIn(zab: Zab, model: WatchModel): Zpk {
  const entry = entryFor(zab, model);
  if (entry === undefined) throw new Error(`The app has no package for the ${model.name}.`);
  return readZpk(entry.bytes);
}

function entryFor(zab: Zab, { shape, widthPx, heightPx }: WatchModel) {
  return zab.zpks.find(({ platforms }) =>
    platforms.some(
      (at) => at.screenType === shape && at.screenResolution === `${widthPx}x${heightPx}`,
    ),
  );
}
