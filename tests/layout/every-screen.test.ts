/**
 * The layout audit: every scene of `desk/picture/scenes`, on one watch of every class, in every
 * language. A finding names the language, the scene and the words; `npm run shot` shows it.
 */

import { beforeAll, expect, test } from "vitest";
import { type Fitted, fittingRoom, LOCALES } from "../../desk/picture/fitting-room.ts";
import { sceneNames, walkAll } from "../../desk/picture/walk.ts";
import type { OpenWatch } from "../../desk/record/stage.ts";
import { QuickWatch } from "../support/sweep-engine.ts";
import { audit } from "./audit.ts";

const CLASSES = ["round416", "round454", "round466", "round480", "square390", "square432"] as const;

/** The same programs and widgets as in the watch's own engine, in a tenth of the time. */
const openWatch: OpenWatch = async (options) => new QuickWatch(options);

let fitted: readonly Fitted[] = [];

/** Six packages are made for it: on a busy machine that is not a matter of seconds. */
beforeAll(async () => {
  fitted = await fittingRoom();
}, 600_000);

test("no class of watches and no scene is left out, and no two scenes share a name", () => {
  expect(fitted.map(({ model }) => model.classId)).toEqual(CLASSES);
  expect(new Set(sceneNames()).size).toBe(sceneNames().length);
});

test.each(CLASSES)("every screen can be read and hit on %s, in every language", async (classId) => {
  const found: string[] = [];
  for (const { model, packed } of fitted.filter((one) => one.model.classId === classId)) {
    for (const locale of LOCALES) {
      await walkAll({ model, packed, locale, openWatch }, (reached) => {
        found.push(...audit(reached, packed.device.files).map((what) => `${locale} ${what}`));
      });
    }
  }
  expect(found).toEqual([]);
});
