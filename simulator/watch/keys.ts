/** Keys and crown: to the program first, then what the watch does by itself. */
import { crownPage } from "./page-scroll.ts";
import type { World } from "./world.ts";
import { KEY_EVENTS, KEYS } from "./zos/interaction-constants.ts";

export type Key = keyof typeof KEYS;
export type KeyEvent = keyof typeof KEY_EVENTS;

const CROWN_PX_PER_DEGREE = 2;

export class Keys {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  press(key: Key, event: KeyEvent): void {
    const world = this.#world;
    world.whenIdle(() => {
      const handler = world.hasPage ? world.page.key : undefined;
      const isTaken =
        handler !== undefined && world.call(handler, KEYS[key], KEY_EVENTS[event]) === true;
      // A program cannot keep HOME for itself: the system has it first. [docs]
      if (key === "HOME" && event === "CLICK") world.move({ kind: "home" });
      if (key === "BACK" && event === "CLICK" && !isTaken) world.move({ kind: "back" });
    });
  }

  turn(degree: number): void {
    const world = this.#world;
    world.whenIdle(() => {
      if (!world.hasPage) return;
      const { crown } = world.page;
      if (crown !== undefined) world.call(crown, KEYS.HOME, degree);
      if (world.hasPage) crownPage(world, degree, CROWN_PX_PER_DEGREE);
    });
  }
}
