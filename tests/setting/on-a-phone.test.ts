/** The settings page as it is bundled, in the simulated phone: what only a real page host shows. */

import { beforeAll, describe, expect, test } from "vitest";
import { ENTRY_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { createSettings } from "../../simulator/phone/settings-store.ts";
import { rig } from "../simulator/phone/phone-rig.ts";
import { phoneBundle } from "../support/phone-bundle.ts";
import { CONNECTED, link, rested, type Stored } from "./stored.ts";

const FIELD = "Address of your account service";
const TOKEN = `hip_${"Ab3-_".repeat(8)}xyz`;

let setting = "";

beforeAll(async () => {
  setting = await phoneBundle("setting/index.ts");
});

function opened(stored: Stored = {}) {
  const settings = createSettings(stored);
  const all = rig({ setting }, { settings });
  all.phone.startApp();
  return { ...all, settings, page: all.phone.openSettings() };
}

describe("the settings page on a phone", () => {
  test("knocks once when it is opened, and never writes while it is built", async () => {
    const { clock, settings, page, codes } = opened(link(CONNECTED));
    const written: string[] = [];
    settings.onChange(({ key, writer }) => {
      if (writer === "page") written.push(key);
    });
    await clock.advance(1000);
    for (let day = 0; day < 20; day += 1) {
      for (const [key, text] of Object.entries(rested(day))) settings.setItem(key, text, "side");
      await clock.advance(10);
    }
    expect(page.texts()).toContain("and 10 more");
    expect(written).toEqual([STORAGE_KEYS.wish]);
    expect(codes()).toEqual([]);
  });

  test("keeps what is being typed through a storm of changes", async () => {
    const { clock, settings, page } = opened();
    let typed = "";
    for (const letter of "https://hip.example.org") {
      typed += letter;
      page.type(FIELD, typed);
      settings.setItem(`${ENTRY_PREFIX}${typed.length}`, "torn", "side");
      settings.setItem(STORAGE_KEYS.trouble, typed, "side");
      await clock.advance(10);
      expect(page.texts()).toContain(typed);
    }
    expect(settings.getItem(STORAGE_KEYS.server)).toBe(typed);
  });

  test("a pasted token is out of sight as soon as it is used, also when the field comes back", async () => {
    const { clock, settings, page } = opened({ [STORAGE_KEYS.server]: "https://hip.example.org" });
    page.press("▸ I have a personal token");
    page.type("Personal token", TOKEN);
    page.press("Connect with the token");
    expect(settings.getItem(STORAGE_KEYS.pastedToken)).toBe(TOKEN);
    settings.removeItem(STORAGE_KEYS.pastedToken, "side");
    await clock.advance(10);
    page.press("▸ I have a personal token");
    expect(page.texts()).toContain("Personal token");
    expect(JSON.stringify([page.tree(), settings.toObject()])).not.toContain(TOKEN.slice(4));
  });

  test("copies the diagnostics to the clipboard", async () => {
    const { clock, page, events } = opened();
    for (const what of ["▸ Help", "▸ Diagnostics, to copy", "Copy all of it"]) page.press(what);
    await clock.advance(10);
    expect(events.some(({ type }) => type === "copied")).toBe(true);
    expect(page.texts()).toContain("Copied.");
  });
});
