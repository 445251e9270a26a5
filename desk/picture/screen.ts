/**
 * Brings a fresh watch to one of the app's screens, in virtual time and always in the same way, so that
 * a picture of it can be taken again.
 */

import { MORNING } from "../../core/plan/routine.ts";
import { type VirtualClock, virtualClock } from "../../simulator/clock/virtual-clock.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import { freshHead } from "../record/fresh-head.ts";
import { openStage, type Stage } from "../record/stage.ts";
import { inTimeZone } from "../record/time-zone.ts";
import type { WatchNode, WatchView } from "../server/view.ts";
import type { Shown } from "./shown.ts";

export const SCREENS = [
  "home",
  "comfort",
  "session",
  "paused",
  "summary",
  "done",
  "settings",
] as const;
export type Screen = (typeof SCREENS)[number];

export interface ScreenWanted {
  readonly screen: Screen;
  readonly model: WatchModel;
  /** The app, packed for that model. */
  readonly packed: Zpk;
  /** Since the screen came up; for `paused`, how long the session had gone on. */
  readonly atSeconds: number;
}

export interface ScreenReached {
  readonly shown: Shown;
  /** Every widget of the watch, or every node of the settings page. */
  readonly tree: unknown;
  /** The program's files: its pictures are among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const START = {
  routine: MORNING,
  level: 6,
  startMs: Date.UTC(2026, 10, 22, 6, 30),
  seed: 1,
  timeZone: "UTC",
} as const;
const SETTLE_MS = 500;
/** More than a Morning at the slowest pace. */
const LONGEST_MS = 40 * 60 * 1000;

export function reachScreen(wanted: ScreenWanted): Promise<ScreenReached> {
  return inTimeZone(START.timeZone, async () => {
    const clock = virtualClock(START.startMs);
    const stage = await openStage(
      freshHead({ ...START, model: wanted.model }),
      clock,
      wanted.packed,
    );
    try {
      const { screen, atSeconds } = wanted;
      if (screen === "settings") return await reachSettings(stage, clock, wanted);
      await new Walk(stage, clock).to(screen, atSeconds * 1000);
      const shown: Shown = { kind: "watch", nowMs: clock.now(), view: watchView(stage, wanted) };
      return { shown, tree: stage.watch.widgets(), files: wanted.packed.device.files };
    } finally {
      stage.close();
    }
  });
}

class Walk {
  readonly #stage: Stage;
  readonly #clock: VirtualClock;

  constructor(stage: Stage, clock: VirtualClock) {
    this.#stage = stage;
    this.#clock = clock;
  }

  async to(screen: Exclude<Screen, "settings">, atMs: number): Promise<void> {
    const { watch } = this.#stage;
    watch.open();
    if (screen !== "home") await this.#press("Start");
    if (screen !== "home" && screen !== "comfort") await this.#answer(2, "session");
    if (screen === "summary" || screen === "done") await this.#until("summary");
    if (screen === "done") {
      await this.#press("All clean");
      await this.#answer(3, "done");
    }
    // The glass lights up at a touch, and not all it shows is there at once.
    await this.#clock.advance(Math.max(atMs, screen === "paused" ? 0 : 1));
    if (screen !== "paused") return;
    const { widthPx, heightPx } = watch.model;
    await watch.touch({ x: widthPx / 2, y: heightPx / 2 });
    await this.#clock.advance(SETTLE_MS);
  }

  async #press(label: string): Promise<void> {
    await this.#clock.advance(SETTLE_MS);
    await this.#stage.watch.press(label);
  }

  /** A question starts empty: the first touch makes it 0. */
  async #answer(wanted: number, next: Screen): Promise<void> {
    for (let touch = 0; touch <= wanted; touch += 1) await this.#press("+");
    await this.#press("Next");
    await this.#until(next);
  }

  async #until(screen: Screen): Promise<void> {
    const { watch } = this.#stage;
    const isThere = () => watch.pagePath === `page/${screen}/${screen}.page`;
    if (await this.#clock.runUntil(isThere, LONGEST_MS)) return;
    throw new Error(`The watch does not come to "${screen}": ${watch.texts().join(" | ")}`);
  }
}

async function reachSettings(
  { phone }: Stage,
  clock: VirtualClock,
  { packed, atSeconds }: ScreenWanted,
): Promise<ScreenReached> {
  const page = phone.openSettings();
  await clock.advance(atSeconds * 1000);
  const { appRunning, sideServiceRunning } = phone;
  const tree = page.tree();
  const texts = page.texts();
  const view = { appRunning, sideServiceRunning, hasPage: true, tree, texts, problem: null };
  return { shown: { kind: "phone", view }, tree, files: packed.device.files };
}

function watchView({ watch }: Stage, { packed }: ScreenWanted): WatchView {
  const { name, shape, widthPx, heightPx } = watch.model;
  const { on, brightness, isAutoBrightness } = watch.screen;
  return {
    model: name,
    shape,
    widthPx,
    heightPx,
    appName: packed.device.appJson.appName,
    icon: "icon.png",
    running: watch.running,
    isLit: on,
    clockAheadMs: watch.clockAheadMs,
    brightness: isAutoBrightness ? null : brightness,
    nodes: watch.widgets().filter(({ visible }) => visible) as readonly WatchNode[],
    texts: watch.texts(),
  };
}
