/** Reads the zips inside a package, and the JSON inside the zips, or says which one is broken. */
import { strFromU8, unzipSync } from "fflate";
import { PackageFault } from "./package-fault.ts";

export type Files = ReadonlyMap<string, Uint8Array>;

export type JsonObject = Readonly<Record<string, unknown>>;

export function readArchive(bytes: Uint8Array, path: string): Files {
  try {
    const entries = Object.entries(unzipSync(bytes));
    return new Map(entries.filter(([name]) => !name.endsWith("/")));
  } catch (error) {
    throw new PackageFault("not-a-zip", path, `${path} is not a zip archive: ${String(error)}`);
  }
}

export function requireFile(files: Files, name: string, path: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) {
    throw new PackageFault("missing-file", `${path}/${name}`, `${path} holds no ${name}.`);
  }
  return bytes;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function readJson(bytes: Uint8Array, path: string): JsonObject {
  const value = parse(strFromU8(bytes), path);
  if (isJsonObject(value)) return value;
  throw new PackageFault("wrong-shape", path, `${path} is not a JSON object.`);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackageFault("not-json", path, `${path} is not JSON: ${String(error)}`);
  }
}
