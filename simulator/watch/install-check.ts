/** What a watch looks at before it takes a program: its own shape, and the API_LEVEL it needs. */
import { isJsonObject, type JsonObject } from "../package/archive.ts";
import type { DeviceProgram } from "../package/zab.ts";
import type { WatchModel } from "./model.ts";
import { isAtLeast } from "./zos/api-level.ts";

const SHAPES: Readonly<Record<string, WatchModel["shape"]>> = { r: "round", s: "square" };

/** Throws, in words for people, when the watch would not install the program. */
export function checkInstallable({ appJson }: DeviceProgram, model: WatchModel): void {
  const { raw, appName } = appJson;
  const version = objectOf(objectOf(raw, "runtime"), "apiVersion");
  const least = String(version?.["minVersion"] ?? "1.0");
  if (!isAtLeast(model.apiLevel, least)) {
    throw new Error(`${appName} needs API_LEVEL ${least}; ${model.name} has ${model.apiLevel}.`);
  }
  const shapes = shapesOf(raw["platforms"]);
  if (shapes.length > 0 && !shapes.includes(model.shape)) {
    throw new Error(`This package of ${appName} is for ${shapes.join(" and ")} watches.`);
  }
}

function shapesOf(platforms: unknown): readonly string[] {
  const list: unknown[] = Array.isArray(platforms) ? platforms : [];
  const shapes = list.filter(isJsonObject).map((platform) => SHAPES[String(platform["st"])]);
  return [...new Set(shapes.filter((shape) => shape !== undefined))];
}

function objectOf(parent: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = parent?.[key];
  return isJsonObject(value) ? value : undefined;
}
