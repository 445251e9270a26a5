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
}

export interface WatchView {
  readonly model: string;
  readonly shape: "round" | "square";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly appName: string;
  readonly running: boolean;
  readonly isLit: boolean;
  readonly nodes: readonly WatchNode[];
  /** What can be read on the glass. */
  readonly texts: readonly string[];
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

export interface DeskView {
  readonly accountUrl: string;
  readonly models: readonly string[];
  readonly isBluetoothOn: boolean;
  /** The phone's last request to the account service. */
  readonly lastRequest: RequestView | null;
}

export interface LogLineView {
  readonly atMs: number;
  readonly from: "watch" | "phone" | "side" | "settings";
  readonly isFault: boolean;
  readonly text: string;
}

export interface Topics {
  readonly watch: WatchView;
  readonly cues: readonly CueView[];
  readonly phone: PhoneView;
  readonly desk: DeskView;
  readonly log: readonly LogLineView[];
}

/** One message to the page: the simulated time, and every topic that is new since the last one. */
export interface News extends Partial<Topics> {
  readonly nowMs: number;
  readonly speed: number;
}
