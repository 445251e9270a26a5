/** `@zos/router`: from page to page, and out. A move happens once the program has come to rest. */
import { type GuestValue, Refusal } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import { call, refused, value, zosModule } from "./symbol.ts";

const SYSTEM_APPS =
  "STATUS HR SPORT WEATHER ALARM CAMERA MUSIC STOPWATCH COUNTDOWN FINE_PHONE CARD ALIPAY SETTING SPORT_HISTORY COMPASS PAI WORLD_CLOCK PRESSURE MENSTRUAL SPORT_STATUS CALENDAR SLEEP SPO2 PHONE NETEASE_MUSIC WEPAY BREATH POMODORO ALEAX THERMOMETER TODO_LIST ALTIMETER VOICE_MEMO SUN_AND_MOON MEASUREMENT ZEPP_COACH CLUB_CARD BODY_COMPOSITION READINESS";

type SystemApp = Extract<keyof typeof import("@zos/router"), `SYSTEM_APP_${string}`>;

/** Params are strings; an object arrives as JSON. */
function paramOf(given: GuestValue): string | undefined {
  if (given === undefined || given === null) return undefined;
  return typeof given === "string" ? given : JSON.stringify(given);
}

export function routerModule(world: World) {
  const { appJson, files } = world.machine.program;
  const pageOf = (label: string, url: string): string => {
    const path = url.replace(/^\//, "");
    if (appJson.pages.includes(path) && files.has(`${path}.js`)) return path;
    throw new Refusal(`${label}: the package has no page "${url}"`);
  };
  const go = (kind: "push" | "replace") => (args: Arguments) => {
    const fields = args.fields(0, ["url", "params"]);
    const url = pageOf(args.label, fields.get("text", "url"));
    world.move({ kind, url, param: paramOf(fields.raw("params")) });
    return undefined;
  };
  const leave = (kind: "back" | "exit" | "home") => () => {
    world.move({ kind });
    return undefined;
  };
  const systemApps = Object.fromEntries(
    SYSTEM_APPS.split(" ").map((name, index) => [
      `SYSTEM_APP_${name}`,
      value(1_000 + index, { since: "3.0" }),
    ]),
  ) as Record<SystemApp, ReturnType<typeof value>>;
  return zosModule("@zos/router", {
    ...systemApps,
    push: call(go("push")),
    replace: call(go("replace")),
    back: call(leave("back")),
    exit: call(leave("exit")),
    home: call(leave("home")),
    launchApp: call((args) => {
      const fields = args.fields(0, ["appId", "url", "native", "params"]);
      const appId = fields.get("number", "appId");
      if (appId !== appJson.appId || fields.optional("flag", "native") === true) {
        world.move({ kind: "leave", what: String(appId) });
        return undefined;
      }
      const url = pageOf(args.label, fields.get("text", "url"));
      world.move({ kind: "relaunch", url, param: paramOf(fields.raw("params")) });
      return undefined;
    }),
    setLaunchAppTimeout: refused(),
    clearLaunchAppTimeout: refused(),
    checkSystemApp: refused({ since: "3.0" }),
    getAppIdByName: refused(),
  });
}
