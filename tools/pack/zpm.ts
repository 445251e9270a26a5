/**
 * Runs the vendor's packager over the staging tree and believes nothing it says:
 * it prints errors and still ends with 0 [packager], so what it made is opened and counted.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppManifest } from "../app-manifest.ts";
import { BuildFault } from "../build-fault.ts";
import type { DeviceClass } from "../devices.ts";
import { installed } from "../project.ts";
import { type Package, readZab } from "./zab.ts";

export interface PackOrder {
  readonly manifest: AppManifest;
  readonly classes: readonly DeviceClass[];
  readonly staging: string;
  readonly home: string;
  readonly prune: boolean;
}

export interface Packed {
  readonly zab: string;
  readonly packages: readonly Package[];
}

export async function runZpm(order: PackOrder): Promise<Packed> {
  const said = await zpmBuild(order);
  const dist = join(order.staging, "dist");
  const made = existsSync(dist) ? readdirSync(dist).filter((name) => name.endsWith(".zab")) : [];
  const [name] = made;
  if (name === undefined) {
    throw new BuildFault("packager", "app.json", `the packager made no .zab. It said:\n${said}`);
  }
  const zab = join(dist, name);
  const packages = readZab(readFileSync(zab));
  checkPackages(order, packages, said);
  return { zab, packages };
}

/** What the packager said; it ends with 0 whether it packed or not [packager]. */
export function zpmBuild(order: Pick<PackOrder, "staging" | "home" | "prune">): Promise<string> {
  const args = ["build", "-p", order.staging, "--jsc", "bin", "--ip", "false"];
  if (order.prune) args.push("--prune");
  const child = spawn(process.execPath, [installed("@zeppos", "zpm", "bin", "index.js"), ...args], {
    cwd: order.staging,
    // Both, because the packager asks the operating system for the home folder.
    env: { ...process.env, HOME: order.home, USERPROFILE: order.home, FORCE_COLOR: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(withoutStack(said)));
  });
}

/** Its minified stack traces help nobody. */
function withoutStack(said: string): string {
  return said
    .split("\n")
    .filter((line) => !/^\s+at /.test(line))
    .join("\n")
    .trim();
}

function checkPackages(order: PackOrder, packages: readonly Package[], said: string): void {
  for (const { id } of order.classes) {
    const pack = packages.find((each) => each.classId === id);
    if (!pack) {
      throw new BuildFault("packager", id, `no .zpk for this class. The packager said:\n${said}`);
    }
    for (const path of pack.rawPictures) {
      throw new BuildFault(
        "packager",
        path,
        "the packager could not turn this picture into the watch's format: it wants a PNG in RGB, RGBA or palette colours, not grey",
      );
    }
    for (const path of missingParts(order, pack)) {
      throw new BuildFault("packager", path, `missing in ${id}. The packager said:\n${said}`);
    }
  }
}

function missingParts(order: PackOrder, pack: Package): readonly string[] {
  const device = order.manifest.entries
    .filter((entry) => entry.host === "device")
    .map((entry) => `${entry.path}.bin`);
  // The packager flattens the phone's two programs to these names [packager].
  const phone = order.manifest.entries
    .filter((entry) => entry.host === "phone")
    .map((entry) => `${entry.path.split("/")[0]}.js`);
  return [
    ...device.filter((name) => !pack.device.some((file) => file.name === name && file.bytes > 0)),
    ...phone.filter((name) => !pack.phone.some((file) => file.name === name && file.bytes > 0)),
  ];
}
