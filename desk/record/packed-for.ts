/** The app packed for one watch, built when its sources have changed since the last time. */

import type { Zpk } from "../../simulator/package/zab.ts";
import { ownApp } from "../server/app-source.ts";
import type { Head } from "./recording.ts";

const app = ownApp();

export function packedFor(model: Head["model"], progress: (step: string) => void): Promise<Zpk> {
  const { keyCount = 2, shape, widthPx } = model;
  return app.packageFor({ ...model, keyCount, classId: `${shape}${widthPx}` }, progress);
}
