/** The table a build ends with: what each class of watches would be given, in bytes. */
import { budgetOf, DEVICE_PACKAGE_BYTES } from "../budgets.ts";
import { type Package, prunedDeviceBytes } from "./zab.ts";

/** One line a package, then one line a program with its bytecode in every package. */
export function buildReport(packages: readonly Package[]): string {
  return [packageTable(packages), programTable(packages)].join("\n\n");
}

function packageTable(packages: readonly Package[]): string {
  return table([
    ["class", "screen", ".zpk", "device", "device pruned", "limit", "phone", "pictures"],
    ...packages.map((pack) => [
      pack.classId,
      pack.resolution,
      grouped(pack.bytes),
      grouped(pack.deviceBytes),
      grouped(prunedDeviceBytes(pack)),
      grouped(DEVICE_PACKAGE_BYTES),
      grouped(total(pack.phone, /\.js$/)),
      grouped(total(pack.device, /^assets\/.*\.(png|jpg)$/)),
    ]),
  ]);
}

function programTable(packages: readonly Package[]): string {
  const names = (packages[0]?.device ?? [])
    .map((file) => file.name)
    .filter((name) => name.endsWith(".bin"))
    .sort();
  return table([
    ["bytecode", "bytes", "limit"],
    ...names.map((name) => {
      const limit = budgetOf(name);
      return [name, grouped(largest(packages, name)), limit === undefined ? "" : grouped(limit)];
    }),
  ]);
}

/** The same program differs by a few bytes between classes: its file name is in it [packager]. */
function largest(packages: readonly Package[], name: string): number {
  return Math.max(
    ...packages.map((pack) => pack.device.find((file) => file.name === name)?.bytes ?? 0),
  );
}

function total(files: Package["device"], wanted: RegExp): number {
  return files
    .filter((file) => wanted.test(file.name))
    .reduce((bytes, file) => bytes + file.bytes, 0);
}

function grouped(bytes: number): string {
  return String(bytes).replace(/\B(?=(\d{3})+$)/g, " ");
}

/** The first column reads from the left, numbers from the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
