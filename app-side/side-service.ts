/**
 * The phone's background half, put together: it answers the watch, carries records to the account,
 * and does what the settings page wishes. It knows the phone only through its ports.
 */

import type { Reply } from "../core/sync/message.ts";
import { STORAGE_KEYS, WISHES, type Wish } from "../core/sync/storage-keys.ts";
import { accountClient } from "./account-client.ts";
import { answerWatch, type WatchDesk } from "./answer-watch.ts";
import { Connection } from "./connection.ts";
import { type Diagnostics, openDiagnostics } from "./diagnostics.ts";
import { Forgetting } from "./forgetting.ts";
import { type LinkStore, openLink } from "./link-store.ts";
import { MemoryDesk } from "./memory-desk.ts";
import { type OutboxStore, openOutbox } from "./outbox-store.ts";
import { takePastedToken } from "./pasted-token.ts";
import type { Ports } from "./ports.ts";
import { SessionCarrier } from "./session-carrier.ts";
import { SettingsCarrier } from "./settings-carrier.ts";
import { openSettings } from "./settings-desk.ts";
import { signIn } from "./sign-in.ts";
import { type Carriers, SyncLoop } from "./sync-loop.ts";

const NAMELESS = "Amazfit watch";

export class SideService {
  private readonly ports: Ports;
  private readonly diagnostics: Diagnostics;
  private readonly outbox: OutboxStore;
  private readonly link: LinkStore;
  private readonly carriers: Carriers;
  private readonly loop: SyncLoop;
  private readonly connection: Connection;
  private readonly forgetting: Forgetting;
  private readonly desk: WatchDesk;

  constructor(ports: Ports) {
    const { store, clock } = ports;
    const client = accountClient(ports.http);
    const diagnostics = openDiagnostics(ports);
    const outbox = openOutbox({ ...ports, diagnostics });
    const link = openLink(store, diagnostics);
    const keeper = signIn({ store, link, outbox, diagnostics });
    const parts = { clock, outbox, signIn: keeper, diagnostics };
    const memory = new MemoryDesk(client, parts);
    const sessions = new SessionCarrier(ports, client, parts);
    const settings = new SettingsCarrier(ports, client, keeper, diagnostics);
    this.ports = ports;
    this.diagnostics = diagnostics;
    this.outbox = outbox;
    this.link = link;
    this.carriers = { memory, sessions, settings };
    this.loop = new SyncLoop(clock, link, this.carriers, () => this.forgetting.goOn());
    this.connection = new Connection(ports, client, link, {
      deviceName: () => deviceName(outbox),
      onConnected: (accountId) => this.connected(accountId),
      onDisconnected: () => this.disconnected(),
    });
    this.forgetting = new Forgetting(store, link, {
      leave: () => this.connection.leave(),
      isIdle: () => this.loop.isIdle(),
      forget: () => this.forget(),
    });
    this.desk = {
      settings: openSettings(ports),
      outbox,
      memory,
      diagnostics,
      accountId: () => accountOf(link),
      isForgetting: () => this.forgetting.isUnderWay(),
      onNews: () => this.loop.nudge(),
      onWord: () => this.loop.wake(),
    };
  }

  /** Takes up whatever the phone cut short the last time. */
  start(): void {
    this.diagnostics.note("service-started", { n: this.outbox.entries().length });
    const link = this.link.current();
    // Killed between the connection and its records: it is said to them again, which changes nothing.
    if (link.state === "connected" && !link.needsSignIn) {
      this.outbox.applyToAll({ type: "connected", accountId: link.accountId });
    }
    this.forgetting.goOn();
    this.takeToken(false);
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
    // The person has chosen: someone else may be looking at another phone by now.
    if (key === STORAGE_KEYS.routine) this.loop.nudge();
  }

  stop(): void {
    this.connection.stop();
    this.loop.stop();
    this.diagnostics.stop();
  }

  /** Granted before it is taken away: killed in between, it is granted again, which changes nothing. */
  private takeWish(): void {
    const { store } = this.ports;
    const text = store.get(STORAGE_KEYS.wish);
    if (text === null) return;
    const wish = WISHES.find((one) => one === text);
    if (wish !== undefined) this.grant(wish);
    if (store.get(STORAGE_KEYS.wish) === text) store.remove(STORAGE_KEYS.wish);
  }

  private grant(wish: Wish): void {
    if (wish === "forget") this.forgetting.begin();
    // Until everything is gone, nothing new is begun.
    else if (this.forgetting.isUnderWay()) return;
    else if (wish === "connect") this.connection.connect();
    else if (wish === "use-token") this.takeToken(true);
    else if (wish === "cancel") this.connection.cancel();
    else if (wish === "disconnect") this.connection.disconnect();
    else this.look(wish);
  }

  private look(wish: "sync" | "retry" | "adopt"): void {
    const accountId = accountOf(this.link);
    if (wish === "retry") this.outbox.applyToAll({ type: "retry" });
    if (wish === "adopt" && accountId !== null) adoptAll(this.outbox, accountId);
    this.carriers.settings.ledger.look();
    this.connection.resume();
    this.loop.nudge();
  }

  private takeToken(isWished: boolean): void {
    if (this.forgetting.isUnderWay()) return;
    takePastedToken(this.ports.store, this.link, this.connection, isWished);
  }

  private connected(accountId: string): void {
    this.carriers.memory.forget();
    this.carriers.settings.ledger.connected();
    this.outbox.applyToAll({ type: "connected", accountId });
    this.loop.nudge();
  }

  private disconnected(): void {
    this.carriers.memory.forget();
    this.outbox.applyToAll({ type: "disconnected" });
    this.ports.store.remove(STORAGE_KEYS.trouble);
    this.forgetting.goOn();
  }

  /** What is held in memory, when the storage is about to be emptied. */
  private forget(): void {
    this.carriers.memory.forget();
    this.outbox.forget();
    this.diagnostics.forget();
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
