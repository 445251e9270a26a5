/**
 * What the phone remembers from one start of the desk to the next, so that nobody has to connect it
 * every morning. It holds the phone's token: for its owner's eyes only, as the account's own folder.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSettings, type SettingsStore } from "../../simulator/phone/settings-store.ts";
import { putAside, writeWhole } from "./kept-file.ts";

const NAME = "phone.json";

export function rememberedSettings(dataDir: string, say: (line: string) => void): SettingsStore {
  const path = join(dataDir, NAME);
  const settings = createSettings(existsSync(path) ? read(path, say) : {});
  settings.onChange(() => writeWhole(path, JSON.stringify(settings.toObject())));
  return settings;
}

function read(path: string, say: (line: string) => void): Record<string, string> {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof stored !== "object" || stored === null) throw new Error("it holds no settings");
    const entries = Object.entries(stored);
    return Object.fromEntries(entries.filter(([, value]) => typeof value === "string"));
  } catch (error) {
    putAside(path, "The phone starts anew", error, say);
    return {};
  }
}
