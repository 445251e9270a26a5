/** A process that lives the lives it is told to, until nobody tells it any more. */

import { readFileSync } from "node:fs";
import type { LifeWish, Lived, Tools } from "./crew.ts";
import { live } from "./life.ts";
import { PackagedLives } from "./packaged-lives.ts";
import { Residents } from "./resident.ts";
import { openTown } from "./town.ts";

async function main(): Promise<void> {
  // Each refusal inside the account would look its lines up in the maps.
  process.setSourceMapsEnabled(false);
  const tools = JSON.parse(process.argv[2] ?? "") as Tools;
  const town = await openTown(tools.accountFile);
  const side = readFileSync(tools.sideFile, "utf8");
  const scene = { side, town, residents: new Residents(town) };
  const packaged = new PackagedLives(tools.serviceFile);
  process.on("disconnect", () => {
    void Promise.all([town.close(), packaged.close()]).then(() => process.exit(0));
  });
  process.on("message", (wish: LifeWish) => {
    const living = wish.isPackaged ? packaged.live(wish.seed) : live(wish.seed, scene);
    living.then(
      ({ faults, story, counts }) => tell({ ...wish, faults, story, counts: [...counts] }),
      (error: unknown) => {
        const faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
        tell({ ...wish, faults, story: [], counts: [] });
      },
    );
  });
  process.send?.("ready");
}

function tell(lived: Lived): void {
  process.send?.(lived);
}

void main();
