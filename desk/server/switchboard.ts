/** What makes life hard for a watch, a phone and an account service, each until it is set right again. */

import type { DiskFailure } from "../../simulator/watch/disk.ts";
import type { Bench } from "./bench.ts";
import type { StorageState, SwitchView } from "./view.ts";

/** A locked phone's requests come to nothing after the platform's ten seconds [field reports]. */
const LOCKED_LATENCY_MS = 60_000;
const TORN_BYTES = 7;

const FAILURES: Readonly<Record<StorageState, DiskFailure | undefined>> = {
  works: undefined,
  full: { kind: "full" },
  "read-only": { kind: "read-only" },
  torn: { kind: "torn", bytes: TORN_BYTES },
};

export class Switchboard {
  readonly #bench: Bench;
  readonly #changed: () => void;
  #isPhoneLocked = false;
  #isAccountUp = true;

  constructor(bench: Bench, changed: () => void) {
    this.#bench = bench;
    this.#changed = changed;
  }

  get view(): SwitchView {
    const { link, phone, shelf } = this.#bench;
    return {
      isBluetoothOn: link.connected,
      isPhoneLocked: this.#isPhoneLocked,
      isAccountUp: this.#isAccountUp,
      storage: shelf.worn.disk.failure?.kind ?? "works",
      watchAheadMs: shelf.worn.watch.clockAheadMs,
      phoneAheadMs: phone.clockAheadMs,
    };
  }

  setBluetooth(isOn: boolean): void {
    this.#bench.link.setConnected(isOn);
    this.#changed();
  }

  lockPhone(isLocked: boolean): void {
    this.#isPhoneLocked = isLocked;
    this.#bench.phone.setNetwork({ latencyMs: isLocked ? LOCKED_LATENCY_MS : 0 });
    this.#changed();
  }

  setStorage(state: StorageState): void {
    this.#bench.shelf.worn.disk.failure = FAILURES[state];
    this.#changed();
  }

  /** The other device does not follow: that is what a program has to live with. */
  setClock(of: "watch" | "phone", aheadMs: number): void {
    const { phone, shelf } = this.#bench;
    (of === "watch" ? shelf.worn.watch : phone).setClock(aheadMs);
    this.#changed();
  }

  async setAccount(isUp: boolean): Promise<void> {
    const { account } = this.#bench;
    if (account === null || isUp === this.#isAccountUp) return;
    await (isUp ? account.revive() : account.kill());
    this.#isAccountUp = isUp;
    this.#changed();
  }

  /** Everything as it is on a good day. */
  async setRight(): Promise<void> {
    this.setBluetooth(true);
    this.lockPhone(false);
    this.setStorage("works");
    this.setClock("watch", 0);
    this.setClock("phone", 0);
    await this.setAccount(true);
  }
}
