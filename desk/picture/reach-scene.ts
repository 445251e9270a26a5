/** One scene by its name: a watch's, or the phone's settings page. */

import type { Shown } from "./shown.ts";
import { openPhonePage, sceneNames, type Worn, walkTo } from "./walk.ts";

export const PHONE_SCENE = "settings";

export interface SceneShown {
  readonly shown: Shown;
  /** Every widget of the watch, or every node of the settings page. */
  readonly tree: unknown;
}

export async function reachScene(worn: Worn, name: string, seconds?: number): Promise<SceneShown> {
  if (name === PHONE_SCENE) return openPhonePage(worn, seconds);
  const reached = await walkTo(worn, name, seconds);
  if (reached !== undefined) return reached;
  throw new Error(`There is no scene "${name}". There are ${sceneNames().join(", ")}.`);
}
