/** Movements of the wrist, told to the page that listens for them. They wake nothing by themselves. */
import type { World } from "./world.ts";
import { WRIST_MOTIONS } from "./zos/interaction-constants.ts";

export type WristMotion = keyof typeof WRIST_MOTIONS;

/** By the documents' numbers, from API_LEVEL 3.6 on. [docs] */
const TYPES = { palm: 0, wrist: 3 } as const;

export function tellWrist(world: World | undefined, motion: WristMotion): void {
  tell(world, { type: TYPES.wrist, motion: WRIST_MOTIONS[motion] });
}

/** The documents name no motion for a palm. */
export function tellPalm(world: World | undefined): void {
  tell(world, { type: TYPES.palm, motion: 0 });
}

function tell(world: World | undefined, info: { readonly type: number; motion: number }): void {
  world?.whenIdle(() => {
    const handler = world.hasPage ? world.page.wrist : undefined;
    if (handler !== undefined) world.call(handler, info);
  });
}
