/** `@zos/sensor`: the motor, the clock, and the few quiet sensors; the others are refused. */
import type { World } from "../world.ts";
import { timeClass } from "./clock-sensor.ts";
import { call, refused, value, zosClass, zosModule } from "./symbol.ts";
import { vibratorClass } from "./vibrator.ts";

const WORN = 1;
const nothing = () => undefined;

function batteryClass({ machine }: World) {
  return zosClass<import("@zos/sensor").Battery>(() => 0, {
    getCurrent: call(() => machine.batteryPercent()),
    onChange: call(nothing),
    offChange: call(nothing),
  });
}

function wearClass() {
  return zosClass<import("@zos/sensor").Wear>(() => 0, {
    getStatus: call(() => WORN),
    onChange: call(nothing),
    offChange: call(nothing),
  });
}

function screenClass({ machine }: World) {
  return zosClass<import("@zos/sensor").Screen>(
    () => 0,
    {
      getStatus: call(() => (machine.screen.state.on ? 1 : 2)),
      getAodMode: call(() => false),
      getLight: refused({ since: "3.6" }),
      onChange: refused(),
      offChange: refused(),
    },
    { since: "3.0" },
  );
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
    Battery: batteryClass(world),
    Wear: wearClass(),
    Screen: screenClass(world),
    Accelerometer: refused({ since: "3.0" }),
    Barometer: refused({ since: "2.1" }),
    BloodOxygen: refused(),
    BodyTemperature: refused(),
    Buzzer: refused({ since: "3.6" }),
    Calorie: refused(),
    Compass: refused({ since: "3.0" }),
    Distance: refused(),
    FatBurning: refused(),
    Geolocation: refused({ since: "3.0" }),
    Gyroscope: refused({ since: "3.0" }),
    HeartRate: refused(),
    Pai: refused(),
    Sleep: refused(),
    Stand: refused(),
    Step: refused(),
    Stress: refused(),
    SystemSounds: refused({ since: "3.6" }),
    Weather: refused(),
    Workout: refused({ since: "3.0" }),
    WorldClock: refused({ since: "3.0" }),
    checkSensor: refused({ since: "3.0" }),
  });
}
