import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WatchMemory } from "../../../desk/server/watch-memory.ts";

const BALANCE = "Amazfit Balance";

let folder: string;
const said: string[] = [];
const memories: WatchMemory[] = [];

function remember(): WatchMemory {
  const memory = new WatchMemory(folder, (line) => said.push(line));
  memories.push(memory);
  return memory;
}

const turn = () => new Promise(setImmediate);
const text = (disk: { files: Map<string, Uint8Array> }, path: string) =>
  new TextDecoder().decode(disk.files.get(path));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hip-watch-"));
  said.length = 0;
});
afterEach(() => {
  for (const memory of memories.splice(0)) memory.flush();
  rmSync(folder, { recursive: true, force: true });
});

describe("what a watch remembers", () => {
  test("is there again at the next start: files, folders and storages", async () => {
    const disk = remember().diskOf(BALANCE);
    disk.folders.add("outbox");
    disk.write("outbox/a.rec", 0, new TextEncoder().encode("record"));
    disk.storage("default").set("history", "[1]");
    await turn();
    const again = remember().diskOf(BALANCE);
    expect(text(again, "outbox/a.rec")).toBe("record");
    expect(again.list("outbox")).toEqual(["a.rec"]);
    expect(again.storage("default").get("history")).toBe("[1]");
  });

  test("goes with the deletion of it", async () => {
    const disk = remember().diskOf(BALANCE);
    disk.write("a", 0, Uint8Array.of(1));
    disk.storage("default").set("k", "1");
    await turn();
    disk.files.delete("a");
    disk.storage("default").delete("k");
    await turn();
    const again = remember().diskOf(BALANCE);
    expect([...again.files.keys()]).toEqual([]);
    expect([...again.storage("default").keys()]).toEqual([]);
  });

  test("is that watch's alone", async () => {
    const memory = remember();
    memory.diskOf(BALANCE).write("a", 0, Uint8Array.of(1));
    await turn();
    expect(remember().diskOf("Amazfit Bip 6").files.size).toBe(0);
  });

  test("comes back byte by byte, whatever the program wrote", async () => {
    const bytes = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.uint8Array({ maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (files) => {
        const memory = remember();
        memory.forget();
        const disk = memory.diskOf(BALANCE);
        for (const [path, content] of Object.entries(files)) disk.files.set(path, content);
        memory.flush();
        expect(Object.fromEntries(remember().diskOf(BALANCE).files)).toEqual({ ...files });
      }),
      { numRuns: 30 },
    );
  });

  test("is for its owner's eyes only", () => {
    const memory = remember();
    memory.diskOf(BALANCE).write("a", 0, Uint8Array.of(1));
    memory.flush();
    const [file = ""] = readdirSync(join(folder, "watches"));
    expect(statSync(join(folder, "watches", file)).mode & 0o077).toBe(0);
  });

  test("is put aside, not thrown away, when it cannot be read", () => {
    const memory = remember();
    memory.diskOf(BALANCE).write("a", 0, Uint8Array.of(1));
    memory.flush();
    const [file = ""] = readdirSync(join(folder, "watches"));
    writeFileSync(
      join(folder, "watches", file),
      '{"files":{"a":"%%%"},"folders":[],"storages":{}}',
    );
    expect(remember().diskOf(BALANCE).files.size).toBe(0);
    expect(readdirSync(join(folder, "watches"))).toContain(`${file}.unreadable`);
    expect(said.join(" ")).toContain("put aside");
  });

  test("is gone after starting over, also of a watch that lies in its box", async () => {
    const first = remember();
    first.diskOf(BALANCE).write("a", 0, Uint8Array.of(1));
    first.diskOf("Amazfit Bip 6").write("b", 0, Uint8Array.of(1));
    first.flush();
    const second = remember();
    const worn = second.diskOf(BALANCE);
    worn.failure = { kind: "full" };
    second.forget();
    expect([worn.files.size, worn.failure]).toEqual([0, undefined]);
    await turn();
    expect(remember().diskOf("Amazfit Bip 6").files.size).toBe(0);
  });

  test("is missed in words when it cannot be written, and the watch goes on", async () => {
    const disk = remember().diskOf(BALANCE);
    rmSync(folder, { recursive: true });
    disk.write("a", 0, Uint8Array.of(1));
    await turn();
    expect(said.join(" ")).toContain(`The ${BALANCE} cannot be kept`);
    expect(disk.files.size).toBe(1);
    mkdirSync(join(folder, "watches"), { recursive: true });
  });

  test("knows which watch was worn last", () => {
    expect(remember().worn).toBeUndefined();
    remember().worn = "Amazfit Bip 6";
    expect(remember().worn).toBe("Amazfit Bip 6");
  });
});
