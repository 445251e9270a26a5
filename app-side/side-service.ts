/**
 * The phone's background half, put together: it answers the watch, carries records to the account,
 * and does what the settings page wishes. It knows the phone only through its ports.
 */

import type { Reply } from "../core/sync/message.ts";
import { STORAGE_KEYS, WISHES, type Wish } from "../core/sync/storage-keys.ts";
import { accountClient } from "./account-client.ts";
import { answerWatch, type WatchDesk } from "./answer-watch.ts";
import { Connection } from "./connection.ts";
import { type LinkStore, openLink } from "./link-store.ts";
import { type OutboxStore, openOutbox } from "./outbox-store.ts";
import type { Ports } from "./ports.ts";
import { openSettings } from "./settings-desk.ts";
import { SyncLoop } from "./sync-loop.ts";

const NAMELESS = "Amazfit watch";

export class SideService {
  private readonly ports: Ports;
  private readonly outbox: OutboxStore;
  private readonly link: LinkStore;
  private readonly loop: SyncLoop;
  private readonly connection: Connection;
  private readonly desk: WatchDesk;

  constructor(ports: Ports) {
    const { store } = ports;
    const client = accountClient(ports.http);
    const outbox = openOutbox(ports);
    const link = openLink(store);
    const loop = new SyncLoop(ports, client, outbox, link);
    this.ports = ports;
    this.outbox = outbox;
    this.link = link;
    this.loop = loop;
    this.connection = new Connection(ports, client, link, {
      deviceName: () => deviceName(outbox),
      onConnected: (accountId) => {
        outbox.applyToAll({ type: "connected", accountId });
        loop.nudge();
      },
      onDisconnected: () => outbox.applyToAll({ type: "disconnected" }),
    });
    this.desk = {
      settings: openSettings(ports),
      outbox,
      accountId: () => accountOf(link),
      onNews: () => loop.nudge(),
    };
  }

  /** Takes up whatever the phone cut short the last time. */
  start(): void {
    const link = this.link.current();
    // Killed between the connection and its records: it is said to them again, which changes nothing.
    if (link.state === "connected" && !link.needsSignIn) {
      this.outbox.applyToAll({ type: "connected", accountId: link.accountId });
    }
    this.connection.resume();
    this.loop.nudge();
    this.takeWish();
  }

  answer(method: unknown, params: unknown): Reply {
    return answerWatch(this.desk, method, params);
  }

  /** A key of the storage has changed; most changes are our own. */
  onChange(key: unknown): void {
    if (key === STORAGE_KEYS.wish) this.takeWish();
  }

  stop(): void {
    this.connection.stop();
    this.loop.stop();
  }

  private takeWish(): void {
    const { store } = this.ports;
    const text = store.get(STORAGE_KEYS.wish);
    if (text === null) return;
    store.remove(STORAGE_KEYS.wish);
    const wish = WISHES.find((one) => one === text);
    if (wish !== undefined) this.grant(wish);
  }

  private grant(wish: Wish): void {
    if (wish === "connect") this.connection.connect();
    else if (wish === "cancel") this.connection.cancel();
    else if (wish === "disconnect") this.connection.disconnect();
    else if (wish === "sync" || wish === "retry" || wish === "adopt") this.look(wish);
  }

  private look(wish: "sync" | "retry" | "adopt"): void {
    const accountId = accountOf(this.link);
    if (wish === "retry") this.outbox.applyToAll({ type: "retry" });
    if (wish === "adopt" && accountId !== null) adoptAll(this.outbox, accountId);
    this.connection.resume();
    this.loop.nudge();
  }
}

/** What was refused, or is in conflict, stays with the account that said so. */
function adoptAll(outbox: OutboxStore, accountId: string): void {
  for (const { record, reason } of outbox.entries()) {
    if (reason === "other-account") outbox.apply(record.id, { type: "adopt", accountId });
  }
}

function accountOf(link: LinkStore): string | null {
  const now = link.current();
  return now.state === "connected" ? now.accountId : null;
}

/** The list of devices on the web should say which watch it is. */
function deviceName(outbox: OutboxStore): string {
  const [newest] = [...outbox.entries()].sort((a, b) => b.record.startedAt - a.record.startedAt);
  const model = newest?.record.model ?? "";
  return model === "" ? NAMELESS : model;
}
