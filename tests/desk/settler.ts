/**
 * What a person does on the settings page once all is connected, by touch: a slower pace that the watch
 * takes, a stronger buzz that it grants, and away from the account again.
 */

import type { Locator, Page } from "playwright-core";

export interface Settler {
  /** The desk, with the phone connected and the card of the series unfolded. */
  readonly page: Page;
  /** The settings page as it is with what was changed. */
  at(moment: "settings", page: Page): Promise<void>;
}

export async function settle({ page, at }: Settler): Promise<void> {
  await page.getByLabel("Speed").selectOption("1");
  await page.getByLabel("Pace").selectOption("3.0 s a rep");
  await page.getByText("The watch takes changes as soon as").waitFor();
  await unfold(page, "Feel");
  await page.getByLabel("Strength of the buzz").selectOption("strong");
  await page.getByText("Asked for.").waitFor();
  await reopen(page);
  await page.locator("#glass").filter({ hasText: "7 min" }).waitFor();
  await page.getByText("The watch has it.", { exact: true }).waitFor();
  await page.getByText("Granted: the watch has taken it.").waitFor();
  await page.getByText("Strength of the buzz: Strong").waitFor();
  await at("settings", page);
}

/** The account's own list of devices is handed in, because only the account can say that it let go. */
export async function leave(page: Page, devices: Page): Promise<void> {
  await devices.getByText("Let go", { exact: true }).waitFor();
  await unfold(page, "Account");
  await page.getByRole("button", { name: "Disconnect", exact: true }).tap();
  await page.getByText("Not connected", { exact: true }).waitFor();
  await devices.reload();
  await devices.getByText("No device is connected.").waitFor();
}

function unfold(page: Page, card: string): Promise<void> {
  return page.getByRole("button", { name: `▸ ${card}`, exact: true }).tap();
}

/** The watch speaks to the phone when its program is opened. */
async function reopen(page: Page): Promise<void> {
  await button(page, "Raise the wrist").tap();
  await page.locator("#case:not(.dark)").waitFor();
  const kill = button(page, "Kill the watch app");
  if (await kill.isEnabled()) await kill.tap();
  await button(page, "Open Hip Series").tap();
}

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}
