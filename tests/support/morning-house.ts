/**
 * One account and one connected phone for many mornings: each morning has a watch, a phone app and a
 * link of its own, and goes on with the phone's storage.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MORNING, type Routine } from "../../core/plan/routine.ts";
import { firstChoice, makeRoutineText } from "../../core/sync/routine-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { type AccountProcess, startAccount } from "../../desk/account-process.ts";
import { openHouse } from "../../desk/house.ts";
import type { Kill } from "../../desk/kill.ts";
import { liveMorning, type Morning, settleIn, type VirtualHouse } from "../../desk/morning.ts";
import type { WebPerson } from "../../desk/web-person.ts";
import type { Habits } from "../../desk/wrist-person.ts";
import { virtualClock } from "../../simulator/clock/virtual-clock.ts";
import type { SettingsStore } from "../../simulator/phone/settings-store.ts";

const PERSON = { email: "sore@example.org", password: "three slow morning rounds" };

export interface Home {
  readonly account: AccountProcess;
  readonly web: WebPerson;
  /** `faults`: what watch and phone complained of; a good morning has none. */
  live(habits: Habits, kill?: Kill): Promise<Morning & { readonly faults: readonly string[] }>;
  /** The same phone and account, and a watch as it leaves the factory. The caller closes it. */
  withNewWatch(): Promise<VirtualHouse>;
  close(): Promise<void>;
}

/** `routine`: what watch and phone have agreed on; a whole Morning when left out. */
export async function settleHome(routine: Routine = MORNING): Promise<Home> {
  const dataDir = await mkdtemp(join(tmpdir(), "hip-home-"));
  const account = await startAccount({ dataDir, port: 0 });
  const open = async (settings?: SettingsStore) => {
    const clock = virtualClock(Date.now());
    const options = { clock, account, ...(settings === undefined ? {} : { settings }) };
    return { ...(await openHouse(options)), clock };
  };
  const first = await open();
  const web = await settleIn(first, PERSON);
  const { settings } = first.phone;
  settings.setItem(STORAGE_KEYS.routine, makeRoutineText(firstChoice(routine)));
  first.close();
  return {
    account,
    web,
    async live(habits, kill) {
      const house = await open(settings);
      house.watch.disk.storage("default").set("routine", JSON.stringify(routine));
      try {
        const morning = await liveMorning(house, habits, kill ?? null);
        const faults = [...house.watch.faults, ...house.phone.faults];
        return { ...morning, faults: faults.map(({ message }) => message) };
      } finally {
        house.close();
      }
    },
    withNewWatch: () => open(settings),
    async close() {
      await account.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
