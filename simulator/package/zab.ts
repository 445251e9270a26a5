/**
 * Opens what the vendor's packager makes: a `.zab` with one `.zpk` for each class of watch, and in
 * each `.zpk` the device program and the phone program. [packager]
 */
import { strFromU8 } from "fflate";
import { type AppJson, parseAppJson } from "./app-json.ts";
import {
  type Files,
  isJsonObject,
  type JsonObject,
  readArchive,
  readJson,
  requireFile,
} from "./archive.ts";
import { PackageFault } from "./package-fault.ts";

export interface Platform {
  readonly screenType: string;
  readonly screenResolution: string;
  readonly cpuPlatform: string;
}

export interface ZabEntry {
  readonly name: string;
  readonly platforms: readonly Platform[];
  readonly bytes: Uint8Array;
}

export interface Zab {
  readonly manifest: JsonObject;
  readonly zpks: readonly ZabEntry[];
}

export interface DeviceProgram {
  readonly appJson: AppJson;
  /** Path inside the device package → contents: `app.js`, `page/…/x.js`, `assets/…`. */
  readonly files: Files;
}

export interface PhoneProgram {
  readonly appJson: AppJson;
  /** Source of the side service, and of the settings page, when the program has one. */
  readonly appSide?: string;
  readonly setting?: string;
  readonly files: Files;
}

export interface Zpk {
  readonly device: DeviceProgram;
  readonly phone: PhoneProgram;
}

export function readZab(bytes: Uint8Array): Zab {
  const files = readArchive(bytes, "zab");
  const manifest = readJson(requireFile(files, "manifest.json", "zab"), "zab/manifest.json");
  const listed = manifest["zpks"];
  if (!Array.isArray(listed) || listed.length === 0) {
    throw new PackageFault("wrong-shape", "zab/manifest.json", "The manifest lists no zpk.");
  }
  return { manifest, zpks: listed.map((entry: unknown) => readEntry(entry, files)) };
}

export function readZpk(bytes: Uint8Array): Zpk {
  const files = readArchive(bytes, "zpk");
  const device = readArchive(requireFile(files, "device.zip", "zpk"), "zpk/device.zip");
  const phone = readArchive(requireFile(files, "app-side.zip", "zpk"), "zpk/app-side.zip");
  const appSide = textOf(phone, "app-side.js");
  const setting = textOf(phone, "setting.js");
  requireFile(device, "app.js", "zpk/device.zip");
  return {
    device: { appJson: appJsonOf(device, "zpk/device.zip"), files: device },
    phone: {
      appJson: appJsonOf(phone, "zpk/app-side.zip"),
      files: phone,
      ...(appSide === undefined ? {} : { appSide }),
      ...(setting === undefined ? {} : { setting }),
    },
  };
}

function readEntry(entry: unknown, files: Files): ZabEntry {
  const name = isJsonObject(entry) ? entry["name"] : undefined;
  if (!isJsonObject(entry) || typeof name !== "string") {
    throw new PackageFault(
      "wrong-shape",
      "zab/manifest.json",
      "A zpk in the manifest has no name.",
    );
  }
  const platforms = Array.isArray(entry["platforms"]) ? entry["platforms"] : [];
  return {
    name,
    platforms: platforms.filter(isJsonObject).map((platform) => ({
      screenType: String(platform["screenType"] ?? ""),
      screenResolution: String(platform["screenResolution"] ?? ""),
      cpuPlatform: String(platform["cpuPlatform"] ?? ""),
    })),
    bytes: requireFile(files, name, "zab"),
  };
}

function appJsonOf(files: Files, path: string): AppJson {
  const bytes = requireFile(files, "app.json", path);
  return parseAppJson(readJson(bytes, `${path}/app.json`), `${path}/app.json`);
}

function textOf(files: Files, name: string): string | undefined {
  const bytes = files.get(name);
  return bytes === undefined ? undefined : strFromU8(bytes);
}
