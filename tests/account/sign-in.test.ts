import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { safeNext } from "../../account/web/page.ts";
import type { TestAccount } from "./support/account.ts";
import { PASSWORD, TestBrowser, wordsOf } from "./support/browser.ts";
import { eachEngine } from "./support/engines.ts";

const DAY_MS = 24 * 60 * 60_000;

eachEngine((open) => {
  let account: TestAccount;
  beforeAll(async () => {
    account = await open({ registration: "first-account-only", isLimited: true });
  });
  afterAll(() => {
    vi.useRealTimers();
    return account.close();
  });

  async function words(response: Response): Promise<string> {
    return wordsOf(await response.text());
  }

  /** Past every limit's window, so that one test's tries do not count in the next. */
  function later(): void {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
  }

  test("a new service sends its first visitor to make an account", async () => {
    const browser = new TestBrowser(account);
    expect((await browser.get("/")).headers.get("location")).toBe("/sign-up");
    expect(await browser.text("/sign-up")).toContain("12 characters or more");
  });

  test("a short password, a long one and a thing that is no e-mail are sent back with a reason", async () => {
    const browser = new TestBrowser(account);
    const short = await browser.signUp("mara@example.org", "elevenchars");
    expect(short.status).toBe(422);
    expect(await short.clone().text()).toContain('value="mara@example.org"');
    expect(await words(short)).toContain("needs 12 characters or more");
    const long = await browser.signUp("mara@example.org", "x".repeat(129));
    expect(await words(long)).toContain("128 characters at most");
    expect(await words(await browser.signUp("mara"))).toContain("does not look like an e-mail");
    expect((await browser.get("/")).headers.get("location")).toBe("/sign-up");
  });

  test("of two people who sign up at once, one has the first account and the door is closed", async () => {
    const [mara, jon] = [new TestBrowser(account), new TestBrowser(account)];
    const answers = await Promise.all([
      mara.signUp("Mara@Example.org"),
      jon.signUp("jon@example.org"),
    ]);
    expect(answers.map((one) => one.status)).toEqual([303, 403]);
    expect(await mara.text("/")).toContain("Signed in as mara@example.org");
    expect(await words(await jon.get("/sign-up"))).toContain("takes no new accounts");
    expect(await jon.text("/sign-in")).not.toContain("Make your account");
  });

  test("signing in gives a cookie that scripts and other sites cannot use, signing out ends it", async () => {
    const browser = new TestBrowser(account);
    const answer = await browser.signIn(" MARA@example.org ");
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^hip_session=.+; Path=\/; HttpOnly; SameSite=Lax$/);
    const kept = browser.cookie;
    expect((await browser.get("/")).status).toBe(200);
    await browser.post("/sign-out", {});
    expect(browser.cookie).toBeNull();
    browser.cookie = kept;
    expect((await browser.get("/")).headers.get("location")).toBe("/sign-in");
  });

  test("a browser that is used every day is asked to sign in again after ninety days", async () => {
    const browser = new TestBrowser(account);
    await browser.signIn("mara@example.org");
    const from = Date.now();
    const on = async (day: number) => {
      vi.setSystemTime(from + day * DAY_MS);
      return (await browser.get("/")).status;
    };
    vi.useFakeTimers({ toFake: ["Date"], now: from });
    for (const day of [20, 40, 60, 80, 89.9]) expect([day, await on(day)]).toEqual([day, 200]);
    const kept = browser.cookie;
    expect(await on(90)).toBe(303);
    browser.cookie = kept;
    // And it is gone, not only turned away.
    expect(await on(89.95)).toBe(303);
    vi.setSystemTime(from);
  });

  test("a wrong password and an unknown e-mail get the same answer", async () => {
    later();
    const browser = new TestBrowser(account);
    const wrong = await browser.signIn("mara@example.org", "not the password");
    const unknown = await browser.signIn("nobody@example.org");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await words(wrong)).toContain("E-mail or password is not right.");
    expect(await words(unknown)).toContain("E-mail or password is not right.");
  });

  test("guessing is held off after ten tries, whatever the headers say, and not for long", async () => {
    later();
    const statuses: number[] = [];
    for (let n = 1; n <= 11; n += 1) {
      const headers = { "x-forwarded-for": `198.51.100.${n}`, "x-real-ip": `198.51.100.${n}` };
      const fields = { email: `guess ${n}`, password: PASSWORD, next: "/" };
      statuses.push((await new TestBrowser(account).post("/sign-in", fields, headers)).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    const elsewhere = new TestBrowser(account, "198.51.100.99");
    expect((await elsewhere.signIn("mara@example.org")).status).toBe(303);
    later();
    expect((await new TestBrowser(account).signIn("mara@example.org")).status).toBe(303);
  });

  test("guessing one account from many addresses is held off too", async () => {
    later();
    const tries = Array.from({ length: 10 }, (_, n) =>
      new TestBrowser(account, `203.0.113.${n}`).signIn("mara@example.org", "a wrong password"),
    );
    await Promise.all(tries);
    const answer = await new TestBrowser(account, "203.0.113.200").signIn("mara@example.org");
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await words(answer)).toMatch(/Too many tries. Wait \d+ seconds/);
  });

  test("after signing in the person goes on to the watch that waits", async () => {
    later();
    const browser = new TestBrowser(account);
    const next = "/device?user_code=ABCD-2345";
    const form = await (await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)).text();
    expect(form).toContain(`name="next" value="${next}"`);
    const answer = await browser.post("/sign-in", {
      email: "mara@example.org",
      password: PASSWORD,
      next,
    });
    expect(answer.headers.get("location")).toBe(next);
  });

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/device?user_code=x&y=https://evil.example",
    "/device/../\nx",
    "/sign-out",
  ])("nobody is sent on to %s", (next) => {
    expect(safeNext(next)).toBe("/");
  });

  test("forms from another site, from nowhere and from a sandbox are not accepted", async () => {
    const browser = new TestBrowser(account);
    for (const origin of ["https://evil.example", "null", "http://localhost:8788", ""]) {
      const answer = await browser.post("/sign-in", { email: "mara@example.org" }, { origin });
      expect(answer.status).toBe(403);
    }
    const body = "email=mara%40example.org";
    expect((await account.app.request("/sign-in", { method: "POST", body })).status).toBe(403);
    const local = await browser.post("/sign-out", {}, { origin: "http://127.0.0.1:8787" });
    expect(local.status).toBe(303);
  });

  test("the library's own routes are not reachable", async () => {
    for (const path of ["sign-up/email", "sign-in/email", "get-session", "device/approve", "ok"]) {
      for (const method of ["GET", "POST"]) {
        const answer = await account.app.request(`/api/auth/${path}`, { method });
        expect([path, answer.status]).toEqual([path, 404]);
      }
    }
  });

  test("every page forbids scripts, frames and keeping a copy", async () => {
    const browser = new TestBrowser(account);
    for (const path of ["/", "/sign-in", "/sign-up", "/device", "/nowhere", "/v1/me"]) {
      const { headers } = await browser.get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("pages carry neither script nor inline style", async () => {
    const browser = new TestBrowser(account);
    for (const path of ["/sign-in", "/sign-up", "/nowhere"]) {
      const html = await (await browser.get(path)).text();
      expect(html).toMatch(/^<!doctype html><html lang="en">/);
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    }
  });
});
