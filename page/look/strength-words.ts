/** How strong the buzz is, in a word. */

import { getText } from "@zos/i18n";
import type { Strength } from "../../core/haptics/cue.ts";

export function strengthName(strength: Strength): string {
  switch (strength) {
    case "off":
      return getText("off");
    case "light":
      return getText("light");
    case "standard":
      return getText("standard");
    case "strong":
      return getText("strong");
  }
}
