/** What the `@zos` modules may touch: the watch around the program, and the run they serve. */
import type { QuickJSWASMModule } from "quickjs-emscripten";
import type { Clock } from "../clock/clock.ts";
import type { WallClock } from "../clock/wall-clock.ts";
import type { LinkEnd } from "../link/link.ts";
import type { Texts } from "../package/locale.ts";
import type { DeviceProgram } from "../package/zab.ts";
import type { Body } from "./body.ts";
import type { Disk } from "./disk.ts";
import type { GuestFunction, GuestValue, HostValue } from "./engine/guest-value.ts";
import type { SystemMode, WatchModel } from "./model.ts";
import type { Motor } from "./motor.ts";
import type { Notifications } from "./notifications.ts";
import type { PageState } from "./page-state.ts";
import type { Screen } from "./screen.ts";
import type { Sounds } from "./sounds.ts";
import type { Lateness, TimerTimes } from "./timers.ts";

export type Move =
  | { readonly kind: "push" | "replace"; readonly url: string; readonly param: string | undefined }
  | { readonly kind: "relaunch"; readonly url: string; readonly param: string | undefined }
  | { readonly kind: "back" | "exit" | "home" }
  /** Another program, or a system app, takes the watch over. */
  | { readonly kind: "leave"; readonly what: string };

/** The watch itself: what is there before a program starts and after it ended. */
export interface Machine {
  readonly engineCode: QuickJSWASMModule;
  readonly patienceMs: number;
  readonly model: WatchModel;
  readonly clock: Clock;
  /** What the program is told the time is; timers go by `clock`. */
  readonly wall: WallClock;
  readonly program: DeviceProgram;
  readonly disk: Disk;
  readonly motor: Motor;
  readonly notifications: Notifications;
  readonly sounds: Sounds;
  readonly isSoundOn: boolean;
  readonly body: Body;
  /** Whether what is missing is named and passed over, rather than thrown into the program. */
  readonly goesOn: boolean;
  readonly screen: Screen;
  readonly linkEnd: LinkEnd;
  readonly language: string;
  readonly texts: Texts;
  readonly systemMode: SystemMode;
  readonly lateness: Lateness;
  batteryPercent(): number;
  random(): number;
  /** Whether waking the watch brings the program back. */
  wakesProgram: boolean;
  log(line: string): void;
  fault(message: string, stack: string): void;
  changed(): void;
}

/** One run of the program, as its modules see it. */
export interface World {
  readonly machine: Machine;
  /** The page in front; throws a refusal when there is none. */
  readonly page: PageState;
  readonly hasPage: boolean;
  readonly session: Map<string, string>;
  call(run: GuestFunction, ...args: readonly HostValue[]): GuestValue;
  invoke(entry: string, ...args: readonly HostValue[]): GuestValue;
  /** Runs when the program is not on the stack: at once, or as soon as it has come to rest. */
  whenIdle(run: () => void): void;
  move(move: Move): void;
  /** Runs when the page in front goes, or with the run when there is none. */
  onPageEnd(run: () => void): void;
  /** Throws a refusal; or names it once, where the program is to go on. */
  refuse(message: string): void;
  onEnd(run: () => void): void;
  startTimer(owner: string, times: TimerTimes): number;
  stopTimer(id: number): void;
}
