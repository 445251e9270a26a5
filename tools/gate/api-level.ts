/**
 * No program may need more than app.json's `minVersion`: a newer symbol reads as
 * undefined on an older watch and takes the page down with it. Allowed is what
 * the typings tag as old enough, and what the code asks for before it is used.
 */
import { BuildFault } from "../build-fault.ts";
import { compareLevels } from "../devices.ts";
import type { Bundle } from "../pack/bundle.ts";
import { asksForItself, isFeatureDetected } from "./feature-detection.ts";
import { type Finding, listFindings, sourceAt } from "./finding.ts";
import { type Path, parseBundle } from "./syntax.ts";
import { readZosModules, taggedMembers, type ZosModules } from "./zos-levels.ts";
import { findZosUses, type MemberUse, type ZosUse } from "./zos-uses.ts";

export function checkApiLevel(bundles: readonly Bundle[], minVersion: string): void {
  const modules = readZosModules();
  const findings = bundles.flatMap((bundle) => findNewerUses(bundle, minVersion, modules));
  const [first] = findings;
  if (first === undefined) return;
  throw new BuildFault(
    "api-level",
    first.program,
    `needs more than API_LEVEL ${minVersion}${listFindings(findings)}`,
  );
}

export function findNewerUses(
  bundle: Bundle,
  minVersion: string,
  modules: ZosModules,
): readonly Finding[] {
  const { symbols, members } = findZosUses(parseBundle(bundle));
  const found = (offset: number, what: string): Finding => ({
    program: bundle.entry.path,
    at: sourceAt(bundle, offset),
    what,
  });
  const newer = newerMembers(symbols, minVersion, modules);
  return [
    ...symbols.flatMap((use) => {
      const why = symbolFault(use, minVersion, modules);
      return why === undefined ? [] : [found(use.offset, why)];
    }),
    ...members.flatMap((use) => {
      const why = memberFault(use, newer);
      return why === undefined ? [] : [found(use.offset, why)];
    }),
  ];
}

function symbolFault(use: ZosUse, minVersion: string, modules: ZosModules): string | undefined {
  const full = `${use.symbol} of ${use.module}`;
  const exported = modules.get(use.module);
  const symbol = exported?.get(use.symbol) ?? exported?.get("*");
  if (symbol === undefined) {
    return `${full} is neither in @zeppos/device-types nor in the table of its gaps`;
  }
  if (compareLevels(symbol.since, minVersion) <= 0 || isAsked(use.path, use.local))
    return undefined;
  return `${full} is there since API_LEVEL ${symbol.since}; ask typeof ${use.symbol} first`;
}

/** Names a too new member goes by, for everything this program takes from `@zos`. */
function newerMembers(
  uses: readonly ZosUse[],
  minVersion: string,
  modules: ZosModules,
): ReadonlyMap<string, string> {
  const newer = new Map<string, string>();
  const add = (owner: string, members: ReadonlyMap<string, string>) => {
    for (const [name, since] of members) {
      if (compareLevels(since, minVersion) > 0) {
        newer.set(name, `${name} of ${owner} is there since API_LEVEL ${since}`);
      }
    }
  };
  for (const use of uses) {
    add(
      `${use.symbol} (${use.module})`,
      modules.get(use.module)?.get(use.symbol)?.members ?? new Map(),
    );
    add(use.module, taggedMembers(use.module));
  }
  return newer;
}

function memberFault(use: MemberUse, newer: ReadonlyMap<string, string>): string | undefined {
  const why = newer.get(use.name);
  if (why === undefined || isAsked(use.path, use.name)) return undefined;
  return `${why}; ask typeof …${use.name} first`;
}

function isAsked(path: Path, name: string): boolean {
  return asksForItself(path) || isFeatureDetected(path, name);
}
