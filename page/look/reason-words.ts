/** Why the level is what it is, as a person would say it. */

import { getText } from "@zos/i18n";
import type { LevelReason } from "../../core/comfort/wrist.ts";

export function reasonWords(reason: LevelReason): string {
  switch (reason) {
    case "not-asked":
      return getText("as it began");
    case "no-sore-spell":
      return getText("no sore spell");
    case "sore-spell":
      return getText("after a sore spell");
    case "chosen":
      return getText("you chose it");
    case "worse-next-day":
      return getText("after a worse day");
    case "three-comfortable":
      return getText("three easy in a row");
    case "from-record":
      return getText("like last time");
  }
}
