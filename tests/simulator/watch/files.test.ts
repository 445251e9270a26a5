import { strFromU8, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { Disk, type DiskFailure } from "../../../simulator/watch/disk.ts";
import { say } from "./test-watch.ts";

const fs = `const fs = require('@zos/fs');
  const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_APPEND, O_TRUNC, O_EXCL } = fs;
  const bytes = (text) => Buffer.from(text).buffer;
  const text = (buffer) => Buffer.from(buffer).toString();
  const show = (...all) => console.log(all.map((one) => one === undefined ? 'none' : one).join(' '));`;

async function run(body: string, disk = new Disk()) {
  const { watch } = await say(`${fs} Page({ build() { ${body} } })`, { disk });
  expect(watch.faults).toEqual([]);
  return watch.log;
}

const content = (disk: Disk, path: string) => strFromU8(disk.files.get(path) ?? strToU8("(none)"));

describe("files", () => {
  it("are written, appended to and read back, by position or one after the other", async () => {
    const disk = new Disk();
    const log = await run(
      `const fd = fs.openSync({ path: 'a.txt', flag: O_RDWR | O_CREAT });
       show(fs.writeSync({ fd, buffer: bytes('hello') }), fs.writeSync({ fd, buffer: bytes(' you') }));
       fs.writeSync({ fd, buffer: bytes('J'), options: { position: 0 } });
       const head = new ArrayBuffer(5);
       show(fs.readSync({ fd, buffer: head, options: { position: 0 } }), text(head));
       show(fs.readSync({ fd, buffer: head }), fs.closeSync(fd), fs.closeSync({ fd }));
       const end = fs.openSync({ path: 'a.txt', flag: O_WRONLY | O_APPEND });
       fs.writeSync({ fd: end, buffer: bytes('xx!xx'), options: { offset: 2, length: 1 } });
       show(fs.statSync({ path: 'a.txt' }).size);`,
      disk,
    );
    expect(log).toEqual(["5 4", "5 Jello", "0 0 -1", "10"]);
    expect(content(disk, "a.txt")).toBe("Jello you!");
  });

  it("are read and written whole, as bytes or as text", async () => {
    const log = await run(
      `fs.writeFileSync({ path: 'data://b', data: 'grün' });
       show(fs.readFileSync({ path: '/b', options: { encoding: 'utf8' } }), fs.readFileSync({ path: 'b' }).byteLength);
       fs.writeFileSync({ path: 'b', data: bytes('!') });
       show(text(fs.readFileSync({ path: 'b' })), fs.readFileSync({ path: 'gone' }));`,
    );
    expect(log).toEqual(["grün 5", "! none"]);
  });

  it("answer below 0, or nothing at all, for what cannot be done", async () => {
    const log = await run(
      `fs.writeFileSync({ path: 'a', data: 'a' });
       show(fs.openSync({ path: 'none' }), fs.openSync({ path: 'no/such/folder', flag: O_WRONLY | O_CREAT }));
       show(fs.openSync({ path: 'a', flag: O_CREAT | O_EXCL | O_WRONLY }), fs.writeSync({ fd: fs.openSync({ path: 'a' }), buffer: bytes('x') }));
       show(fs.rmSync('none'), fs.renameSync({ oldPath: 'none', newPath: 'x' }), fs.statSync({ path: 'none' }), fs.readdirSync({ path: 'none' }));
       show(fs.writeSync({ fd: 99, buffer: bytes('x') }), fs.readSync({ fd: 99, buffer: new ArrayBuffer(1) }));`,
    );
    expect(log).toEqual(["-1 -1", "-1 -1", "-1 -1 none none", "-1 -1"]);
  });

  it("live in folders, and a rename takes the place of what was there", async () => {
    const log = await run(
      `show(fs.mkdirSync({ path: 'out' }), fs.mkdirSync('out'), fs.mkdirSync('x/y'));
       fs.writeFileSync({ path: 'out/1', data: 'one' }); fs.writeFileSync({ path: 'out/1.tmp', data: 'two' });
       show(fs.renameSync({ oldPath: 'out/1.tmp', newPath: 'out/1' }), fs.readdirSync({ path: 'out' }).join('+'));
       show(fs.readFileSync({ path: 'out/1', options: { encoding: 'utf-8' } }), fs.readdirSync({ path: '' }).join('+'));
       show(fs.rmSync({ path: 'out' }), fs.rmSync({ path: 'out/1' }), fs.rmSync({ path: 'out' }));`,
    );
    expect(log).toEqual(["0 -1 -1", "0 1", "two out", "-1 0 0"]);
  });

  it("are cut by opening them with O_TRUNC", async () => {
    const disk = new Disk();
    await run(
      `fs.writeFileSync({ path: 'a', data: 'old text' });
       fs.writeSync({ fd: fs.openSync({ path: 'a', flag: O_WRONLY | O_TRUNC }), buffer: bytes('new') });`,
      disk,
    );
    expect(content(disk, "a")).toBe("new");
  });

  it.each([
    ["fs.openSync({ path: '../other' })", "leads out of the data folder"],
    ["fs.readFileSync({ path: 'assets://x' })", "assets cannot be opened as data"],
    ["fs.statAssetsSync({ path: 'x' })", '"statAssetsSync" is not simulated'],
    ["fs.openSync({ name: 'x' })", 'has no option "name"'],
  ])("refuse %s", async (body, message) => {
    const { watch } = await say(`${fs} Page({ build() { ${body} } })`);
    expect(watch.faults[0]?.message).toContain(message);
  });
});

describe("a failing disk", () => {
  const write = `const fd = fs.openSync({ path: 'a', flag: O_WRONLY | O_APPEND });
    show(fs.writeSync({ fd, buffer: bytes('12345') }), fs.renameSync({ oldPath: 'a', newPath: 'b' }));`;
  const failing = (failure?: DiskFailure) => {
    const disk = new Disk();
    disk.files.set("a", strToU8("0"));
    disk.failure = failure;
    return disk;
  };

  it.each<[string, DiskFailure, string, string]>([
    ["full", { kind: "full" }, "-1 0", "0"],
    ["read-only", { kind: "read-only" }, "-1 -1", "0"],
    ["torn", { kind: "torn", bytes: 2 }, "5 0", "012"],
  ])("that is %s", async (_name, failure, answers, left) => {
    const disk = failing(failure);
    expect(await run(write, disk)).toEqual([answers]);
    expect(content(disk, disk.files.has("b") ? "b" : "a")).toBe(left);
  });

  it("tears one write only", async () => {
    const disk = failing({ kind: "torn", bytes: 0 });
    await run(`${write} fs.writeFileSync({ path: 'c', data: 'whole' });`, disk);
    expect(content(disk, "c")).toBe("whole");
  });

  it("takes what fits and no more", async () => {
    const disk = failing();
    disk.capacityBytes = 4;
    expect(await run(write, disk)).toEqual(["3 0"]);
    expect(content(disk, "b")).toBe("0123");
  });

  it("keeps the old values of a storage", async () => {
    const disk = new Disk();
    const body =
      "const { localStorage } = require('@zos/storage'); Page({ build() { localStorage.setItem('a', 1); } })";
    const permissions = ["device:os.local_storage"];
    disk.failure = { kind: "full" };
    await say(body, { disk, permissions });
    expect(disk.storage("default").size).toBe(0);
    disk.failure = undefined;
    await say(body, { disk, permissions });
    expect(disk.storage("default").get("a")).toBe("1");
  });
});

describe("storages", () => {
  const permissions = ["device:os.local_storage"];

  it("keep the types of what they are given", async () => {
    const { watch } = await say(
      `const { LocalStorage, localStorage, sessionStorage } = require('@zos/storage');
       Page({ build() {
         const own = new LocalStorage('own.json');
         own.setItem('o', { list: [1, 'two', null], flag: false });
         localStorage.setItem('n', 7); sessionStorage.setItem('s', 'text');
         console.log(JSON.stringify(own.getItem('o')), typeof localStorage.getItem('n'), sessionStorage.getItem('s'));
         console.log(localStorage.getItem('gone', 'given'), localStorage.getItem('gone'), localStorage.getItem('o'));
         localStorage.removeItem('n'); own.clear();
         console.log(localStorage.getItem('n'), own.getItem('o'));
       } })`,
      { permissions },
    );
    expect(watch.log).toEqual([
      '{"list":[1,"two",null],"flag":false} number text',
      "given undefined undefined",
      "undefined undefined",
    ]);
  });

  it("refuse what cannot be stored, and any use without the permission", async () => {
    const body =
      "Page({ build() { require('@zos/storage').localStorage.setItem('f', undefined); } })";
    const allowed = await say(body, { permissions });
    expect(allowed.watch.faults[0]?.message).toContain("undefined cannot be stored");
    const { watch } = await say(body);
    expect(watch.faults[0]?.message).toContain('needs the permission "device:os.local_storage"');
  });

  it("of the session end with the run", async () => {
    const { watch } = await say(
      "const { sessionStorage: s } = require('@zos/storage'); Page({ build() { console.log(s.getItem('a', 'new')); s.setItem('a', 'old'); } })",
    );
    watch.open();
    expect(watch.log).toEqual(["new", "new"]);
  });
});
