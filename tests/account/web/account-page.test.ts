import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "../support/account.ts";
import { PASSWORD, TestBrowser, wordsOf } from "../support/browser.ts";
import { eachEngine } from "../support/engines.ts";
import { join } from "../support/people.ts";
import { TestPhone } from "../support/phone.ts";
import { record } from "../support/record.ts";

const NEW_PASSWORD = "another slow morning";

eachEngine((open) => {
  let account: TestAccount;
  beforeAll(async () => {
    account = await open();
  });
  afterAll(() => account.close());

  test("a token made by hand is shown once, works, is listed with its last use and let go of", async () => {
    const browser = new TestBrowser(account);
    await browser.signUp("ada@example.org");
    const ask = (current: string) => browser.post("/devices/token", { name: "my laptop", current });
    for (const wrong of ["", "not the password"]) {
      const refused = await ask(wrong);
      expect(refused.status).toBe(422);
      const html = await refused.text();
      expect(html).not.toContain("hip_");
      expect(html).toContain('value="my laptop"');
      expect(wordsOf(html)).toContain("That is not your password");
    }
    expect(await browser.text("/devices")).toContain("No device is connected");
    const made = await ask(PASSWORD);
    const [token = ""] = /hip_[\w-]{43}/.exec(await made.text()) ?? [];
    const phone = new TestPhone(account);
    phone.token = token;
    expect(await browser.text("/devices")).toMatch(/my laptop connected .* not used yet/);
    expect((await phone.put(record())).status).toBe(201);
    const html = await (await browser.get("/devices")).text();
    expect(html).not.toContain(token);
    expect(wordsOf(html)).toContain("last used");
    const [, path = ""] = /action="(\/devices\/[^"]+\/revoke)"/.exec(html) ?? [];
    const stranger = new TestBrowser(account);
    await stranger.signUp("eve@example.org");
    await stranger.post(path, {});
    expect((await phone.get("/v1/me")).status).toBe(200);
    await browser.post(path, {});
    expect((await phone.get("/v1/me")).status).toBe(401);
    expect(await browser.text("/devices")).toContain("No device is connected");
  });

  test("what was agreed to is recorded with its day; taken back, nothing new comes in", async () => {
    const mara = await join(account, "mara");
    await mara.phone.put(record());
    expect(await mara.browser.text("/account")).toMatch(/You agreed on \d+ \w+ 20\d\d/);
    await mara.browser.post("/account/withdraw", {});
    expect(await mara.browser.text("/account")).toContain("You took it back on");
    expect((await mara.phone.put(record())).status).toBe(401);
    const [held] = (await account.deps.records.list(mara.accountId, null, 9)).records;
    expect(held).toBeDefined();
    await mara.phone.connect(mara.browser);
    expect(await mara.browser.text("/account")).toContain("You agreed on");
  });

  test("the password is changed only with the one before, and other browsers are signed out", async () => {
    const browser = new TestBrowser(account);
    const other = new TestBrowser(account);
    await browser.signUp("pia@example.org");
    await other.signIn("pia@example.org");
    const change = (current: string, next: string) =>
      browser.post("/account/password", { current, next });
    const wrong = await change("not the password", NEW_PASSWORD);
    expect(wrong.status).toBe(422);
    expect(wordsOf(await wrong.text())).toContain("That is not your password");
    expect((await change(PASSWORD, "short")).status).toBe(422);
    expect((await other.get("/")).status).toBe(200);
    expect(wordsOf(await (await change(PASSWORD, NEW_PASSWORD)).text())).toContain(
      "The password is changed",
    );
    expect((await other.get("/")).headers.get("location")).toBe("/sign-in");
    expect((await browser.get("/")).status).toBe(200);
    expect((await other.signIn("pia@example.org")).status).toBe(401);
    expect((await other.signIn("pia@example.org", NEW_PASSWORD)).status).toBe(303);
  });

  test("signing out everywhere ends every browser, and the phone stays connected", async () => {
    const nora = await join(account, "nora");
    const other = new TestBrowser(account);
    await other.signIn("nora@example.org");
    const kept = nora.browser.cookie;
    const answer = await nora.browser.post("/account/sign-out-everywhere", {});
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
    nora.browser.cookie = kept;
    for (const browser of [nora.browser, other]) {
      expect((await browser.get("/")).headers.get("location")).toBe("/sign-in");
    }
    expect((await nora.phone.get("/v1/me")).status).toBe(200);
  });

  test("everything is deleted with the password, and not without", async () => {
    const jon = await join(account, "jon");
    await jon.phone.put(record());
    const wrong = await jon.browser.post("/account/delete", { current: "not the password" });
    expect(wrong.status).toBe(422);
    expect((await jon.phone.get("/v1/me")).status).toBe(200);
    const done = await jon.browser.post("/account/delete", { current: PASSWORD });
    expect(wordsOf(await done.text())).toContain("Your account is deleted");
    expect(done.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect((await jon.phone.get("/v1/me")).status).toBe(410);
    expect(await account.deps.consents.latest(jon.accountId)).toBeNull();
    expect((await jon.browser.signIn("jon@example.org")).status).toBe(401);
  });

  test("a browser takes along what a phone can: JSON, CSV, ZIP, and FIT of a session", async () => {
    const ida = await join(account, "ida");
    const one = record();
    await ida.phone.put(one);
    expect(await (await ida.browser.get("/export.json")).text()).toContain(one.id);
    expect(await (await ida.browser.get("/export.csv")).text()).toContain(one.id);
    const zip = new Uint8Array(await (await ida.browser.get("/export.zip")).arrayBuffer());
    expect(String.fromCharCode(...zip.slice(0, 2))).toBe("PK");
    const fit = await ida.browser.get(`/sessions/${one.id}/fit`);
    expect(fit.headers.get("content-disposition")).toContain(`${one.id}.fit`);
    const stranger = new TestBrowser(account);
    expect((await stranger.get("/export.json")).headers.get("location")).toBe("/sign-in");
    await stranger.signUp("mallory@example.org");
    expect((await stranger.get(`/sessions/${one.id}/fit`)).status).toBe(404);
    expect(await (await stranger.get("/export.json")).text()).not.toContain(one.id);
  });
});
