/**
 * The rooms of the house as the type checker sees them: each has its own
 * tsconfig.json, and with it its own idea of what exists around it.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { BuildFault } from "./build-fault.ts";
import { installed, projectRoot } from "./project.ts";

/** What ends up in a package. */
export const shippedRooms: readonly string[] = ["core", "page", "app-side", "setting"];

/** Every folder with a tsconfig.json, and those in a room: a new one is checked from its first day. */
export function allRooms(root = projectRoot): readonly string[] {
  const rooms = foldersIn(root, "").filter((name) => isRoom(root, name));
  return rooms.flatMap((room) => [
    room,
    ...foldersIn(root, room).filter((name) => isRoom(root, name)),
  ]);
}

function isRoom(root: string, folder: string): boolean {
  return existsSync(join(root, folder, "tsconfig.json"));
}

function foldersIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== "node_modules")
    .map((one) => join(folder, one.name));
}

export interface RoomReport {
  readonly room: string;
  readonly ok: boolean;
  /** Project files looked at; a room of none was not checked, and is not fine. */
  readonly files: number;
  readonly said: string;
}

/** Stops at the first room that does not check, with everything its checker said. */
export async function checkRooms(rooms: readonly string[]): Promise<void> {
  for (const report of await reportRooms(rooms)) {
    if (!report.ok) throw new BuildFault("types", report.room, `\n${report.said}`);
  }
}

/** As many at a time as there are cores, in the order given. */
export async function reportRooms(
  rooms: readonly string[],
  root = projectRoot,
): Promise<readonly RoomReport[]> {
  const reports: RoomReport[] = [];
  const width = availableParallelism();
  for (let from = 0; from < rooms.length; from += width) {
    const some = rooms.slice(from, from + width);
    reports.push(...(await Promise.all(some.map((room) => reportRoom(root, room)))));
  }
  return reports;
}

async function reportRoom(root: string, room: string): Promise<RoomReport> {
  const { code, said } = await runTsc(root, ["-p", room, "--listFiles"]);
  const lines = said.split("\n");
  const isListed = (line: string) => line.startsWith(root) && !line.includes("(");
  const files = lines.filter((line) => isListed(line) && !line.includes("node_modules"));
  if (files.length === 0) return { room, ok: false, files: 0, said: "  no file to check" };
  return {
    room,
    ok: code === 0,
    files: files.length,
    said: lines.filter((line) => line !== "" && !/^(\/|[A-Za-z]:[\\/])/.test(line)).join("\n"),
  };
}

function runTsc(root: string, args: readonly string[]): Promise<{ code: number; said: string }> {
  const tsc = installed("typescript", "bin", "tsc");
  const child = spawn(process.execPath, [tsc, ...args, "--pretty", "false"], { cwd: root });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}
