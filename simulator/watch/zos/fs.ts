/** `@zos/fs`: synchronous files in the program's data folder. Renaming is atomic here; on a watch nobody knows. */
import { strFromU8, strToU8 } from "fflate";
import type { Disk } from "../disk.ts";
import { Refusal } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import { DONE, FAILED, FLAGS, type OpenFiles } from "./fs-files.ts";
import { dataPath, folderOf } from "./fs-path.ts";
import { call, native, type Run, refused, value, zosModule } from "./symbol.ts";

/** What happens to names: renaming, removing, making, looking. */
function entryCalls(disk: Disk) {
  const rename: Run = (args) => {
    const fields = args.fields(0, ["oldPath", "newPath"]);
    const from = dataPath(args.label, fields.get("text", "oldPath"));
    const to = dataPath(args.label, fields.get("text", "newPath"));
    const bytes = disk.files.get(from);
    const isPossible = bytes !== undefined && disk.has(folderOf(to)) && !disk.folders.has(to);
    if (!isPossible || disk.failure?.kind === "read-only") return FAILED;
    disk.files.delete(from);
    disk.files.set(to, bytes);
    return DONE;
  };
  const remove: Run = (args) => {
    const path = dataPath(args.label, args.either("text", "path"));
    if (disk.failure?.kind === "read-only") return FAILED;
    if (disk.folders.has(path) && disk.list(path)?.length === 0) disk.folders.delete(path);
    else if (!disk.files.delete(path)) return FAILED;
    return DONE;
  };
  const makeFolder: Run = (args) => {
    const path = dataPath(args.label, args.either("text", "path"));
    if (disk.has(path) || !disk.has(folderOf(path)) || !disk.isWritable) return FAILED;
    disk.folders.add(path);
    return DONE;
  };
  const stat: Run = (args) => {
    const path = dataPath(args.label, args.fields(0, ["path"]).get("text", "path"));
    const size = disk.files.get(path)?.byteLength ?? (disk.folders.has(path) ? 0 : undefined);
    return size === undefined ? undefined : { size };
  };
  return { rename, remove, makeFolder, stat };
}

/** Whole files at once. */
function contentCalls(disk: Disk, open: OpenFiles) {
  const readFile: Run = (args) => {
    const fields = args.fields(0, ["path", "options"]);
    const bytes = disk.files.get(dataPath(args.label, fields.get("text", "path")));
    const encoding = fields.optional("object", "options")?.["encoding"];
    if (bytes === undefined || encoding === undefined) return bytes;
    if (String(encoding).toLowerCase().replace("-", "") === "utf8") return strFromU8(bytes);
    throw new Refusal(`${args.label}: the encoding "${String(encoding)}" is not simulated`);
  };
  const writeFile: Run = (args) => {
    const fields = args.fields(0, ["path", "data", "options"]);
    const given = fields.raw("path");
    const label = args.label;
    const path =
      typeof given === "number" ? open.pathOf(given) : dataPath(label, fields.get("text", "path"));
    const data = fields.raw("data");
    const bytes = typeof data === "string" ? strToU8(data) : fields.get("bytes", "data").slice();
    // The call has no answer, so a write that cannot be done is simply not done.
    if (path === undefined || !disk.has(folderOf(path)) || disk.folders.has(path)) return undefined;
    if (disk.truncate(path)) disk.write(path, 0, bytes);
    return undefined;
  };
  return { readFile, writeFile };
}

export function fsModule({ machine: { disk } }: World, open: OpenFiles) {
  const { rename, remove, makeFolder, stat } = entryCalls(disk);
  const { readFile, writeFile } = contentCalls(disk, open);
  return zosModule("@zos/fs", {
    O_RDONLY: value(FLAGS.O_RDONLY),
    O_WRONLY: value(FLAGS.O_WRONLY),
    O_RDWR: value(FLAGS.O_RDWR),
    O_APPEND: value(FLAGS.O_APPEND),
    O_CREAT: value(FLAGS.O_CREAT),
    O_EXCL: value(FLAGS.O_EXCL),
    O_TRUNC: value(FLAGS.O_TRUNC),
    openSync: call(open.open),
    closeSync: call(open.close),
    readSync: native(),
    writeSync: call(open.write),
    readFileSync: call(readFile),
    writeFileSync: call(writeFile),
    renameSync: call(rename),
    rmSync: call(remove),
    mkdirSync: call(makeFolder),
    readdirSync: call((args) => {
      return disk.list(dataPath(args.label, args.fields(0, ["path"]).get("text", "path")));
    }),
    statSync: call(stat),
    openAssetsSync: refused(),
    statAssetsSync: refused(),
  });
}
