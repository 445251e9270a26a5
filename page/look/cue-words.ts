/** The six cues in words: what they are called, how they beat, and what to do. */

import { getText } from "@zos/i18n";
import type { Cue } from "../../core/haptics/cue.ts";

export function cueName(cue: Cue): string {
  switch (cue) {
    case "count-in":
      return getText("Count in");
    case "rep":
      return getText("A rep");
    case "change":
      return getText("Next up");
    case "switch-side":
      return getText("Switch sides");
    case "stopped":
      return getText("Paused");
    case "finished":
      return getText("Finished");
  }
}

export function cueRhythm(cue: Cue): string {
  switch (cue) {
    case "count-in":
      return getText("tick, tick, tick");
    case "rep":
      return getText("one short");
    case "change":
      return getText("short, short");
    case "switch-side":
      return getText("long, long");
    case "stopped":
      return getText("one long");
    case "finished":
      return getText("3 short, 1 long");
  }
}

export function cueMeaning(cue: Cue): string {
  switch (cue) {
    case "count-in":
      return getText("Three, then you move.");
    case "rep":
      return getText("Each one starts so.");
    case "change":
      return getText("New move or direction.");
    case "switch-side":
      return getText("Roll over now.");
    case "stopped":
      return getText("It waits for you.");
    case "finished":
      return getText("Rest a moment.");
  }
}
