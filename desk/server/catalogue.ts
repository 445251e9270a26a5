/**
 * The vendor's public list of models, as watches that can be worn here. It is data of the build, read
 * as data: nothing of the build's code comes with it.
 */

import { readFile } from "node:fs/promises";
import * as v from "valibot";
import type { WatchModel } from "../../simulator/watch/model.ts";

export interface CatalogueModel extends WatchModel {
  /** Shape and width, as the build names its classes: `round480`. */
  readonly classId: string;
  readonly keyCount: number;
}

const LIST = new URL("../../tools/devices.json", import.meta.url);
const MAKER = "Amazfit";

const size = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1000));

const schema = v.object({
  models: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.minLength(1)),
        shape: v.picklist(["round", "square"]),
        widthPx: size,
        heightPx: size,
        keys: v.pipe(v.number(), v.integer()),
        apiLevel: v.pipe(v.string(), v.regex(/^\d+\.\d+$/)),
        sources: v.pipe(v.array(v.number()), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});

/** By name, as a person would look for one. */
export async function readCatalogue(): Promise<readonly CatalogueModel[]> {
  const { models } = v.parse(schema, JSON.parse(await readFile(LIST, "utf8")));
  return models
    .map(({ name, shape, widthPx, heightPx, keys, apiLevel, sources }) => ({
      name: `${MAKER} ${name}`,
      shape,
      widthPx,
      heightPx,
      keyCount: keys,
      apiLevel,
      deviceSource: sources[0] ?? 0,
      classId: `${shape}${widthPx}`,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }));
}
