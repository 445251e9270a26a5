/**
 * Walks a watch through scenes, in virtual time and always in the same way, so that a picture can be
 * taken again. Each tour begins with a fresh watch; the scenes of a tour share it.
 */

import { MORNING } from "../../core/plan/routine.ts";
import { type VirtualClock, virtualClock } from "../../simulator/clock/virtual-clock.ts";
import { readTexts } from "../../simulator/package/locale.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import { openingAt } from "../opening-at.ts";
import { freshHead } from "../record/fresh-head.ts";
import type { Head } from "../record/recording.ts";
import { type OpenWatch, openStage, type Stage } from "../record/stage.ts";
import { inTimeZone } from "../record/time-zone.ts";
import type { WatchNode, WatchView } from "../server/view.ts";
import { Hand } from "./hand.ts";
import type { Scene, Tour } from "./scene.ts";
import { TOURS } from "./scenes/tours.ts";
import type { Shown } from "./shown.ts";

export interface Worn {
  readonly model: WatchModel;
  /** The app, packed for that model. */
  readonly packed: Zpk;
  readonly locale: string;
  readonly openWatch?: OpenWatch;
}

export interface SceneReached {
  readonly scene: Scene;
  readonly shown: Extract<Shown, { kind: "watch" }>;
  /** Every widget of the watch, the hidden ones, too. */
  readonly tree: readonly WatchNode[];
  readonly page: string;
}

export interface PhoneReached {
  readonly shown: Extract<Shown, { kind: "phone" }>;
  readonly tree: unknown;
}

const START = { startMs: Date.UTC(2026, 10, 22, 6, 30), seed: 1, timeZone: "UTC" } as const;
const USUAL_SECONDS = 0.5;

export function sceneNames(): readonly string[] {
  return TOURS.flatMap(({ scenes }) => scenes.map(({ name }) => name));
}

/** Through all there are. */
export async function walkAll(
  worn: Worn,
  look: (reached: SceneReached) => void | Promise<void>,
): Promise<void> {
  for (const tour of TOURS) {
    await onTour(worn, tour, async (walk) => {
      for (const scene of tour.scenes) await look(await walk.to(scene));
    });
  }
}

/** Straight to one of them. `undefined`: there is no scene of that name. */
export async function walkTo(
  worn: Worn,
  name: string,
  seconds?: number,
): Promise<SceneReached | undefined> {
  const tour = TOURS.find(({ scenes }) => scenes.some((scene) => scene.name === name));
  if (tour === undefined) return undefined;
  return onTour(worn, tour, async (walk) => {
    for (const scene of tour.scenes) {
      if (scene.name === name) return walk.to(scene, seconds);
      await walk.to(scene);
    }
    return undefined;
  });
}

export function openPhonePage(worn: Worn, seconds = 1): Promise<PhoneReached> {
  return onStage(worn, { scenes: [] }, async ({ phone }, clock) => {
    const page = phone.openSettings();
    await clock.advance(seconds * 1000);
    const { appRunning, sideServiceRunning } = phone;
    const [tree, texts] = [page.tree(), page.texts()];
    const view = { appRunning, sideServiceRunning, hasPage: true, tree, texts, problem: null };
    return { shown: { kind: "phone", view }, tree };
  });
}

class Walk {
  readonly #hand: Hand;
  readonly #clock: VirtualClock;
  readonly #worn: Worn;

  constructor(hand: Hand, clock: VirtualClock, worn: Worn) {
    this.#hand = hand;
    this.#clock = clock;
    this.#worn = worn;
  }

  async to(scene: Scene, seconds = scene.seconds ?? USUAL_SECONDS): Promise<SceneReached> {
    try {
      await scene.reach(this.#hand);
    } catch (cause) {
      const { model, locale } = this.#worn;
      throw new Error(`"${scene.name}" is not reached on ${model.name}, ${locale}`, { cause });
    }
    await this.#clock.advance(seconds * 1000);
    const { watch } = this.#hand;
    const view = watchView(this.#hand.stage, this.#worn);
    const tree = watch.widgets() as readonly WatchNode[];
    const shown = { kind: "watch", nowMs: this.#clock.now(), view } as const;
    return { scene, shown, tree, page: watch.pagePath ?? "" };
  }
}

function onTour<T>(worn: Worn, tour: Tour, go: (walk: Walk) => Promise<T>): Promise<T> {
  return onStage(worn, tour, async (stage, clock) => {
    stage.link.setConnected(tour.phone !== "away");
    const texts = readTexts(worn.packed.device.files, [worn.locale]);
    const hand = new Hand(stage, clock, texts);
    for (const [key, value] of Object.entries(tour.stored ?? {})) hand.store(key, value);
    return go(new Walk(hand, clock, worn));
  });
}

function onStage<T>(
  { model, packed, locale, openWatch }: Worn,
  tour: Tour,
  act: (stage: Stage, clock: VirtualClock) => Promise<T>,
): Promise<T> {
  return inTimeZone(START.timeZone, async () => {
    const { routine = MORNING, level = 6, page = "home" } = tour;
    const clock = virtualClock(START.startMs);
    const head: Head = { ...freshHead({ ...START, model, routine, level }), language: locale };
    const device = openingAt(page, packed.device);
    const stage = await openStage(head, clock, { ...packed, device }, openWatch);
    try {
      return await act(stage, clock);
    } finally {
      stage.close();
    }
  });
}

function watchView({ watch }: Stage, { packed }: Worn): WatchView {
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
    notices: watch.notices,
  };
}
