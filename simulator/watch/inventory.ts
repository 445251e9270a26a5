/** Every module as its code declares it, without a program: for tables of what this watch plays. */
import { virtualClock } from "../clock/virtual-clock.ts";
import type { DeviceProgram } from "../package/zab.ts";
import { Disk } from "./disk.ts";
import { loadEngineCode } from "./engine/engine.ts";
import { Refusal } from "./engine/guest-value.ts";
import { createMachine } from "./machine.ts";
import type { World } from "./world.ts";
import { OpenFiles } from "./zos/fs-files.ts";
import { zosModules } from "./zos/modules.ts";
import type { ZosModule } from "./zos/symbol.ts";

const PROGRAM: DeviceProgram = {
  appJson: {
    appId: 0,
    appName: "none",
    version: { code: 0, name: "0" },
    permissions: [],
    defaultLanguage: "en-US",
    designWidth: 480,
    pages: [],
    raw: {},
  },
  files: new Map(),
};

const MODEL = {
  name: "none",
  shape: "round",
  widthPx: 480,
  heightPx: 480,
  deviceSource: 0,
  apiLevel: "99",
} as const;

export async function listModules(): Promise<readonly ZosModule[]> {
  const clock = virtualClock(0);
  const disk = new Disk();
  const nothing = () => undefined;
  const none = () => nothing;
  const linkEnd = { connected: false, send: () => false, onFrame: none, onConnection: none };
  const machine = createMachine(
    { program: PROGRAM, model: MODEL, clock, disk, linkEnd },
    await loadEngineCode(),
    {
      pulse: nothing,
      sound: nothing,
      log: nothing,
      fault: nothing,
      changed: nothing,
      turned: nothing,
      stayedDark: nothing,
    },
  );
  return zosModules(idle(machine), new OpenFiles(disk));
}

/** A run in which nothing happens. */
function idle(machine: World["machine"]): World {
  const nothing = () => undefined;
  return {
    machine,
    session: new Map(),
    hasPage: false,
    get page(): never {
      throw new Refusal("there is no page");
    },
    call: nothing,
    invoke: nothing,
    whenIdle: nothing,
    move: nothing,
    onEnd: nothing,
    onPageEnd: nothing,
    refuse: nothing,
    startTimer: () => 0,
    stopTimer: nothing,
  };
}
