/**
 * Writes the packager's device list into a throw-away home, so that it packs
 * without asking the vendor's server and without touching the user's own list [packager].
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DeviceClass, guessedChip, type Model } from "../devices.ts";

/** Far enough away that the packager never thinks the list stale. */
const NEVER_EXPIRES = 9_999_999_999_999;

/** The public list gives neither; no rule of the packager was seen to depend on them. */
const PIXEL_DENSITY = 326;
const PREVIEW_SIZE = "324*324";
const ICON_SIZE = "248*248";

export function writeZeusCache(home: string, classes: readonly DeviceClass[]): void {
  const models = classes.flatMap((each) => each.models);
  const list = {
    devices: models.flatMap(listModel),
    devices_beta: [],
    expiredTime: NEVER_EXPIRES,
    version: "1.9.1",
  };
  const folder = join(home, ".zepp");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".zeus_devices"), JSON.stringify(list));
}

/** The packager wants one entry a device source, each a plain number [packager]. */
function listModel(model: Model, index: number): object[] {
  return model.sources.map((deviceSource) => ({
    productName: model.name,
    deviceSource,
    value: {
      code: model.name.toLowerCase().replace(/\W+/g, "-"),
      productId: String(index + 1),
      productVersion: "1",
      shape: model.shape,
      chip: { manufacturer: guessedChip },
      screen: {
        size: `${model.widthPx}*${model.heightPx}`,
        previewSize: PREVIEW_SIZE,
        iconSize: ICON_SIZE,
      },
      os: { version: model.os, apiLevel: model.apiLevel },
      pixelDensity: PIXEL_DENSITY,
    },
  }));
}
