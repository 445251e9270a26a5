/**
 * The globals of a side service, exactly those of the documents and of zml's packed code. What exists
 * on a phone but is not played here is there and refuses by name; anything else is not there.
 */

import { type Guest, type GuestFunction, Refusal } from "./guest.ts";
import { defineConsole, defineLogger, defineTexts, defineTimers } from "./guest-basics.ts";
import { guestBuffer } from "./guest-buffer.ts";
import { type FetchOptions, guestFetch } from "./guest-fetch.ts";
import { guestSettings } from "./guest-settings.ts";
import type { PhoneProgram } from "./program.ts";
import type { SettingsChange, SettingsStore } from "./settings-store.ts";

export type LaunchReason = "shake" | "settings-page" | "settings-changed";

export interface Launch {
  readonly reason: LaunchReason;
  readonly change?: SettingsChange;
}

export interface SideGlobals {
  readonly guest: Guest;
  readonly program: PhoneProgram;
  readonly port: number;
  readonly launch: Launch;
  readonly language: string;
  readonly fetch: FetchOptions;
  readonly settings: SettingsStore;
  readonly send: (payload: Uint8Array) => void;
  readonly onRegistered: (options: object) => void;
  readonly onError: (error: unknown) => void;
  readonly messageListeners: Set<GuestFunction>;
  readonly changeListeners: Set<GuestFunction>;
}

export function defineSideGlobals(side: SideGlobals): void {
  const { guest } = side;
  defineTimers(guest);
  defineConsole(guest, side.onError);
  defineLogger(guest);
  defineTexts(guest, side.language);
  guest.define("Buffer", guestBuffer(guest));
  guest.define("fetch", guestFetch(guest, side.fetch));
  guest.define("messaging", messaging(side));
  const settingsStorage = guestSettings(guest, side.settings, "side", side.changeListeners);
  guest.define("settings", guest.strict("settings", { settingsStorage }));
  guest.define("sideService", sideService(side));
  const app = guest.strict("getApp()", { port2: side.port });
  guest.define(
    "getApp",
    guest.fn(() => app),
  );
  guest.define("AppSideService", guest.fn(register(side)));
  defineUnplayed(guest);
}

function register(side: SideGlobals): (options: unknown) => void {
  return (options) => {
    if (typeof options === "object" && options !== null) side.onRegistered(options);
    else throw new Refusal("bad-argument", "AppSideService() takes an object.");
  };
}

function messaging({ guest, send, messageListeners }: SideGlobals): object {
  const addListener = guest.fn((event, listener) => {
    if (event !== "message") {
      throw new Refusal("unknown", `peerSocket has no event "${String(event)}".`);
    }
    if (typeof listener !== "function") {
      throw new Refusal("bad-argument", "peerSocket.addListener() takes a function.");
    }
    messageListeners.add(listener as GuestFunction);
  });
  const sendAll = guest.effect((data) => {
    if (!isArrayBuffer(data)) {
      throw new Refusal("bad-argument", "peerSocket.send() takes an ArrayBuffer.");
    }
    send(new Uint8Array(data.slice(0)));
  });
  const peerSocket = guest.strict("messaging.peerSocket", { addListener, send: sendAll });
  return guest.strict("messaging", { peerSocket });
}

/** Of any realm: `instanceof` would only know our own. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

function sideService({ guest, program, launch }: SideGlobals): object {
  const reasons = {
    settingsChanged: launch.reason === "settings-changed",
    fileTransfer: false,
    inputFile: false,
  };
  const { change } = launch;
  const args = change && { key: change.key, newValue: change.newValue, oldValue: change.oldValue };
  return guest.strict("sideService", {
    launchReasons: guest.strict("sideService.launchReasons", reasons),
    launchArgs: guest.copy(args ?? {}),
    appInfo: guest.copy(program.appJson.raw),
  });
}

/** On every phone, and refused by this one. */
export const UNPLAYED = [
  "image.convert",
  "network.downloader.downloadFile",
  "transferFile.outbox.enqueueFile",
] as const;

function defineUnplayed(guest: Guest): void {
  const refuse = (name: (typeof UNPLAYED)[number]): GuestFunction =>
    guest.fn(() => {
      guest.refuse(new Refusal("refused", `${name}() is not played by this simulator.`));
    });
  const nothing = guest.fn(() => undefined);
  const inbox = guest.strict("transferFile.inbox", {
    on: nothing,
    off: nothing,
    emit: nothing,
    getNextFile: nothing,
  });
  const outbox = guest.strict("transferFile.outbox", {
    enqueueFile: refuse("transferFile.outbox.enqueueFile"),
  });
  const transferFile = {
    inbox,
    outbox,
    getInbox: guest.fn(() => inbox),
    getOutbox: guest.fn(() => outbox),
  };
  guest.define("transferFile", guest.strict("transferFile", transferFile));
  const downloader = guest.strict("network.downloader", {
    downloadFile: refuse("network.downloader.downloadFile"),
  });
  guest.define("network", guest.strict("network", { downloader }));
  guest.define("image", guest.strict("image", { convert: refuse("image.convert") }));
}
