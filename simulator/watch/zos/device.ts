/** `@zos/device`: what kind of watch this is. */
import type { World } from "../world.ts";
import { call, value, zosModule } from "./symbol.ts";

const SHAPES = { square: 0, round: 1 } as const;
const DEFAULT_KEYS = 2;

export function deviceModule({ machine: { model, disk } }: World) {
  return zosModule("@zos/device", {
    SCREEN_SHAPE_SQUARE: value(SHAPES.square),
    SCREEN_SHAPE_ROUND: value(SHAPES.round),
    getDeviceInfo: call(
      () => ({
        width: model.widthPx,
        height: model.heightPx,
        screenShape: SHAPES[model.shape],
        deviceName: model.name,
        keyNumber: model.keyCount ?? DEFAULT_KEYS,
        deviceSource: model.deviceSource,
        keyType: "normal",
        deviceColor: 0,
      }),
      { permission: "data:os.device.info" },
    ),
    getDiskInfo: call(() => ({
      total: disk.capacityBytes,
      free: Math.max(0, disk.capacityBytes - disk.usedBytes),
      app: disk.usedBytes,
      watchface: 0,
      music: 0,
      system: 0,
    })),
  });
}
