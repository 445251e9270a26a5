/** Each topic of the page, made new from what is there. */

import type { Desk } from "./desk.ts";
import { cueTail } from "./pulse-tail.ts";
import type { DeskView, Topics, WatchNode, WatchView } from "./view.ts";

export function deskTopics(desk: Desk): { readonly [K in keyof Topics]: () => Topics[K] } {
  const { shelf } = desk.bench;
  return {
    desk: () => deskView(desk),
    watch: () => watchView(desk),
    cues: () => cueTail(shelf.worn.watch.pulses),
    phone: () => desk.phone.view(),
    stores: () => desk.stores,
    crossings: () => desk.crossings.lines,
    log: () => desk.log.view,
  };
}

function deskView(desk: Desk): DeskView {
  const { account, isOurs, shelf } = desk.bench;
  return {
    appName: shelf.worn.program.device.appJson.appName,
    isOurs,
    accountUrl: account?.baseUrl ?? null,
    models: shelf.models.map(({ name, shape, widthPx, heightPx, keyCount, apiLevel }) => ({
      name,
      shape,
      widthPx,
      heightPx,
      keyCount,
      apiLevel: String(apiLevel),
    })),
    preparing: desk.preparing,
    isPaused: desk.clock.isPaused,
    switches: desk.switchboard.view,
    steps: desk.steps,
    recording: desk.recorder?.view ?? null,
    lastRequest: desk.phone.lastRequest,
  };
}

function watchView({ bench }: Desk): WatchView {
  const { watch, program } = bench.shelf.worn;
  const { name, shape, widthPx, heightPx } = watch.model;
  const { on, brightness, isAutoBrightness } = watch.screen;
  return {
    model: name,
    shape,
    widthPx,
    heightPx,
    appName: program.device.appJson.appName,
    icon: iconOf(program.device.appJson.raw),
    running: watch.running,
    isLit: on,
    clockAheadMs: watch.clockAheadMs,
    brightness: isAutoBrightness ? null : brightness,
    nodes: watch.widgets().filter((node) => node.visible) as readonly WatchNode[],
    texts: watch.texts(),
    notices: watch.notices,
  };
}

function iconOf({ app }: Readonly<Record<string, unknown>>): string {
  const icon = (app as { readonly icon?: unknown } | undefined)?.icon;
  return typeof icon === "string" ? icon : "icon.png";
}
