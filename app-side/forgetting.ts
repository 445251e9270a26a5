/**
 * Deletes everything from this phone. A mark goes first, so that whatever the phone cuts short is
 * finished at the next start: the token is given back, then every key of ours goes, the mark last.
 */

import { makeLinkText } from "../core/sync/link.ts";
import { seal, unseal } from "../core/sync/sealed-text.ts";
import { KEY_PREFIX, STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { LinkStore } from "./link-store.ts";
import type { KeyStore } from "./ports.ts";

export interface ForgettingSteps {
  /** Gives the token back; `onLeft` is called later, or there was none. */
  readonly leave: () => void;
  /** No request is on its way whose answer would be written down. */
  readonly isIdle: () => boolean;
  /** What is held in memory. */
  readonly forget: () => void;
}

export class Forgetting {
  private readonly store: KeyStore;
  private readonly link: LinkStore;
  private readonly steps: ForgettingSteps;
  private isBegun: boolean;

  constructor(store: KeyStore, link: LinkStore, steps: ForgettingSteps) {
    this.store = store;
    this.link = link;
    this.steps = steps;
    // Sealed: a stray value under the key must not cost anybody what waits here.
    this.isBegun = unseal(store.get(STORAGE_KEYS.forgetting) ?? "").ok;
  }

  isUnderWay(): boolean {
    return this.isBegun;
  }

  begin(): void {
    this.isBegun = true;
    // A storage that takes no mark can still be emptied; only a kill in between would be noticed.
    this.store.set(STORAGE_KEYS.forgetting, seal({ v: 1 }));
    this.goOn();
  }

  /** Whenever something has ended that it waits for. */
  goOn(): void {
    if (!this.isBegun) return;
    const { state } = this.link.current();
    if (state !== "none" && state !== "leaving") this.steps.leave();
    if (this.link.current().state === "none" && this.steps.isIdle()) this.wipe();
  }

  private wipe(): void {
    const { store } = this;
    this.steps.forget();
    const all = [...store.keys(), ...Object.values(STORAGE_KEYS)];
    for (const key of all.filter((one) => one.startsWith(KEY_PREFIX))) {
      if (key !== STORAGE_KEYS.forgetting && key !== STORAGE_KEYS.link) store.remove(key);
    }
    const link = this.link.current();
    // That the account could not be told is all that is left to say.
    if (link.state === "none" && link.notice !== null) {
      store.set(STORAGE_KEYS.link, makeLinkText(link));
    } else store.remove(STORAGE_KEYS.link);
    store.remove(STORAGE_KEYS.forgetting);
    this.isBegun = false;
  }
}
