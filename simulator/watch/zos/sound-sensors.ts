/** Buzzer and SystemSounds of `@zos/sensor`, from 3.6: heard as entries in the watch's list of sounds. */
import { Refusal } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import { call, type Run, zosClass } from "./symbol.ts";

/** Numbers of our own: the documents name the types and not their values. */
const BUZZES = {
  ALARM: 201,
  REMIND_1: 202,
  REMIND_2: 203,
  OPERATE: 204,
  SUCCESS: 205,
  FAILURE: 206,
} as const;

const TUNES = {
  ALARM: 301,
  MESSAGE: 302,
  REGULAR: 303,
  ACHIEVE: 304,
  CAMERA: 305,
  ABN_HIGH: 306,
  ABN_LOW: 307,
  SOS: 308,
} as const;

const MEDIUM = 1;
const SINCE = { since: "3.6" };
const nobody = () => 0;

/** Playing is all or nothing here: how long a tune lasts is not documented. */
function playing({ machine }: World, names: Readonly<Record<string, number>>): Run {
  return (args: Arguments) => {
    const type = args.get("number", 1);
    const name = Object.keys(names).find((key) => names[key] === type);
    if (name === undefined) throw new Refusal(`${args.label}: there is no sound ${type}`);
    if (machine.isSoundOn) machine.sounds.play(name, (args.optional("number", 2) ?? 0) + 1);
    return undefined;
  };
}

export function buzzerClass(world: World) {
  return zosClass<import("@zos/sensor").Buzzer>(
    nobody,
    {
      isEnabled: call(() => world.machine.isSoundOn),
      getSourceType: call(() => ({ ...BUZZES })),
      getStrength: call(() => MEDIUM),
      start: call(playing(world, BUZZES)),
      stop: call(() => undefined),
    },
    SINCE,
  );
}

export function systemSoundsClass(world: World) {
  return zosClass<import("@zos/sensor").SystemSounds>(
    nobody,
    {
      getEnabled: call(() => world.machine.isSoundOn),
      getSourceType: call(() => ({ ...TUNES })),
      start: call(playing(world, TUNES)),
      stop: call(() => undefined),
    },
    SINCE,
  );
}
