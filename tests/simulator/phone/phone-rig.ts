/** A phone, a link and a clock for tests, and a watch's end of the link that speaks the shell's wire. */

import { type VirtualClock, virtualClock } from "../../../simulator/clock/virtual-clock.ts";
import { type Bluetooth, createBluetooth } from "../../../simulator/link/bluetooth.ts";
import { FRAME_TYPE, type Frame, readFrame, writeFrame } from "../../../simulator/phone/frame.ts";
import type { PhoneEvent } from "../../../simulator/phone/journal.ts";
import { createPhone, type Phone } from "../../../simulator/phone/phone.ts";
import type { PhoneOptions } from "../../../simulator/phone/phone-options.ts";

export const START_MS = Date.UTC(2026, 0, 5, 7, 0, 0);

export interface Programs {
  readonly side?: string;
  readonly setting?: string;
}

export interface Rig {
  readonly clock: VirtualClock;
  readonly link: Bluetooth;
  readonly phone: Phone;
  readonly events: PhoneEvent[];
  /** Frames that reached the watch. */
  readonly atWatch: Frame[];
  /** What the programs logged, without time. */
  lines(): string[];
  codes(): string[];
  /** Sends a shake and answers the port that came back, or 0. */
  shake(): Promise<number>;
  close(): Promise<void>;
  data(port: number, payload: Uint8Array): Promise<void>;
}

const APP_JSON = { raw: { app: { appId: 27_233, appName: "rig" } } };
const WATCH = { port1: 20, appId: 0 };

export function rig(programs: Programs, options: Partial<PhoneOptions> = {}): Rig {
  const clock = virtualClock(START_MS);
  const link = createBluetooth(clock);
  const phone = createPhone({
    program: {
      appJson: APP_JSON,
      ...(programs.side !== undefined && { appSide: programs.side }),
      ...(programs.setting !== undefined && { setting: programs.setting }),
    },
    clock,
    linkEnd: link.phoneEnd,
    fetch: () => Promise.reject(new Error("no test may use the real network")),
    ...options,
  });
  const events: PhoneEvent[] = [];
  phone.on((event) => events.push(event));
  const atWatch: Frame[] = [];
  link.watchEnd.onFrame((bytes) => {
    const frame = readFrame(bytes);
    if (frame !== undefined) atWatch.push(frame);
  });
  const send = async (type: number, port2: number, payload: Uint8Array): Promise<void> => {
    link.watchEnd.send(writeFrame({ ...WATCH, type, port2 }, payload));
    await clock.advance(100);
  };
  return {
    clock,
    link,
    phone,
    events,
    atWatch,
    lines: () => phone.log.map((line) => line.text),
    codes: () => phone.faults.map((fault) => `${fault.part} ${fault.code}`),
    async shake() {
      const before = atWatch.length;
      await send(FRAME_TYPE.shake, 0, Uint8Array.of(0));
      return atWatch.slice(before).find((frame) => frame.type === FRAME_TYPE.shake)?.port2 ?? 0;
    },
    close: () => send(FRAME_TYPE.close, 0, Uint8Array.of(0)),
    data: (port, payload) => send(FRAME_TYPE.data, port, payload),
  };
}

/** A side service that logs its life. */
export const TELLING_SIDE = `AppSideService({
  onInit() { console.log("onInit"); },
  onRun() { console.log("onRun"); },
  onDestroy() { console.log("onDestroy"); },
});`;
