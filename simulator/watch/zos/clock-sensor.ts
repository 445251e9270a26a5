/** The Time of `@zos/sensor`, in the time zone of the process. */
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import { call, refused, zosClass } from "./symbol.ts";

const MINUTE_MS = 60_000;

export function timeClass(world: World) {
  const { clock, wall } = world.machine;
  const now = () => new Date(wall.now());
  const isMidnight = () => now().getHours() === 0 && now().getMinutes() === 0;
  /** Called at each full minute that `fits`, while this page and the screen last. */
  const atMinutes = (fits: () => boolean) => (args: Arguments) => {
    const run = args.get("function", 1);
    const page = world.hasPage ? world.page : undefined;
    let timer = 0;
    const arm = (): void => {
      clock.clearTimeout(timer);
      timer = clock.setTimeout(ring, MINUTE_MS - (wall.now() % MINUTE_MS));
    };
    const ring = (): void => {
      if (page !== undefined && (!world.hasPage || world.page !== page)) return;
      arm();
      if (world.machine.screen.state.on && fits()) world.whenIdle(() => void world.call(run));
    };
    arm();
    const leave = wall.onJump(arm);
    world.onEnd(() => {
      clock.clearTimeout(timer);
      leave();
    });
    return undefined;
  };
  return zosClass<import("@zos/sensor").Time>(() => 0, {
    getTime: call(() => wall.now()),
    getFullYear: call(() => now().getFullYear()),
    getMonth: call(() => now().getMonth() + 1),
    getDate: call(() => now().getDate()),
    getHours: call(() => now().getHours()),
    getMinutes: call(() => now().getMinutes()),
    getSeconds: call(() => now().getSeconds()),
    getDay: call(() => now().getDay() || 7),
    getHourFormat: call(() => 1, { since: "2.1" }),
    getFormatHour: call(() => now().getHours(), { since: "2.1" }),
    onPerMinute: call(atMinutes(() => true)),
    onPerDay: call(atMinutes(isMidnight)),
    onPerHourEnd: call(
      atMinutes(() => now().getMinutes() === 0),
      { since: "3.6" },
    ),
    getFestival: refused(),
    getLunarYear: refused(),
    getLunarMonth: refused(),
    getLunarDay: refused(),
    getLunarFestival: refused(),
    getSolarTerm: refused(),
    getShowFestival: refused(),
    getLunarMonthCalendar: refused(),
    onSunrise: refused({ since: "3.0" }),
    onSunset: refused({ since: "3.0" }),
    onPhoneTimeSetting: refused({ since: "3.0" }),
  });
}
