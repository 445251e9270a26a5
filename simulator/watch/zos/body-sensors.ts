/** The sensors of `@zos/sensor` that read the wearer: counters with a goal, the heart, the battery. */
import type { Reading } from "../body.ts";
import type { World } from "../world.ts";
import { listening } from "./listeners.ts";
import { call, refused, zosClass } from "./symbol.ts";

type Counter = import("@zos/sensor").Step;
type Meter = import("@zos/sensor").Distance;

const PERMISSION = "data:user.hd.";
const nobody = () => 0;

function meterClass({ world, name, permission }: Counted) {
  const { body } = world.machine;
  const { on, off } = listening(world, (tell) => body.on(name, tell));
  const rule = permission === undefined ? {} : { permission: PERMISSION + permission };
  const members = { getCurrent: call(() => body.readings[name]), onChange: on, offChange: off };
  return { members, rule };
}

interface Counted {
  readonly world: World;
  readonly name: Reading;
  readonly permission?: string;
}

function counterClass(counted: Counted, target: Reading) {
  const { members, rule } = meterClass(counted);
  const { body } = counted.world.machine;
  const getTarget = call(() => body.readings[target]);
  return zosClass<Counter>(nobody, { ...members, getTarget }, rule);
}

export function heartRateClass(world: World) {
  const { body } = world.machine;
  const current = listening(world, (tell) => body.on("heartRate", tell), { since: "2.1" });
  const last = listening(world, (tell) => body.on("heartRate", tell), { since: "2.1" });
  const resting = listening(world, (tell) => body.on("restingHeartRate", tell), { since: "3.0" });
  return zosClass<import("@zos/sensor").HeartRate>(
    nobody,
    {
      getCurrent: call(() => body.readings.heartRate),
      getLast: call(() => body.readings.heartRate),
      getResting: call(() => body.readings.restingHeartRate, { since: "3.0" }),
      onCurrentChange: current.on,
      offCurrentChange: current.off,
      onLastChange: last.on,
      offLastChange: last.off,
      onRestingChange: resting.on,
      offRestingChange: resting.off,
      getToday: refused(),
      getDailySummary: refused({ since: "3.0" }),
      getAFibRecord: refused({ since: "3.0" }),
    },
    { permission: `${PERMISSION}heart_rate` },
  );
}

export function bodySensors(world: World) {
  const { machine } = world;
  const battery = meterClass({ world, name: "batteryPercent" }).members;
  const distance = meterClass({ world, name: "distanceM", permission: "distance" });
  const wear = meterClass({ world, name: "wear" }).members;
  const { onChange, offChange } = wear;
  return {
    Step: counterClass({ world, name: "steps", permission: "step" }, "stepTarget"),
    Calorie: counterClass({ world, name: "calories", permission: "calorie" }, "calorieTarget"),
    Stand: counterClass({ world, name: "standHours", permission: "stand" }, "standTarget"),
    FatBurning: counterClass(
      { world, name: "fatBurningMinutes", permission: "fat_burning" },
      "fatBurningTarget",
    ),
    Distance: zosClass<Meter>(nobody, distance.members, distance.rule),
    Battery: zosClass<import("@zos/sensor").Battery>(nobody, {
      ...battery,
      getCurrent: call(() => machine.batteryPercent()),
    }),
    Wear: zosClass<import("@zos/sensor").Wear>(nobody, {
      getStatus: wear.getCurrent,
      onChange,
      offChange,
    }),
    HeartRate: heartRateClass(world),
  };
}
