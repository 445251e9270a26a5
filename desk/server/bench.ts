/** Everything on the desk: a shelf of watches, a phone, the link between them, maybe an account service. */

import type { PacedClock } from "../../simulator/clock/paced-clock.ts";
import { type Bluetooth, createBluetooth } from "../../simulator/link/bluetooth.ts";
import { createPhone, type Phone } from "../../simulator/phone/phone.ts";
import type { AccountProcess } from "../account-process.ts";
import type { AppSource, Progress } from "./app-source.ts";
import { readCatalogue } from "./catalogue.ts";
import { rememberedSettings } from "./phone-memory.ts";
import { WatchMemory } from "./watch-memory.ts";
import { openShelf, type WatchShelf } from "./watch-shelf.ts";

export interface Bench {
  readonly clock: PacedClock;
  readonly link: Bluetooth;
  readonly phone: Phone;
  readonly shelf: WatchShelf;
  readonly memory: WatchMemory;
  /** A program of somebody else's has none. */
  readonly account: AccountProcess | null;
  readonly isOurs: boolean;
  readonly dataDir: string;
  /** The account service is whoever's who started it. */
  close(): void;
}

export interface BenchOptions {
  readonly clock: PacedClock;
  readonly source: AppSource;
  readonly account: AccountProcess | null;
  /** Where watches and phone are kept. */
  readonly dataDir: string;
  /** For a session that is recorded; the default is as random as it gets. */
  readonly random?: () => number;
  readonly say: (line: string) => void;
  readonly progress: Progress;
}

export async function openBench(options: BenchOptions): Promise<Bench> {
  const { clock, source, account, dataDir, say, progress, random = Math.random } = options;
  const link = createBluetooth(clock);
  const memory = new WatchMemory(dataDir, say);
  const models = await readCatalogue();
  const { watchEnd: linkEnd } = link;
  const shelf = await openShelf({ source, models, memory, clock, linkEnd, random }, progress);
  const phone = createPhone({
    program: shelf.worn.program.phone,
    clock,
    linkEnd: link.phoneEnd,
    settings: rememberedSettings(dataDir, say),
    random,
    // As on the watch: what is missing is named, and a program of somebody else's goes on.
    onLack: source.isOurs ? "throw" : "name",
  });
  phone.startApp();
  return {
    clock,
    link,
    phone,
    shelf,
    memory,
    account,
    isOurs: source.isOurs,
    dataDir,
    close() {
      shelf.dispose();
      phone.dispose();
      memory.flush();
    },
  };
}
