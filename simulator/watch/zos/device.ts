/** `@zos/device`: what kind of watch this is. */
import type { World } from "../world.ts";
import { call, refused, value, zosModule } from "./symbol.ts";

const SHAPES = { square: 0, round: 1 } as const;
const DEFAULT_KEYS = 2;

export function deviceModule({ machine: { model } }: World) {
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
    getDiskInfo: refused(),
  });
}
