/** Does one thing of a recording, as the person it was taken from did it. */

import type { SettingsPage } from "../../simulator/phone/settings-page.ts";
import type { DiskFailure } from "../../simulator/watch/disk.ts";
import type { Deed } from "./input.ts";
import type { Stage } from "./stage.ts";

type Of<N extends Deed["do"]> = Extract<Deed, { do: N }>;
/** What a write that is torn still gets down. */
const TORN_BYTES = 7;

type Acts = { readonly [N in Deed["do"]]: (deed: Of<N>) => void };

/** Throws when it cannot be done: nothing on the page is called so. */
export type Perform = (deed: Deed) => void;

export function performer({ watch, phone, link, standIn }: Stage): Perform {
  let page: SettingsPage | undefined;
  const open = (): SettingsPage => {
    if (page === undefined) throw new Error("No settings page has been opened.");
    return page;
  };
  const acts: Acts = {
    "watch.open": () => watch.open(),
    "watch.kill": () => watch.kill(),
    "watch.wake": () => watch.wake(),
    "watch.down": ({ x, y }) => watch.touchDown({ x, y }),
    "watch.move": ({ x, y }) => watch.touchMove({ x, y }),
    "watch.up": ({ x, y }) => watch.touchUp({ x, y }),
    "watch.crown": ({ degree }) => watch.crown(degree),
    "watch.key": ({ key, event }) => watch.key(key, event),
    "watch.cover": ({ cover }) => watch.cover(cover),
    "watch.dark": () => watch.turnOff(),
    "watch.clock": ({ aheadMs }) => watch.setClock(aheadMs),
    "watch.storage": ({ state }) => {
      watch.disk.failure = failureOf(state);
    },
    "phone.start": () => phone.startApp(),
    "phone.kill": () => phone.killApp(),
    "phone.open-settings": () => {
      page = phone.openSettings();
    },
    "phone.close-settings": () => page?.close(),
    "phone.press": ({ what }) => open().press(what),
    "phone.toggle": ({ what }) => open().toggle(what),
    "phone.type": ({ what, value }) => open().type(what, value),
    "phone.select": ({ what, value }) => open().select(what, value),
    "phone.slide": ({ what, value }) => open().slide(what, value),
    "phone.network": ({ do: _, ...weather }) => phone.setNetwork(weather),
    "phone.clock": ({ aheadMs }) => phone.setClock(aheadMs),
    "link.on": () => link.setConnected(true),
    "link.off": () => link.setConnected(false),
    "account.kill": () => standIn.kill(),
    "account.revive": () => standIn.revive(),
    "account.approve": () => standIn.approve(),
    "account.deny": () => standIn.deny(),
  };
  return (deed) => {
    const act = acts[deed.do] as (deed: Deed) => void;
    act(deed);
  };
}

function failureOf(state: Of<"watch.storage">["state"]): DiskFailure | undefined {
  if (state === "works") return undefined;
  return state === "torn" ? { kind: state, bytes: TORN_BYTES } : { kind: state };
}
