/** An event as a few characters: a letter, the time since the start in base 36, and what it needs. */

import type { SessionEvent } from "./event.ts";

type EventLetter = "t" | "p" | "h" | "b" | "r" | "n" | "e" | "m" | "u" | "o";

export function writeEvent(event: SessionEvent, startedAt: number): string {
  const at = (event.at - startedAt).toString(36);
  const away = event.type === "reopen" ? ` ${event.awayMs.toString(36)}` : "";
  return `${letterOf(event)} ${at}${away}`;
}

/** `null` for anything that `writeEvent` cannot have written. */
export function parseEvent(text: string, startedAt: number): SessionEvent | null {
  const [letter, atText, awayText, ...rest] = text.split(" ");
  const sinceMs = readBase36(atText);
  if (sinceMs === null || rest.length > 0) return null;
  const at = startedAt + sinceMs;
  if (letter === "o") {
    const awayMs = readBase36(awayText);
    return awayMs === null ? null : { type: "reopen", at, awayMs };
  }
  return awayText === undefined ? eventOf(letter as EventLetter, at) : null;
}

function letterOf(event: SessionEvent): EventLetter {
  switch (event.type) {
    case "tick":
      return "t";
    case "tap":
      return "p";
    case "pause":
      return event.reason === "hand" ? "h" : "b";
    case "resume":
      return "r";
    case "enough":
      return "n";
    case "end":
      return "e";
    case "mark":
      return "m";
    case "unmark":
      return "u";
    case "reopen":
      return "o";
  }
}

function eventOf(letter: EventLetter, at: number): SessionEvent | null {
  switch (letter) {
    case "t":
      return { type: "tick", at };
    case "p":
      return { type: "tap", at };
    case "h":
      return { type: "pause", at, reason: "hand" };
    case "b":
      return { type: "pause", at, reason: "low-battery" };
    case "r":
      return { type: "resume", at };
    case "n":
      return { type: "enough", at };
    case "e":
      return { type: "end", at };
    case "m":
      return { type: "mark", at };
    case "u":
      return { type: "unmark", at };
    default:
      return null;
  }
}

function readBase36(text: string | undefined): number | null {
  if (text === undefined || !/^-?[0-9a-z]{1,11}$/.test(text)) return null;
  const value = Number.parseInt(text, 36);
  return Number.isSafeInteger(value) ? value : null;
}
