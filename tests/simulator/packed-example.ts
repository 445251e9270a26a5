/** Packs a project with the vendor's packager, offline, in a folder that is thrown away. */

import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readZab, readZpk, type Zpk } from "../../simulator/package/zab.ts";

const MODULES = resolve(import.meta.dirname, "../../node_modules");

/** One entry of the packager's device list is enough for one package. */
const ROUND_480 = {
  productName: "Balance",
  deviceSource: 8519936,
  value: {
    code: "balance",
    productId: "1",
    productVersion: "1",
    shape: "round",
    chip: { manufacturer: "guess" },
    screen: { size: "480*480", previewSize: "324*324", iconSize: "248*248" },
    os: { version: "4.0", apiLevel: "3.7" },
    pixelDensity: 326,
  },
};

/** One of zml's own examples. */
export function packExample(name: string): Zpk {
  return packProject(join(MODULES, "@zeppos/zml/examples", name));
}

export function packProject(source: string): Zpk {
  const folder = mkdtempSync(join(tmpdir(), "packed-example-"));
  try {
    return packIn(folder, source);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packIn(folder: string, source: string): Zpk {
  const project = join(folder, "project");
  const home = join(folder, "home");
  cpSync(source, project, { recursive: true });
  symlinkSync(MODULES, join(folder, "node_modules"), "dir");
  mkdirSync(join(home, ".zepp"), { recursive: true });
  const devices = {
    devices: [ROUND_480],
    devices_beta: [],
    expiredTime: 9_999_999_999_999,
    version: "1.9.1",
  };
  writeFileSync(join(home, ".zepp/.zeus_devices"), JSON.stringify(devices));
  const zpm = join(MODULES, "@zeppos/zpm/bin/index.js");
  const ran = spawnSync(process.execPath, [zpm, "build", "--jsc", "bin", "--ip", "false"], {
    cwd: project,
    env: { ...process.env, HOME: home, USERPROFILE: home },
    encoding: "utf8",
  });
  const dist = join(project, "dist");
  const made = readdirSync(dist).find((file) => file.endsWith(".zab"));
  const entry = made && readZab(readFileSync(join(dist, made))).zpks[0];
  if (!entry) throw new Error(`The packager made nothing: ${ran.stdout}${ran.stderr}`);
  return readZpk(entry.bytes);
}
