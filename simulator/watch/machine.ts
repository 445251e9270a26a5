/** The watch around a program: everything that is there before it starts and after it ended. */
import type { QuickJSWASMModule } from "quickjs-emscripten";
import type { Clock } from "../clock/clock.ts";
import { WallClock } from "../clock/wall-clock.ts";
import type { LinkEnd } from "../link/link.ts";
import { readTexts } from "../package/locale.ts";
import type { DeviceProgram } from "../package/zab.ts";
import { Body, type Readings } from "./body.ts";
import type { Disk } from "./disk.ts";
import type { SystemMode, WatchModel } from "./model.ts";
import { Motor, type Pulse } from "./motor.ts";
import { Notifications } from "./notifications.ts";
import { Screen, type ScreenEvents } from "./screen.ts";
import { type Sound, Sounds } from "./sounds.ts";
import type { Lateness } from "./timers.ts";
import type { Machine } from "./world.ts";

export interface WatchOptions {
  readonly program: DeviceProgram;
  readonly model: WatchModel;
  readonly clock: Clock;
  readonly linkEnd: LinkEnd;
  /** A disk of an earlier watch; a new one when left out. */
  readonly disk?: Disk;
  readonly language?: string;
  readonly random?: () => number;
  readonly batteryPercent?: number | (() => number);
  readonly systemMode?: Partial<SystemMode>;
  /** How much real time the program may spend in one call before it is stopped as stuck; 10 s. */
  readonly patienceMs?: number;
  /** How much later than asked the program's timers ring; 0 when left out. */
  readonly lateness?: Lateness;
  /** What the sensors find to begin with; `watch.sense()` changes it. */
  readonly readings?: Partial<Readings>;
  /** Whether the owner lets buzzer and ringtones sound; true when left out. */
  readonly isSoundOn?: boolean;
  /**
   * What happens when the program asks for something this watch does not play. `throw`: it fails
   * there, so that nothing of ours gets past it. `name`: it is named once as a fault, and goes on.
   */
  readonly onLack?: "throw" | "name";
}

const AWAKE: SystemMode = {
  DND: false,
  sleep: false,
  theater: false,
  systemLock: false,
  lowTemperature: false,
  powerSaving: false,
  ultraPowerSaving: false,
  button: false,
  accessibleSwitch: false,
};

const PATIENCE_MS = 10_000;
const BATTERY_PERCENT = 80;
const LANGUAGE = "en-US";

export interface MachineEvents extends ScreenEvents {
  pulse(pulse: Pulse): void;
  sound(sound: Sound): void;
  log(line: string): void;
  fault(message: string, stack: string): void;
  changed(): void;
}

export function createMachine(
  options: WatchOptions & { readonly disk: Disk },
  engineCode: QuickJSWASMModule,
  events: MachineEvents,
): Machine {
  const { program, model, clock, linkEnd, disk } = options;
  const { language = LANGUAGE, batteryPercent = BATTERY_PERCENT } = options;
  const body = new Body({
    ...(typeof batteryPercent === "number" && { batteryPercent }),
    ...options.readings,
  });
  return {
    engineCode,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    model,
    clock,
    wall: new WallClock(clock),
    program,
    linkEnd,
    disk,
    language,
    texts: readTexts(program.files, [language, program.appJson.defaultLanguage, LANGUAGE]),
    systemMode: { ...AWAKE, ...options.systemMode },
    motor: new Motor(clock, events.pulse),
    notifications: new Notifications(events.changed),
    sounds: new Sounds(clock, events.sound),
    isSoundOn: options.isSoundOn ?? true,
    body,
    goesOn: options.onLack === "name",
    screen: new Screen(clock, events),
    wakesProgram: false,
    lateness: options.lateness ?? (() => 0),
    batteryPercent: () =>
      typeof batteryPercent === "number" ? body.readings.batteryPercent : batteryPercent(),
    random: options.random ?? Math.random,
    log: events.log,
    fault: events.fault,
    changed: events.changed,
  };
}
