/** `@zos/app`: the package's own description. Messages between app and page are the guest's side. */
import type { HostValue } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import { call, native, refused, value, zosModule } from "./symbol.ts";

type Fields = Readonly<Record<string, HostValue>>;

const GRANTED = 2;

export function appModule({ machine }: World) {
  const { permissions, raw, appName } = machine.program.appJson;
  return zosModule(
    "@zos/app",
    {
      SCENE_APP: value(1),
      SCENE_WATCHFACE: value(2),
      SCENE_SETTINGS: value(3),
      SCENE_AOD: value(4),
      getPackageInfo: call(() => ({ ...(raw["app"] as Fields), name: appName })),
      getScene: call(() => 1),
      queryPermission: call(
        (args) => {
          const asked = args.fields(0, ["permissions"]).get("list", "permissions");
          return asked.map((name) => (permissions.includes(String(name)) ? GRANTED : 0));
        },
        { since: "3.0" },
      ),
      requestPermission: refused({ since: "3.0" }),
      emitCustomSystemEvent: refused({ since: "3.0" }),
      getPackageInfoById: refused({ since: "4.0" }),
      getPerformance: refused({ since: "4.0" }),
    },
    { postMessage: native(), onMessage: native(), offMessage: native() },
  );
}
