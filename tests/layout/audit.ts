/** Holds one scene against every rule: a sentence for each thing that is wrong with it. */

import type { SceneReached } from "../../desk/picture/walk.ts";
import type { Files } from "./opaque-box.ts";
import { pictureOf } from "./picture.ts";
import { RULES } from "./rules.ts";

export function audit(reached: SceneReached, files: Files): readonly string[] {
  const picture = pictureOf(reached, files);
  return RULES.flatMap((rule) => rule(picture)).map((what) => `${reached.scene.name}: ${what}`);
}
