/** What a watch is, what it tells its surroundings, and the little it knows of its owner. */
import type { Pulse } from "./motor.ts";
import type { Sound } from "./sounds.ts";
import type { ApiLevel } from "./zos/api-level.ts";

export interface WatchModel {
  readonly name: string;
  readonly shape: "round" | "square";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly deviceSource: number;
  /** Physical keys; 2 when left out. */
  readonly keyCount?: number;
  readonly apiLevel: ApiLevel;
  /** Classes of `@zos/sensor` for which this model has no hardware; `checkSensor` says so. */
  readonly lacksSensors?: readonly string[];
}

export interface SystemMode {
  readonly DND: boolean;
  readonly sleep: boolean;
  readonly theater: boolean;
  readonly systemLock: boolean;
  readonly lowTemperature: boolean;
  readonly powerSaving: boolean;
  readonly ultraPowerSaving: boolean;
  readonly button: boolean;
  readonly accessibleSwitch: boolean;
}

/** Something went wrong in the program: nobody caught it, or the watch refused what it asked for. */
export interface Fault {
  readonly atMs: number;
  readonly message: string;
  readonly stack: string;
}

/** Why a run of the program ended. */
export type ExitReason = "exit" | "home" | "back" | "screen-off" | "killed" | "left" | "crashed";

export type WatchEvent =
  | { readonly type: "pulse"; readonly pulse: Pulse }
  | { readonly type: "sound"; readonly sound: Sound }
  /** The picture changed; read `widgets()` when it suits. */
  | { readonly type: "widgets" }
  | { readonly type: "screen"; readonly isOn: boolean }
  /** Its time of day was set. */
  | { readonly type: "clock"; readonly aheadMs: number }
  | { readonly type: "page"; readonly path: string }
  | { readonly type: "log"; readonly line: string }
  | { readonly type: "fault"; readonly fault: Fault }
  | { readonly type: "exit"; readonly reason: ExitReason };

export type WatchListener = (event: WatchEvent) => void;
