/** The part of a packaged `app.json` that a watch and a phone act on. */
import { isJsonObject, type JsonObject } from "./archive.ts";
import { PackageFault } from "./package-fault.ts";

export interface AppJson {
  readonly appId: number;
  readonly appName: string;
  readonly version: { readonly code: number; readonly name: string };
  readonly permissions: readonly string[];
  readonly defaultLanguage: string;
  /** The width the program's sizes were drawn for; `px()` scales from it. */
  readonly designWidth: number;
  /** Page paths without extension; the first is the start page. Empty when there is no page. */
  readonly pages: readonly string[];
  /** The whole document, for what `getPackageInfo()` and the phone hand out. */
  readonly raw: JsonObject;
}

const DEFAULT_DESIGN_WIDTH = 480;

export function parseAppJson(raw: JsonObject, path: string): AppJson {
  const app = objectAt(raw, "app", path);
  const version = objectAt(app, "version", path);
  const appId = app["appId"];
  if (typeof appId !== "number") {
    throw new PackageFault("wrong-shape", path, `${path} has no number app.appId.`);
  }
  const designWidth = raw["designWidth"];
  return {
    appId,
    appName: textOr(app["appName"], ""),
    version: { code: Number(version["code"]), name: textOr(version["name"], "") },
    permissions: texts(raw["permissions"]),
    defaultLanguage: textOr(raw["defaultLanguage"], "en-US"),
    designWidth: typeof designWidth === "number" ? designWidth : DEFAULT_DESIGN_WIDTH,
    pages: pagesOf(raw),
    raw,
  };
}

function pagesOf(raw: JsonObject): readonly string[] {
  const module = raw["module"];
  const page = isJsonObject(module) ? module["page"] : undefined;
  return isJsonObject(page) ? texts(page["pages"]) : [];
}

function objectAt(parent: JsonObject, key: string, path: string): JsonObject {
  const value = parent[key];
  if (isJsonObject(value)) return value;
  throw new PackageFault("wrong-shape", path, `${path} has no object "${key}".`);
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === "string" ? value : fallback;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
