/** `@zos/display`: how long the screen stays lit. Calls answer 0 for done, as the documents say. */

import type { Cover } from "../screen.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import { call, zosModule } from "./symbol.ts";

const DONE = 0;
/** The documents name no code for a refusal; any number but 0. */
const OUT_OF_RANGE = -1;

const BRIGHT_TIME_MS = { least: 1_000, most: 2_147_483_000, usual: 10_000 };
const COVER_MS = 30_000;

export function displayModule(world: World) {
  const { machine } = world;
  const { screen } = machine;
  const pause = (cover: Cover) => (args: Arguments) => {
    screen.ignore(
      cover,
      args.optionalFields(0, ["duration"]).optional("number", "duration") ?? COVER_MS,
    );
    return DONE;
  };
  const heed = (cover: Cover) => () => {
    screen.heed(cover);
    return DONE;
  };
  return zosModule("@zos/display", {
    setWakeUpRelaunch: call((args) => {
      machine.wakesProgram = args.either("flag", "relaunch");
      return undefined;
    }),
    setPageBrightTime: call((args) => {
      const { least, most, usual } = BRIGHT_TIME_MS;
      const ms = args.optionalFields(0, ["brightTime"]).optional("number", "brightTime") ?? usual;
      if (ms < least || ms > most) return OUT_OF_RANGE;
      screen.setBrightMs(ms);
      return DONE;
    }),
    resetPageBrightTime: call(() => {
      screen.setBrightMs();
      return DONE;
    }),
    pauseDropWristScreenOff: call(pause("drop-wrist"), { since: "2.1" }),
    resetDropWristScreenOff: call(heed("drop-wrist"), { since: "2.1" }),
    pausePalmScreenOff: call(pause("palm"), { since: "2.1" }),
    resetPalmScreenOff: call(heed("palm"), { since: "2.1" }),
    setAutoBrightness: call((args) => {
      screen.isAutoBrightness = args.either("flag", "autoBright");
      return undefined;
    }),
    getAutoBrightness: call(() => screen.isAutoBrightness),
    setBrightness: call((args) => {
      const wanted = args.either("number", "brightness");
      if (wanted < 0 || wanted > 100) return OUT_OF_RANGE;
      // No effect while the watch sets it by itself. [docs]
      if (!screen.isAutoBrightness) screen.brightness = wanted;
      return DONE;
    }),
    getBrightness: call(() => screen.brightness),
    setScreenOff: call(() => {
      world.whenIdle(() => screen.turnOff());
      return DONE;
    }),
    getSettings: call(
      () => ({
        screen: { status: screen.state.on ? 1 : 2, duration: screen.brightMs / 1_000 },
        wrist: { speed: 1, model: 1, startTime: 0, endTime: 0 },
        standby: { style: 0, model: 0, startTime: 0, endTime: 0 },
      }),
      { since: "3.0" },
    ),
  });
}
