/** `@zos/i18n`: texts out of the package. A key without a text is a mistake of the program. */
import { Refusal } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import { call, zosModule } from "./symbol.ts";

export function i18nModule({ machine: { texts } }: World) {
  return zosModule("@zos/i18n", {
    getText: call((args) => {
      const key = args.get("text", 0);
      const text = texts.get(key);
      if (text === undefined) throw new Refusal(`${args.label}: the package has no text "${key}"`);
      return text;
    }),
  });
}
