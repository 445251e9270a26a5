/** The Vibrator of `@zos/sensor`: scenes by number, or from 3.6 on a list of types and pauses. */
import { type GuestValue, Refusal } from "../engine/guest-value.ts";
import type { Phase, Scene } from "../motor-scenes.ts";
import { DEFAULT_SCENE, DEFAULT_TYPE_MS, MOTOR_TYPES, SCENES, typeName } from "../motor-scenes.ts";
import type { World } from "../world.ts";
import { isAtLeast } from "./api-level.ts";
import { Fields, isPlainObject } from "./arguments.ts";
import { call, zosClass } from "./symbol.ts";

function sceneOf(label: string, mode: number): Scene {
  const scene = SCENES[mode];
  if (scene !== undefined) return scene;
  throw new Refusal(`${label}: there is no vibration mode ${mode}`);
}

function phaseOf(label: string, action: GuestValue): Phase {
  if (!isPlainObject(action)) throw new Refusal(`${label}: each entry is {type, duration}`);
  const fields = new Fields(label, action, ["type", "duration"]);
  const name = typeName(fields.get("number", "type"));
  const durationMs = fields.optional("number", "duration") ?? DEFAULT_TYPE_MS;
  if (name === undefined) throw new Refusal(`${label}: no such vibration type`);
  if (durationMs <= 0) throw new Refusal(`${label}: a duration is above 0, not ${durationMs}`);
  return { type: name, durationMs, isOn: name !== "PAUSE" };
}

export function vibratorClass({ machine }: World) {
  const { motor, model } = machine;
  const modes = [DEFAULT_SCENE];
  return zosClass<import("@zos/sensor").Vibrator>(() => modes.push(DEFAULT_SCENE) - 1, {
    start: call((args) => {
      const [self, option] = args.values;
      if (Array.isArray(option)) {
        if (!isAtLeast(model.apiLevel, "3.6")) throw new Refusal(`${args.label}: lists need 3.6`);
        motor.start({ phases: option.map((action) => phaseOf(args.label, action)), loops: false });
        return undefined;
      }
      const chosen = args.rest().optionalFields(0, ["mode"]).optional("number", "mode");
      motor.start(sceneOf(args.label, chosen ?? modes[Number(self)] ?? DEFAULT_SCENE));
      return undefined;
    }),
    stop: call(() => {
      motor.stop();
      return undefined;
    }),
    // The table asks for {mode}, the example beside it passes the number. [docs]
    setMode: call((args) => {
      const mode = args.rest().either("number", "mode");
      sceneOf(args.label, mode);
      modes[args.get("number", 0)] = mode;
      return undefined;
    }),
    getConfig: call((args) => ({ mode: modes[args.get("number", 0)] ?? DEFAULT_SCENE })),
    getType: call(() => ({ ...MOTOR_TYPES }), { since: "3.6" }),
  });
}
