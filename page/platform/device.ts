/** Which watch this is: its glass and its name. */

import { getDeviceInfo, SCREEN_SHAPE_ROUND } from "@zos/device";
import { RECORD_LIMITS } from "../../core/record/record.ts";

export interface Device {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isRound: boolean;
  readonly model: string;
}

export function readDevice(): Device {
  const { width, height, screenShape, deviceName } = getDeviceInfo();
  return {
    widthPx: width,
    heightPx: height,
    isRound: screenShape === SCREEN_SHAPE_ROUND,
    model: String(deviceName).slice(0, RECORD_LIMITS.modelChars),
  };
}
