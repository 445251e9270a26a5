/** What axe-core finds wrong with a page, in words; run from outside, as the page's policy allows no script. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

const RUN = "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations)";

export async function violations(page: Page): Promise<readonly string[]> {
  // Once a page: most of the time goes into reading it.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(RUN);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n${target.join(" ")}\n${failureSummary}`,
    ),
  );
}

export interface Look {
  readonly widthPx: number;
  readonly colorScheme: "light" | "dark";
}

export const LOOKS: readonly Look[] = [390, 1280].flatMap((widthPx) =>
  (["light", "dark"] as const).map((colorScheme) => ({ widthPx, colorScheme })),
);

/** In each look: nothing that axe finds, and nothing that has to be scrolled sideways. */
export async function faultsIn(page: Page, looks: readonly Look[] = LOOKS): Promise<string[]> {
  const faults: string[] = [];
  for (const { widthPx, colorScheme } of looks) {
    await page.setViewportSize({ width: widthPx, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const place = `${widthPx} px, ${colorScheme}`;
    faults.push(...(await violations(page)).map((fault) => `${place}: ${fault}`));
    const overPx = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (overPx !== 0) faults.push(`${place}: ${overPx} px too wide`);
  }
  return faults;
}
