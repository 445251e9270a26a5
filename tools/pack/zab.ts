/**
 * Opens a packed app: a `.zab` of `.zpk`s, each a device zip and a phone zip [packager].
 * Reads only; what it finds is what a watch and a phone would be given.
 */
import { unzipSync } from "fflate";
import { BuildFault } from "../build-fault.ts";
import { classId } from "../devices.ts";

export interface PackedFile {
  readonly name: string;
  readonly bytes: number;
  /** Its share of the zip it stands in. */
  readonly zippedBytes: number;
}

export interface Package {
  readonly file: string;
  readonly classId: string;
  readonly resolution: string;
  readonly bytes: number;
  readonly deviceBytes: number;
  readonly device: readonly PackedFile[];
  readonly phone: readonly PackedFile[];
  /** Pictures the packager passed on as they were: a watch cannot show them. */
  readonly rawPictures: readonly string[];
}

interface ZabManifest {
  zpks: {
    name: string;
    platforms: { screenType: string; screenResolution: string }[];
  }[];
}

export function readZab(zab: Uint8Array): readonly Package[] {
  const files = unzipSync(zab);
  const manifest = files["manifest.json"];
  if (!manifest) throw new BuildFault("package", "manifest.json", "the .zab holds no manifest");
  const { zpks }: ZabManifest = JSON.parse(new TextDecoder().decode(manifest));
  return zpks.map((zpk) => readPackage(zpk, files[zpk.name])).sort(byClass);
}

function readPackage(zpk: ZabManifest["zpks"][number], bytes: Uint8Array | undefined): Package {
  const [platform] = zpk.platforms;
  const parts = bytes ? unzipSync(bytes) : {};
  const device = parts["device.zip"];
  const phone = parts["app-side.zip"];
  if (!(bytes && platform && device && phone)) {
    throw new BuildFault(
      "package",
      zpk.name,
      "the .zpk is missing its platform or one of its halves",
    );
  }
  return {
    file: zpk.name,
    classId: classId(platform.screenType, Number.parseInt(platform.screenResolution, 10)),
    resolution: platform.screenResolution,
    bytes: bytes.length,
    deviceBytes: device.length,
    device: listZip(device),
    phone: listZip(phone),
    rawPictures: rawPictures(device),
  };
}

function listZip(zip: Uint8Array): readonly PackedFile[] {
  const found: PackedFile[] = [];
  unzipSync(zip, {
    filter: ({ name, size, originalSize }) => {
      found.push({ name, bytes: originalSize, zippedBytes: size });
      return false;
    },
  });
  return found;
}

/** A picture made for a watch carries this mark behind its 18-byte head [packager]. */
function rawPictures(zip: Uint8Array): readonly string[] {
  const pictures = unzipSync(zip, { filter: ({ name }) => /^assets\/.*\.(png|jpe?g)$/.test(name) });
  return Object.entries(pictures)
    .filter(([, bytes]) => new TextDecoder("latin1").decode(bytes.subarray(18, 22)) !== "SOMH")
    .map(([name]) => name);
}

function byClass(a: Package, b: Package): number {
  return a.classId < b.classId ? -1 : 1;
}

/** The device half without the `.js` twin of each bytecode file: what a store release carries. */
export function prunedDeviceBytes(pack: Package): number {
  return pack.device
    .filter((file) => isTwin(file.name, pack.device))
    .reduce((left, twin) => left - twin.zippedBytes, pack.deviceBytes);
}

function isTwin(name: string, files: readonly PackedFile[]): boolean {
  return name.endsWith(".js") && files.some((file) => file.name === name.replace(/js$/, "bin"));
}
