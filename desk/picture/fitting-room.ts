/** One watch of every class of the catalogue, with the app packed for it: a single build for all. */

import { readFile } from "node:fs/promises";
import { readZab, readZpk, type Zpk } from "../../simulator/package/zab.ts";
import { ensureBuilt } from "../../tools/ensure-built.ts";
import { ownApp } from "../server/app-source.ts";
import { type CatalogueModel, readCatalogue } from "../server/catalogue.ts";

export const LOCALES = ["en-US", "de-DE", "es-ES", "zh-CN"] as const;

export interface Fitted {
  readonly model: CatalogueModel;
  readonly packed: Zpk;
}

/** `wanted`: only these classes, such as `round480`; all without it. */
export async function fittingRoom(
  progress: (step: string) => void = () => undefined,
  wanted?: readonly string[],
): Promise<readonly Fitted[]> {
  const models = await oneOfEachClass();
  const { zabPath } = await ensureBuilt({
    classes: models.map(({ classId }) => classId),
    progress,
  });
  const { zpks } = readZab(new Uint8Array(await readFile(zabPath)));
  const asked = models.filter(({ classId }) => wanted?.includes(classId) ?? true);
  return asked.map((model) => {
    const resolution = `${model.widthPx}x${model.heightPx}`;
    const zpk = zpks.find(({ platforms }) =>
      platforms.some((at) => at.screenType === model.shape && at.screenResolution === resolution),
    );
    if (zpk === undefined) throw new Error(`The build left out ${model.classId}.`);
    return { model, packed: readZpk(zpk.bytes) };
  });
}

/** Of several models the one with the most keys: every screen can be reached on it. */
async function oneOfEachClass(): Promise<readonly CatalogueModel[]> {
  const app = ownApp();
  const byClass = new Map<string, CatalogueModel>();
  for (const model of await readCatalogue()) {
    const known = byClass.get(model.classId);
    if (!app.suits(model) || (known !== undefined && known.keyCount >= model.keyCount)) continue;
    byClass.set(model.classId, model);
  }
  return [...byClass.values()].sort((one, other) => (one.classId < other.classId ? -1 : 1));
}
