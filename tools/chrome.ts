/** Finds a Chrome or Chromium for the browser tests, or fetches one where that is one plain command. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the search looks at; a test hands in another machine. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const MAC_APPS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

export const CHROME_WANTED = `The browser tests need Chrome or Chromium, and none was found.
Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium),
or set CHROME_PATH to the program. "npm test -- tests/core" and the like run without it.`;

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      // Not there, or not ours to run: either way no browser.
      return false;
    }
  },
};

/** A `CHROME_PATH` that leads nowhere is an answer too: none, rather than another browser. */
export function findChrome(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.env["CHROME_PATH"];
  if (chosen) return machine.isExecutable(chosen) ? chosen : undefined;
  const folders = (machine.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...(machine.platform === "darwin" ? MAC_APPS : []),
  ];
  return candidates.find(machine.isExecutable);
}

/** Tries the system's own package on Debian and Ubuntu, as root; anything else is the owner's choice. */
export function installChrome(say: (line: string) => void): string | undefined {
  const isDebian = existsSync("/etc/debian_version");
  if (!isDebian || process.getuid?.() !== 0 || process.env["CHROME_PATH"]) return undefined;
  say("no Chrome or Chromium here; installing Debian's chromium, which takes a few minutes");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", "chromium"],
  ]) {
    const { status } = spawnSync("apt-get", args, { env, stdio: "inherit" });
    if (status !== 0) return undefined;
  }
  return findChrome();
}
