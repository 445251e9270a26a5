/** `PICTURES=docs/pictures npx vitest run tests/desk/settings-picture.test.ts` takes the README's picture anew. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { openEasel } from "../../desk/picture/take-picture.ts";
import type { SettingsPage } from "../../simulator/phone/settings-page.ts";
import { createSettings } from "../../simulator/phone/settings-store.ts";
import {
  CONNECTED,
  done,
  link,
  rested,
  type Stored,
  settled,
  WAITING,
  watch,
} from "../setting/stored.ts";
import { rig, START_MS } from "../simulator/phone/phone-rig.ts";
import { openChrome } from "../support/chrome.ts";
import { phoneBundle } from "../support/phone-bundle.ts";

const PICTURES = process.env["PICTURES"];
const HOUR_MS = 60 * 60 * 1000;
/** Nobody answers there but us. */
const ORIGIN = "http://picture.invalid";
const STYLE = `body { margin: 0; padding: 16px; display: flex; gap: 16px; align-items: flex-start;
  width: max-content; height: 960px; overflow: hidden; background: #2b2d31; }
  img { width: 300px; }`;

const HEARD = watch({ level: 3, levelReason: "sore-spell" }, { at: START_MS - HOUR_MS });

const SHOWN: readonly (readonly [Stored, (page: SettingsPage) => void])[] = [
  [link({ ...WAITING, expiresAt: START_MS + HOUR_MS / 4 }), () => undefined],
  [
    { ...link(CONNECTED), ...settled(START_MS - 48 * HOUR_MS), ...HEARD, ...threeWaiting() },
    () => undefined,
  ],
  [
    { ...link(CONNECTED), ...settled(START_MS - HOUR_MS), ...HEARD },
    (page) => page.press("▸ Your series"),
  ],
];

/** One went astray when another account was connected. */
function threeWaiting(): Stored {
  return { ...done(43, "other-account"), ...rested(63), ...done(44, null, null) };
}

test.runIf(PICTURES !== undefined)(
  "a code to approve, sessions of which one needs you, and the series",
  async () => {
    const chrome = await openChrome();
    try {
      const pages = await pictures(chrome);
      expect(pages).toHaveLength(SHOWN.length);
      await writeFile(join(PICTURES ?? "", "settings.png"), await sideBySide(chrome, pages));
    } finally {
      await chrome.close();
    }
  },
  60_000,
);

async function pictures(chrome: Browser): Promise<readonly Uint8Array[]> {
  const setting = await phoneBundle("setting/index.ts");
  const easel = await openEasel(chrome, new Map());
  const drawn: Uint8Array[] = [];
  for (const [stored, touch] of SHOWN) {
    const { phone, clock } = rig({ setting }, { settings: createSettings(stored) });
    phone.startApp();
    const page = phone.openSettings();
    touch(page);
    await clock.advance(100);
    const [tree, texts] = [page.tree(), page.texts()];
    const view = { appRunning: true, sideServiceRunning: true, hasPage: true, tree, texts };
    drawn.push(await easel.picture({ kind: "phone", view: { ...view, problem: null } }));
  }
  await easel.close();
  return drawn;
}

async function sideBySide(chrome: Browser, pages: readonly Uint8Array[]): Promise<Uint8Array> {
  const page = await chrome.newPage();
  await page.route("**/*", async (route) => {
    const picture = pages[Number(new URL(route.request().url()).pathname.slice(1))];
    if (route.request().url() === `${ORIGIN}/`) {
      const images = pages.map((_, index) => `<img src="/${index}" alt="">`).join("");
      const body = `<!doctype html><style>${STYLE}</style>${images}`;
      await route.fulfill({ contentType: "text/html", body });
    } else if (picture === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ contentType: "image/png", body: Buffer.from(picture) });
  });
  await page.goto(ORIGIN, { waitUntil: "load" });
  return page.locator("body").screenshot();
}
