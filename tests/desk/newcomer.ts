/**
 * A newcomer's five minutes on the desk's page, by touch, as the README tells them: connect the phone,
 * do a session, find it in the account. Whoever takes them along is told at each step.
 */

import type { Locator, Page } from "playwright-core";

export type Moment = "open" | "sign-up" | "approve" | "session" | "clean" | "account" | "history";

export interface Newcomer {
  readonly page: Page;
  /** What can be looked at now; the page of the account service where it is in front. */
  at(moment: Moment, page: Page): Promise<void>;
}

/** A whole session, on a slow machine, at twenty times the speed. */
const SESSION_MS = 90_000;
const EMAIL = "ada@example.org";

export async function fiveMinutes({ page, at }: Newcomer): Promise<void> {
  await page.getByRole("button", { name: "Open Hip Series" }).waitFor();
  await at("open", page);
  await connect(page, at);
  await page.getByRole("button", { name: "Your series" }).tap();
  await page.getByLabel("Routine").selectOption("before-legs");
  await begin(page);
  await page.locator("#last-cue").filter({ hasText: "rep" }).waitFor({ timeout: SESSION_MS });
  await at("session", page);
  await page.getByLabel("Speed").selectOption("20");
  await onGlass(page, "All clean").waitFor({ timeout: SESSION_MS });
  await at("clean", page);
  await onGlass(page, "All clean").tap();
  await answer(page, 3);
  await page.locator("#glass").filter({ hasText: "in your account" }).waitFor();
  await page.locator("#step-account.done").waitFor();
  await at("account", page);
  const history = await opened(page, page.locator("#step-account").getByRole("link"));
  await history.getByText("Before legs").waitFor();
  await at("history", history);
  await history.close();
}

async function connect(page: Page, at: Newcomer["at"]): Promise<void> {
  await page.getByRole("button", { name: /account service on this desk/ }).tap();
  await page.getByRole("button", { name: "Connect", exact: true }).tap();
  const approve = page.getByRole("link", { name: "Open the page to approve" });
  const account = await opened(page, approve);
  await account.getByLabel("E-mail").waitFor();
  await at("sign-up", account);
  await account.getByLabel("E-mail").fill(EMAIL);
  await account.getByLabel("Password").fill("three slow morning rounds");
  await account.getByRole("button", { name: "Make the account" }).tap();
  const yes = account.getByRole("button", { name: "Connect", exact: true });
  await yes.waitFor();
  await at("approve", account);
  await yes.tap();
  await account.waitForLoadState();
  await page.getByText(`Connected as ${EMAIL}`).waitFor();
  await account.close();
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open Hip Series" }).tap();
  for (const label of ["No", "Understood", "Skip", "Start"]) await onGlass(page, label).tap();
  await answer(page, 2);
  await onGlass(page, "Start").tap();
}

/** A number is asked for and starts empty. */
async function answer(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await onGlass(page, "+").tap();
  await onGlass(page, "Next").tap();
}

function onGlass(page: Page, label: string): Locator {
  return page.locator("#glass").getByRole("button", { name: label, exact: true });
}

async function opened(page: Page, link: Locator): Promise<Page> {
  const opening = page.context().waitForEvent("page");
  await link.tap();
  const other = await opening;
  await other.waitForLoadState();
  return other;
}
