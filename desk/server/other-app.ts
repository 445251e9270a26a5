/**
 * A program that is not ours, from where the person has it: packed already, or a folder that the
 * build's packager packs in a place of its own, in a process of its own.
 */

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { type AppSource, folderApp, type Pack, zabApp } from "./app-source.ts";

const PACKER = fileURLToPath(new URL("../../tools/pack-folder.ts", import.meta.url));
const schema = v.object({ app: v.object({ appId: v.number() }) });

export async function otherApp(path: string): Promise<AppSource> {
  if (!existsSync(path)) throw new Error(`There is nothing at ${path}.`);
  if (path.endsWith(".zab")) return zabApp(path);
  const manifest = join(path, "app.json");
  if (!existsSync(manifest)) {
    throw new Error(`${path} is neither a .zab nor a folder with an app.json.`);
  }
  return folderApp(await appIdIn(manifest), packFolder(path));
}

async function appIdIn(manifest: string): Promise<number> {
  try {
    return v.parse(schema, JSON.parse(await readFile(manifest, "utf8"))).app.appId;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${manifest} has no app.appId: ${why}`);
  }
}

/** Answers the path that the packager's process prints last. */
function packFolder(folder: string): Pack {
  return (classId, progress) => {
    progress(`packing ${folder} for ${classId}`);
    const args = ["--import", "tsx", PACKER, folder, classId];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let [said, complaint] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => {
        const path = said.trim().split("\n").at(-1);
        if (code === 0 && path !== undefined && path !== "") resolve(path);
        else reject(new Error(complaint.trim() || `The packager ended with ${String(code)}.`));
      });
    });
  };
}
