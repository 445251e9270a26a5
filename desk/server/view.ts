/**
 * What the page is told of the desk, as plain data. The browser imports these types and nothing else
 * of the server, so nothing here may need Node.
 */

export interface WatchNode {
  readonly id: number;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly visible: boolean;
  readonly text?: string | undefined;
  readonly props: Readonly<Record<string, unknown>>;
  readonly parentId?: number | undefined;
}

export interface WatchView {
  readonly model: string;
  readonly shape: "round" | "square";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly appName: string;
  /** Below the program's assets. */
  readonly icon: string;
  readonly running: boolean;
  readonly isLit: boolean;
  /** How far its time of day is ahead of the true one. */
  readonly clockAheadMs: number;
  /** 0 to 100; `null` while the watch sees to it itself. */
  readonly brightness: number | null;
  readonly nodes: readonly WatchNode[];
  /** What can be read on the glass. */
  readonly texts: readonly string[];
  readonly notices: readonly NoticeView[];
}

/** In the watch's notification center. */
export interface NoticeView {
  readonly id: number;
  readonly atMs: number;
  readonly title: string;
  readonly content: string;
  readonly buttons: readonly string[];
}

export interface CueView {
  readonly atMs: number;
  readonly cue: string;
  readonly pulses: readonly { readonly atMs: number; readonly durationMs: number }[];
}

export interface PhoneNode {
  readonly id: string;
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly PhoneNode[];
  readonly text: string;
  readonly value?: string | number | boolean | readonly string[];
  readonly handlers: readonly string[];
}

export interface PhoneView {
  readonly appRunning: boolean;
  readonly sideServiceRunning: boolean;
  /** Not every program has a settings page. */
  readonly hasPage: boolean;
  /** `null`: no settings page is open. */
  readonly tree: PhoneNode | null;
  readonly texts: readonly string[];
  /** Why there is no page, when it should be there. */
  readonly problem: string | null;
}

export interface RequestView {
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  /** The HTTP status, or the platform's negative code when there was no answer. */
  readonly outcome: number;
}

export const STORAGE_STATES = ["works", "full", "read-only", "torn"] as const;
export type StorageState = (typeof STORAGE_STATES)[number];

export interface SwitchView {
  readonly isBluetoothOn: boolean;
  readonly isPhoneLocked: boolean;
  readonly isAccountUp: boolean;
  readonly storage: StorageState;
  /** How far the time of day on each is ahead of the true one. */
  readonly watchAheadMs: number;
  readonly phoneAheadMs: number;
}

export interface StepsView {
  readonly isConnected: boolean;
  readonly isBegun: boolean;
  readonly isDone: boolean;
  readonly isInAccount: boolean;
}

export interface ModelView {
  readonly name: string;
  readonly shape: "round" | "square";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly keyCount: number;
  readonly apiLevel: string;
}

export type RecordingView =
  | { readonly state: "none" }
  | { readonly state: "starting" }
  | { readonly state: "running"; readonly sinceMs: number }
  | {
      readonly state: "kept";
      readonly name: string;
      readonly lengthMs: number;
      readonly inputCount: number;
    };

export interface DeskView {
  readonly appName: string;
  readonly isOurs: boolean;
  /** `null`: there is no account service on this desk. */
  readonly accountUrl: string | null;
  readonly models: readonly ModelView[];
  /** What is being made ready before a watch can be put on; `null` when nothing is. */
  readonly preparing: string | null;
  readonly isPaused: boolean;
  readonly switches: SwitchView;
  readonly steps: StepsView;
  /** `null`: what cannot be played again is not recorded, such as a program of somebody else's. */
  readonly recording: RecordingView | null;
  /** The phone's last request. */
  readonly lastRequest: RequestView | null;
}

/** A file, a key or a session: something that lies somewhere. */
export interface KeptView {
  readonly name: string;
  readonly bytes: number;
  /** In words, where the desk can read it. */
  readonly what: string;
  readonly isSession: boolean;
}

export interface StoresView {
  readonly watch: readonly KeptView[];
  readonly phone: readonly KeptView[];
  /** `null`: it could not be asked. */
  readonly account: readonly KeptView[] | null;
}

export interface CrossingView {
  readonly atMs: number;
  readonly from: "watch" | "phone";
  /** `shake`, `close`, `request`, `response`, … */
  readonly kind: string;
  /** The names the message gives itself. */
  readonly what: string;
  readonly bytes: number;
  readonly frames: number;
  readonly isDelivered: boolean;
}

export interface LogLineView {
  readonly atMs: number;
  readonly from: "watch" | "phone" | "side" | "settings";
  readonly isFault: boolean;
  readonly text: string;
}

/** Something that failed, or was asked for and is not here; the same words are counted once. */
export interface FaultView {
  readonly from: LogLineView["from"];
  readonly text: string;
  readonly times: number;
}

export interface LogView {
  readonly lines: readonly LogLineView[];
  readonly faults: readonly FaultView[];
}

export interface Topics {
  readonly watch: WatchView;
  readonly cues: readonly CueView[];
  readonly phone: PhoneView;
  readonly desk: DeskView;
  readonly stores: StoresView;
  readonly crossings: readonly CrossingView[];
  readonly log: LogView;
}

/** One message to the page: the simulated time, and every topic that is new since the last one. */
export interface News extends Partial<Topics> {
  readonly nowMs: number;
  readonly speed: number;
}
