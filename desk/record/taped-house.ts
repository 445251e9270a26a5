/**
 * A house that takes down what is done to it. From outside an input the door of the clock is used, so
 * that everything happens at a time of its own, and in the order in which it is taken down.
 */

import { parseLinkText } from "../../core/sync/link.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { PacedClock } from "../../simulator/clock/paced-clock.ts";
import type { SettingsStore } from "../../simulator/phone/settings-store.ts";
import type { House } from "../house.ts";
import type { Tape } from "./tape.ts";
import { type Doing, tapedAccount, tapedLink, tapedPhone, tapedWatch } from "./taped-parts.ts";

export interface DoorOptions {
  readonly clock: PacedClock;
  /** `null`: nothing is taken down just now. */
  readonly tape: () => Tape | null;
  /** Told of what failed when nobody waited for it. */
  readonly failed: (error: unknown) => void;
}

/** One way in for everything: at an exact time, and on the tape. */
export function doorOf({ clock, tape, failed }: DoorOptions): Doing {
  return (deed, run) => {
    const act = (): unknown => {
      const done = run();
      tape()?.note(deed);
      return done;
    };
    if (clock.isInInput) void act();
    else clock.input(act).catch(failed);
  };
}

export function tapedHouse(
  house: House,
  options: Omit<DoorOptions, "tape"> & { readonly tape: Tape },
): House {
  const tape = () => options.tape;
  const doing = doorOf({ ...options, tape });
  hearApproval(house.phone.settings, tape);
  return {
    ...house,
    watch: tapedWatch(house.watch, doing),
    phone: tapedPhone(house.phone, doing),
    link: tapedLink(house.link, doing),
    account: tapedAccount(house.account, doing),
  };
}

/** What the person says on the account's page is seen here when the phone has asked for it. */
export function hearApproval(settings: SettingsStore, tape: () => Tape | null): void {
  settings.onChange(({ key, oldValue, newValue }) => {
    if (key !== STORAGE_KEYS.link || stateOf(oldValue) !== "waiting") return;
    const link = newValue === null ? undefined : parseLinkText(newValue);
    if (link?.ok !== true) return;
    const { value } = link;
    if (value.state === "swapping") tape()?.noteBefore({ do: "account.approve" });
    else if (value.state === "none" && value.notice === "denied") {
      tape()?.noteBefore({ do: "account.deny" });
    }
  });
}

function stateOf(text: string | null): string | null {
  const link = text === null ? undefined : parseLinkText(text);
  return link?.ok === true ? link.value.state : null;
}
