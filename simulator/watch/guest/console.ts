/** Runs inside QuickJS: console and the vendor's logger, printf marks included. */
import type { GuestCall, Kit } from "./kit.ts";

export function installConsole(kit: Kit): void {
  const show = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (typeof value !== "object" || value === null) return String(value);
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return "[circular]";
    }
  };
  const format = (args: unknown[]): string => {
    const rest = [...args];
    const first = rest.shift();
    const head =
      typeof first === "string"
        ? first.replace(/%[sdjifoO]/g, (mark) => (rest.length > 0 ? show(rest.shift()) : mark))
        : show(first);
    return [head, ...rest.map(show)].join(" ");
  };
  const levels = ["log", "info", "warn", "error", "debug"];
  const writer = (prefix: string) => {
    const out: Record<string, GuestCall> = {};
    for (const level of levels) {
      const mark = level === "warn" || level === "error" ? `${level} ` : "";
      out[level] = (...args) => kit.door.log(`${prefix}${mark}${format(args)}`);
    }
    return out;
  };
  const console = writer("");
  const plain = console["log"];
  // The packer wraps every file and only prints what went wrong while loading it.
  console["log"] = (...args) => {
    if (args[0] === "Mini Program Error") kit.report(args[1]);
    plain?.(...args);
  };
  const logger: Record<string, unknown> = writer("");
  logger["getLogger"] = (name: string) => writer(`[${name}] `);
  kit.global["console"] = console;
  kit.natives["@zos/utils"] = { ...kit.natives["@zos/utils"], log: () => logger };
}
