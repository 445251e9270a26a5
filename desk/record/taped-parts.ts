/**
 * Watch, phone, link and account as those who use them know them, with one thing more: what is done to
 * them is told, and done when the one who is told has it done.
 */

import type { Bluetooth } from "../../simulator/link/bluetooth.ts";
import type { Phone } from "../../simulator/phone/phone.ts";
import type { SettingsPage } from "../../simulator/phone/settings-page.ts";
import type { Disk } from "../../simulator/watch/disk.ts";
import { Fingers } from "../../simulator/watch/fingers.ts";
import type { Watch } from "../../simulator/watch/watch.ts";
import type { AccountProcess } from "../account-process.ts";
import type { Deed } from "./input.ts";

/** Does it now, or as soon as the clock lets it in. */
export type Doing = (deed: Deed, run: () => unknown) => void;

export function tapedWatch(watch: Watch, doing: Doing): Watch {
  const own: Partial<Watch> = {
    open: () => doing({ do: "watch.open" }, () => watch.open()),
    kill: () => doing({ do: "watch.kill" }, () => watch.kill()),
    wake: () => doing({ do: "watch.wake" }, () => watch.wake()),
    home: () => taped.key("HOME", "CLICK"),
    key: (key, event = "CLICK") =>
      doing({ do: "watch.key", key, event }, () => watch.key(key, event)),
    crown: (degree) => doing({ do: "watch.crown", degree }, () => watch.crown(degree)),
    cover: (cover) => doing({ do: "watch.cover", cover }, () => watch.cover(cover)),
    turnOff: () => doing({ do: "watch.dark" }, () => watch.turnOff()),
    setClock: (aheadMs) => doing({ do: "watch.clock", aheadMs }, () => watch.setClock(aheadMs)),
    touchDown: ({ x, y }) => doing({ do: "watch.down", x, y }, () => watch.touchDown({ x, y })),
    touchMove: ({ x, y }) => doing({ do: "watch.move", x, y }, () => watch.touchMove({ x, y })),
    touchUp: ({ x, y }) => doing({ do: "watch.up", x, y }, () => watch.touchUp({ x, y })),
    touch: (touch) => fingers.touch(touch),
    press: (text) => fingers.press(text),
    swipe: (direction) => fingers.swipe(direction),
  };
  const taped = overlaid(watch, own);
  const fingers = new Fingers(taped);
  return taped;
}

export function tapedPhone(phone: Phone, doing: Doing): Phone {
  return overlaid(phone, {
    startApp: () => doing({ do: "phone.start" }, () => phone.startApp()),
    killApp: () => doing({ do: "phone.kill" }, () => phone.killApp()),
    setNetwork: (weather) =>
      doing({ do: "phone.network", ...weather }, () => phone.setNetwork(weather)),
    setClock: (aheadMs) => doing({ do: "phone.clock", aheadMs }, () => phone.setClock(aheadMs)),
    /** Whoever opens a page wants to hold it at once: to be exact, it is opened within an input. */
    openSettings() {
      const page = phone.openSettings();
      doing({ do: "phone.open-settings" }, () => undefined);
      return tapedPage(page, doing);
    },
  });
}

function tapedPage(page: SettingsPage, doing: Doing): SettingsPage {
  return overlaid(page, {
    press: (what) => doing({ do: "phone.press", what }, () => page.press(what)),
    toggle: (what) => doing({ do: "phone.toggle", what }, () => page.toggle(what)),
    type: (what, value) => doing({ do: "phone.type", what, value }, () => page.type(what, value)),
    select: (what, value) =>
      doing({ do: "phone.select", what, value: copied(value) }, () => page.select(what, value)),
    slide: (what, value) =>
      doing({ do: "phone.slide", what, value }, () => page.slide(what, value)),
    close: () => doing({ do: "phone.close-settings" }, () => page.close()),
  });
}

export function tapedLink(link: Bluetooth, doing: Doing): Bluetooth {
  return overlaid(link, {
    setConnected: (isOn) =>
      doing({ do: isOn ? "link.on" : "link.off" }, () => link.setConnected(isOn)),
  });
}

export function tapedAccount(account: AccountProcess, doing: Doing): AccountProcess {
  const awaited = (deed: Deed, run: () => Promise<void>): Promise<void> =>
    new Promise((resolve, reject) => {
      doing(deed, () => run().then(resolve, reject));
    });
  return overlaid(account, {
    kill: () => awaited({ do: "account.kill" }, () => account.kill()),
    revive: () => awaited({ do: "account.revive" }, () => account.revive()),
  });
}

/** Its owner makes it fail by setting `failure`. */
export function tapedDisk<D extends Disk>(disk: D, doing: Doing): D {
  return new Proxy(overlaid(disk, {}), {
    set(_, key, value: Disk["failure"]) {
      if (key !== "failure") return Reflect.set(disk, key, value, disk);
      doing({ do: "watch.storage", state: value?.kind ?? "works" }, () => {
        disk.failure = value;
      });
      return true;
    },
  });
}

function copied(value: string | readonly string[]): string | string[] {
  return typeof value === "string" ? value : [...value];
}

/** The target with some of its members in another's hands; the rest works as ever. */
export function overlaid<T extends object>(target: T, own: Partial<T>): T {
  return new Proxy(target, {
    get(object, key) {
      if (Object.hasOwn(own, key)) return Reflect.get(own, key);
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === "function" ? value.bind(object) : value;
    },
  });
}
