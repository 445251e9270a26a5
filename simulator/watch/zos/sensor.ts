/** `@zos/sensor`: the motor, the clock, and the few quiet sensors; the others are refused. */
import type { World } from "../world.ts";
import { bodySensors } from "./body-sensors.ts";
import { timeClass } from "./clock-sensor.ts";
import { listening } from "./listeners.ts";
import { buzzerClass, systemSoundsClass } from "./sound-sensors.ts";
import { call, native, type Run, refused, value, zosClass, zosModule } from "./symbol.ts";
import { vibratorClass } from "./vibrator.ts";

const STATUS = { on: 1, off: 2 } as const;

function screenClass(world: World) {
  const { screen, body } = world.machine;
  const status = (isOn: boolean) => (isOn ? STATUS.on : STATUS.off);
  const turns = listening(world, (tell) => screen.onTurn((isOn) => tell(status(isOn))));
  return zosClass<import("@zos/sensor").Screen>(
    () => 0,
    {
      getStatus: call(() => status(screen.state.on)),
      getAodMode: call(() => false),
      getLight: call(() => body.readings.lightLux, { since: "3.6" }),
      onChange: turns.on,
      offChange: turns.off,
    },
    { since: "3.0" },
  );
}

/** The guest's half knows which class was meant; the watch knows what it was built with. */
export function sensorCalls({ machine }: World): Readonly<Record<string, Run>> {
  return {
    "sensor.check": (args) => !(machine.model.lacksSensors ?? []).includes(args.get("text", 0)),
  };
}

export function sensorModule(world: World) {
  return zosModule("@zos/sensor", {
    VIBRATOR_SCENE_SHORT_LIGHT: value(23),
    VIBRATOR_SCENE_SHORT_MIDDLE: value(24),
    VIBRATOR_SCENE_SHORT_STRONG: value(25),
    VIBRATOR_SCENE_DURATION: value(28),
    VIBRATOR_SCENE_DURATION_LONG: value(27),
    VIBRATOR_SCENE_STRONG_REMINDER: value(9),
    VIBRATOR_SCENE_NOTIFICATION: value(0),
    VIBRATOR_SCENE_CALL: value(1),
    VIBRATOR_SCENE_TIMER: value(5),
    TIME_HOUR_FORMAT_12: value(0, { since: "2.1" }),
    TIME_HOUR_FORMAT_24: value(1, { since: "2.1" }),
    FREQ_MODE_LOW: value(0, { since: "3.0" }),
    FREQ_MODE_NORMAL: value(1, { since: "3.0" }),
    FREQ_MODE_HIGH: value(2, { since: "3.0" }),
    Vibrator: vibratorClass(world),
    Time: timeClass(world),
    Screen: screenClass(world),
    ...bodySensors(world),
    Buzzer: buzzerClass(world),
    SystemSounds: systemSoundsClass(world),
    checkSensor: native({ since: "3.0" }),
    Accelerometer: refused({ since: "3.0" }),
    Barometer: refused({ since: "2.1" }),
    BloodOxygen: refused(),
    BodyTemperature: refused(),
    Compass: refused({ since: "3.0" }),
    Geolocation: refused({ since: "3.0" }),
    Gyroscope: refused({ since: "3.0" }),
    Pai: refused(),
    Sleep: refused(),
    Stress: refused(),
    Weather: refused(),
    Workout: refused({ since: "3.0" }),
    WorldClock: refused({ since: "3.0" }),
  });
}
