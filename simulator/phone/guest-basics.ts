/** What both programs on the phone have: timers over the simulated clock, a console, and gettext. */

import { format } from "node:util";
import { type Guest, type GuestFunction, messageOf, Refusal } from "./guest.ts";
import type { LogLevel } from "./journal.ts";

const LEVELS: readonly LogLevel[] = ["log", "debug", "info", "warn", "error"];

export function defineTimers(guest: Guest): void {
  const start = (name: string, repeat: boolean) =>
    guest.effect((run, ms, ...args) => {
      if (typeof run !== "function") {
        throw new Refusal("bad-argument", `${name}() takes a function, not ${typeof run}.`);
      }
      return startTimer(guest, { run: run as GuestFunction, ms: delayOf(ms), args, repeat });
    });
  const stop = guest.effect((id) => {
    if (typeof id === "number") stopTimer(guest, id);
  });
  guest.define("setTimeout", start("setTimeout", false));
  guest.define("setInterval", start("setInterval", true));
  guest.define("clearTimeout", stop);
  guest.define("clearInterval", stop);
}

interface Timer {
  readonly run: GuestFunction;
  readonly ms: number;
  readonly args: readonly unknown[];
  readonly repeat: boolean;
}

/** An interval's later turns have other ids on the clock than the one the program was given. */
const intervals = new WeakMap<Guest, Map<number, number>>();

function startTimer(guest: Guest, timer: Timer): number {
  const first = guest.later(function turn() {
    if (timer.repeat) turns.set(first, guest.later(turn, Math.max(1, timer.ms)));
    guest.call(timer.run, undefined, ...timer.args);
  }, timer.ms);
  const turns = intervals.get(guest) ?? new Map<number, number>();
  intervals.set(guest, turns);
  return first;
}

function stopTimer(guest: Guest, id: number): void {
  const turns = intervals.get(guest);
  guest.forget(id);
  const turn = turns?.get(id);
  if (turn !== undefined) guest.forget(turn);
  turns?.delete(id);
}

function delayOf(ms: unknown): number {
  const value = Number(ms ?? 0);
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}

/** `onError` hears of errors that were logged whole: packaged programs report their load errors so. */
export function defineConsole(guest: Guest, onError: (error: unknown) => void): void {
  guest.define("console", guest.strict("console", writers(guest, "", onError)));
}

export function defineLogger(guest: Guest): void {
  const getLogger = guest.fn((name) => {
    const members = { ...writers(guest, `[${String(name)}] `), scope: name, name };
    return guest.strict("logger", members);
  });
  guest.define("Logger", guest.strict("Logger", { getLogger }));
}

function writers(
  guest: Guest,
  prefix: string,
  onError?: (error: unknown) => void,
): Record<string, unknown> {
  const writer = (level: LogLevel) =>
    guest.effect((...args) => {
      const error = args.find(isErrorLike);
      if (error !== undefined) onError?.(error);
      const shown = args.map((arg) => (isErrorLike(arg) ? messageOf(arg) : arg));
      guest.journal.line(guest.part, level, prefix + format(...shown));
    });
  return Object.fromEntries(LEVELS.map((level) => [level, writer(level)]));
}

function isErrorLike(value: unknown): boolean {
  return typeof value === "object" && value !== null && "stack" in value && "message" in value;
}

/**
 * The packer turns `import { gettext } from "i18n"` into a table of all languages and a call of
 * `HmUtils.gettextFactory(table, new HmUtils.Lang(HmUtils.getLanguage(userSettings)), fallback)`
 * [packager: zpm 3.4.1]. What a phone does with a missing key is not documented: the key is shown.
 */
export function defineTexts(guest: Guest, language: string): void {
  class Lang {
    readonly code: string;
    constructor(code: unknown) {
      this.code = String(code);
    }
  }
  const gettextFactory = guest.fn((table, lang, fallback) => {
    const texts = table as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const own = texts[lang instanceof Lang ? lang.code : String(lang)];
    return guest.fn((key) => {
      const name = String(key);
      return own?.[name] ?? texts[String(fallback)]?.[name] ?? name;
    });
  });
  const getLanguage = guest.fn(() => language);
  guest.define("HmUtils", guest.strict("HmUtils", { gettextFactory, Lang, getLanguage }));
  guest.define("userSettings", guest.strict("userSettings", {}));
}
