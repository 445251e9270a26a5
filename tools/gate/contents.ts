/**
 * Looks at what a bundle is made of. The linter judges each import by itself;
 * this sees what came along behind it, such as a parser of 8 KB in a page.
 */
import type { Host } from "../app-manifest.ts";
import { BuildFault } from "../build-fault.ts";
import type { Bundle } from "../pack/bundle.ts";

interface Allowance {
  readonly rooms: RegExp;
  readonly packages: readonly string[];
  readonly never?: RegExp;
}

const ALLOWED: Readonly<Record<Host, Allowance>> = {
  device: {
    rooms: /^(app\.ts$|page\/|core\/)/,
    packages: ["@zeppos/zml"],
    never: /^core\/schema\//,
  },
  phone: { rooms: /^(app-side\/|setting\/|core\/)/, packages: ["@zeppos/zml", "valibot"] },
};

export function checkContents(bundles: readonly Bundle[]): void {
  for (const bundle of bundles) {
    const stranger = bundle.parts.find((part) => !isAllowed(bundle, part));
    if (stranger === undefined) continue;
    throw new BuildFault(
      "contents",
      bundle.entry.source,
      `carries ${stranger}, which has no place in a program for the ${bundle.entry.host}`,
    );
  }
}

function isAllowed(bundle: Bundle, part: string): boolean {
  const { rooms, packages, never } = ALLOWED[bundle.entry.host];
  const npm = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(part)?.[1];
  if (npm !== undefined) return packages.includes(npm);
  return rooms.test(part) && never?.test(part) !== true && !isNeighbour(bundle, part);
}

/** The phone's two programs know the core, and not each other. */
function isNeighbour(bundle: Bundle, part: string): boolean {
  const [room] = bundle.entry.path.split("/");
  return bundle.entry.host === "phone" && !part.startsWith(`${room}/`) && !part.startsWith("core/");
}
