/**
 * A phone with the real side service on it, and what befalls it: an app that is killed between two
 * writes, storage that is full or wiped, a person who opens the settings and leaves a wish.
 */

import { MORNING, type Routine } from "../../../core/plan/routine.ts";
import { type Link, none, parseLinkText } from "../../../core/sync/link.ts";
import type { PhoneEntry } from "../../../core/sync/phone-entry.ts";
import {
  FIRST_ROUTINE,
  makeRoutineText,
  newerOf,
  parseRoutineText,
  withRoutine,
} from "../../../core/sync/routine-document.ts";
import type { SettingsDocument } from "../../../core/sync/settings-document.ts";
import {
  ENTRY_PREFIX,
  entryKey,
  STORAGE_KEYS,
  type Wish,
} from "../../../core/sync/storage-keys.ts";
import type { VirtualClock } from "../../../simulator/clock/virtual-clock.ts";
import { type Bluetooth, createBluetooth } from "../../../simulator/link/bluetooth.ts";
import { createPhone, type Phone } from "../../../simulator/phone/phone.ts";
import type { SettingsPage } from "../../../simulator/phone/settings-page.ts";
import { createSettings, type SettingsStore } from "../../../simulator/phone/settings-store.ts";
import type { Dice } from "./dice.ts";
import type { Ledger } from "./ledger.ts";
import type { Net } from "./net.ts";
import { entryOf, PhoneWitness } from "./phone-witness.ts";
import type { Story } from "./story.ts";

/** The wishes are written by hand here: what is tried is what the page would have written. */
const SETTING = "AppSettingsPage({ build: () => View({}, []) });";
const APP_JSON = { raw: { app: { appId: 27_233, appName: "Hip Series" } } };
const AWAY_MS = [1_000, 5 * 60 * 1000] as const;

export interface HomeOptions {
  readonly name: string;
  readonly side: string;
  readonly clock: VirtualClock;
  readonly dice: Dice;
  readonly story: Story;
  readonly ledger: Ledger;
  readonly net: Net;
  /** The chance of each write on the phone to be its last before it is killed. */
  readonly killAtWrite: number;
}

export class Home {
  readonly name: string;
  readonly phone: Phone;
  readonly link: Bluetooth;
  readonly witness: PhoneWitness;
  /** Writes go nowhere, or throw. */
  full: "no" | "silent" | "throws" = "no";
  isCalm = false;
  readonly #options: HomeOptions;
  readonly #settings: SettingsStore;

  constructor(options: HomeOptions) {
    const { name, side, clock, dice, ledger, net } = options;
    this.name = name;
    this.#options = options;
    this.#settings = createSettings();
    this.link = createBluetooth(clock);
    this.witness = new PhoneWitness(ledger, this.#settings);
    this.phone = createPhone({
      program: { appJson: APP_JSON, appSide: side, setting: SETTING },
      clock,
      linkEnd: this.link.phoneEnd,
      random: dice.fork("random").random,
      fetch: net.fetchFor(name, () => this.phone),
      settings: this.#asThePhoneHasIt(),
      model: { bodyAs: dice.pick(["string", "object"]) },
    });
    this.phone.startApp();
  }

  get current(): Link {
    const link = parseLinkText(this.#settings.getItem(STORAGE_KEYS.link) ?? "");
    return link.ok ? link.value : none(null);
  }

  entries(): readonly PhoneEntry[] {
    const all = Object.entries(this.#settings.toObject());
    return all.flatMap(([key, text]) =>
      key.startsWith(ENTRY_PREFIX) ? (entryOf(text) ?? []) : [],
    );
  }

  revisionOf(id: string): number {
    return entryOf(this.#settings.getItem(entryKey(id)))?.record.revision ?? 0;
  }

  keys(): readonly string[] {
    return Object.keys(this.#settings.toObject());
  }

  open(): SettingsPage {
    this.phone.startApp();
    return this.phone.openSettings();
  }

  write(key: string, text: string): void {
    this.#settings.setItem(key, text, "page");
  }

  /** The routine that holds on this phone: chosen here, or come from the account. */
  get routine(): SettingsDocument {
    const [chosen, adopted] = [STORAGE_KEYS.routine, STORAGE_KEYS.adopted].map((key) => {
      const document = parseRoutineText(this.#settings.getItem(key) ?? "");
      return document.ok ? document.value : FIRST_ROUTINE;
    });
    return newerOf(chosen ?? FIRST_ROUTINE, adopted ?? FIRST_ROUTINE);
  }

  /** As the settings page writes it. */
  choose(repMs: number): void {
    const routine: Routine = { ...MORNING, name: "custom", repMs };
    this.write(STORAGE_KEYS.routine, makeRoutineText(withRoutine(this.routine, routine)));
  }

  wish(wish: Wish): void {
    this.write(STORAGE_KEYS.wish, wish);
  }

  kill(): void {
    const { clock, dice } = this.#options;
    if (!this.phone.appRunning) return;
    this.phone.killApp();
    clock.setTimeout(() => this.phone.startApp(), dice.whole(...AWAY_MS));
  }

  /** The app's data is deleted; its process goes with it. */
  wipe(): void {
    this.kill();
    this.witness.isWiping = true;
    this.#settings.clear();
    this.witness.isWiping = false;
  }

  #asThePhoneHasIt(): SettingsStore {
    const store = this.#settings;
    return {
      ...store,
      get length() {
        return store.length;
      },
      setItem: (key, value, writer) => {
        if (writer === "side" && this.full !== "no") {
          this.witness.hasFailed = true;
          if (this.full === "throws") throw new Error("QuotaExceededError");
          return;
        }
        store.setItem(key, value, writer);
        this.#afterWrite(key);
      },
      removeItem: (key, writer) => {
        store.removeItem(key, writer);
        this.#afterWrite(key);
      },
    };
  }

  #afterWrite(key: string): void {
    const { dice, story, killAtWrite } = this.#options;
    if (this.isCalm || !this.phone.appRunning || !dice.happens(killAtWrite)) return;
    story.count("phone killed at a write", `${this.name}: killed as it wrote ${key}`);
    this.kill();
  }
}
