import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "./support/account.ts";
import { TestBrowser } from "./support/browser.ts";
import { eachEngine } from "./support/engines.ts";
import { TestPhone } from "./support/phone.ts";

eachEngine((open) => {
  const BASE_URL = "https://hips.example.org";
  let account: TestAccount;
  beforeAll(async () => {
    account = await open({ baseUrl: BASE_URL });
  });
  afterAll(() => account.close());

  test("over TLS the cookie is bound to the host and the browser is told to stay on TLS", async () => {
    const browser = new TestBrowser(account);
    const answer = await browser.signUp("mara@example.org");
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-hip_session=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect((await browser.get("/")).status).toBe(200);
    const phone = new TestPhone(account);
    expect((await phone.askCode()).verification_uri).toBe(`${BASE_URL}/device`);
    await phone.connect(browser);
    expect((await phone.get("/v1/me")).status).toBe(200);
  });

  test("over TLS a form from this machine's plain address is another site's", async () => {
    const browser = new TestBrowser(account);
    const answer = await browser.post("/sign-out", {}, { origin: "http://localhost:8787" });
    expect(answer.status).toBe(403);
  });
});
