/**
 * A house that takes down what is done to it. From outside an input the door of the clock is used, so
 * that everything happens at a time of its own, and in the order in which it is taken down.
 */

import { parseLinkText } from "../../core/sync/link.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { PacedClock } from "../../simulator/clock/paced-clock.ts";
import type { Bluetooth } from "../../simulator/link/bluetooth.ts";
import type { Phone } from "../../simulator/phone/phone.ts";
import type { SettingsPage } from "../../simulator/phone/settings-page.ts";
import { Fingers } from "../../simulator/watch/fingers.ts";
import type { Watch } from "../../simulator/watch/watch.ts";
import type { AccountProcess } from "../account-process.ts";
import type { House } from "../house.ts";
import type { Deed } from "./input.ts";
import type { Tape } from "./tape.ts";

/** Does it now, or as soon as the clock lets it in. */
type Doing = (deed: Deed, run: () => unknown) => void;

export interface TapedHouseOptions {
  readonly clock: PacedClock;
  readonly tape: Tape;
  /** Told of what failed when nobody waited for it. */
  readonly failed: (error: unknown) => void;
}

export function tapedHouse(house: House, { clock, tape, failed }: TapedHouseOptions): House {
  const doing: Doing = (deed, run) => {
    const act = (): void => {
      run();
      tape.note(deed);
    };
    if (clock.isInInput) act();
    else clock.input(act).catch(failed);
  };
  hearApproval(house.phone, tape);
  return {
    ...house,
    watch: tapedWatch(house.watch, doing),
    phone: tapedPhone(house.phone, doing),
    link: tapedLink(house.link, doing),
    account: tapedAccount(house.account, doing),
  };
}

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

function tapedPhone(phone: Phone, doing: Doing): Phone {
  return overlaid(phone, {
    startApp: () => doing({ do: "phone.start" }, () => phone.startApp()),
    killApp: () => doing({ do: "phone.kill" }, () => phone.killApp()),
    setNetwork: (weather) =>
      doing({ do: "phone.network", ...weather }, () => phone.setNetwork(weather)),
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

function tapedLink(link: Bluetooth, doing: Doing): Bluetooth {
  return overlaid(link, {
    setConnected: (isOn) =>
      doing({ do: isOn ? "link.on" : "link.off" }, () => link.setConnected(isOn)),
  });
}

function tapedAccount(account: AccountProcess, doing: Doing): AccountProcess {
  const awaited = (deed: Deed, run: () => Promise<void>): Promise<void> =>
    new Promise((resolve, reject) => {
      doing(deed, () => {
        run().then(resolve, reject);
      });
    });
  return overlaid(account, {
    kill: () => awaited({ do: "account.kill" }, () => account.kill()),
    revive: () => awaited({ do: "account.revive" }, () => account.revive()),
  });
}

/** What the person says on the account's page is seen here when the phone has asked for it. */
function hearApproval(phone: Phone, tape: Tape): void {
  phone.settings.onChange(({ key, oldValue, newValue }) => {
    if (key !== STORAGE_KEYS.link || stateOf(oldValue) !== "waiting") return;
    const link = newValue === null ? undefined : parseLinkText(newValue);
    if (link?.ok !== true) return;
    const { value } = link;
    if (value.state === "swapping") tape.noteBefore({ do: "account.approve" });
    else if (value.state === "none" && value.notice === "denied") {
      tape.noteBefore({ do: "account.deny" });
    }
  });
}

function stateOf(text: string | null): string | null {
  const link = text === null ? undefined : parseLinkText(text);
  return link?.ok === true ? link.value.state : null;
}

function copied(value: string | readonly string[]): string | string[] {
  return typeof value === "string" ? value : [...value];
}

/** The target with some of its members in another's hands; the rest works as ever. */
function overlaid<T extends object>(target: T, own: Partial<T>): T {
  return new Proxy(target, {
    get(object, key) {
      if (Object.hasOwn(own, key)) return Reflect.get(own, key);
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === "function" ? value.bind(object) : value;
    },
  });
}
