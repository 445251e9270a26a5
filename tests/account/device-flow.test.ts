import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { TestAccount } from "./support/account.ts";
import { TestBrowser, wordsOf } from "./support/browser.ts";
import { eachEngine } from "./support/engines.ts";
import { type Code, TestPhone } from "./support/phone.ts";

eachEngine((open) => {
  let account: TestAccount;
  let browser: TestBrowser;
  let other: TestBrowser;
  let phone: TestPhone;

  beforeAll(async () => {
    account = await open();
    browser = new TestBrowser(account);
    other = new TestBrowser(account);
    await browser.signUp("mara@example.org");
    await other.signUp("jon@example.org");
  });
  beforeEach(() => {
    phone = new TestPhone(account);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  afterAll(() => account.close());

  function approve(code: Code, by = browser): Promise<Response> {
    return by.post("/device", { user_code: code.user_code, answer: "approved" });
  }

  async function errorOf(response: Response): Promise<unknown> {
    return ((await response.json()) as { error?: unknown }).error;
  }

  async function sessionTokenOf(code: Code): Promise<string> {
    const body = (await (await phone.poll(code)).json()) as { access_token: string };
    return body.access_token;
  }

  /** Moves the clock; the library reads it by itself. */
  function later(ms: number): void {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
  }

  test("hands out a code with an address to open, for ten minutes", async () => {
    const code = await phone.askCode();
    expect(code.expires_in).toBe(600);
    expect(code.interval).toBe(5);
    expect(code.verification_uri).toBe(`${account.baseUrl}/device`);
    expect(code.verification_uri_complete).toBe(
      `${account.baseUrl}/device?user_code=${code.user_code}`,
    );
  });

  test("takes a form as well as JSON, as the RFC has it", async () => {
    const body = "client_id=hip-series&device_name=Amazfit+GTR+4";
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const init = { method: "POST", body, headers };
    const code = (await (await phone.raw("/api/auth/device/code", init)).json()) as Code;
    expect(await browser.text(`/device?user_code=${code.user_code}`)).toContain("Amazfit GTR 4");
  });

  test("turns away a client it does not know", async () => {
    const answer = await phone.json("POST", "/api/auth/device/code", { client_id: "other" });
    expect(answer.status).toBe(400);
    expect(await errorOf(answer)).toBe("invalid_client");
  });

  test("shows which device asks, when and from where, before anything is approved", async () => {
    const code = await phone.askCode({ device_name: "Amazfit Balance 2" });
    later(3 * 60_000);
    const words = await browser.text(`/device?user_code=${code.user_code}`);
    expect(words).toContain("Connect this watch?");
    expect(words).toContain("Device Amazfit Balance 2");
    expect(words).toContain("3 minutes ago");
    expect(words).toContain("From 127.0.0.1");
  });

  test("shows a name full of signs and tags as plain text", async () => {
    const code = await phone.askCode({ device_name: "<b>Your\u202ebank</b>\u0000\n" });
    const html = await (await browser.get(`/device?user_code=${code.user_code}`)).text();
    expect(html).toContain("&lt;b&gt;Your bank&lt;/b&gt;");
    expect(html).not.toContain("\u202e");
  });

  test("finds a code that was typed small and with a hyphen", async () => {
    const { user_code: code } = await phone.askCode();
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    expect(await browser.text(`/device?user_code=${typed}`)).toContain("Connect this watch?");
  });

  test("looking at a code approves nothing and claims nothing", async () => {
    const code = await phone.askCode();
    await other.get(`/device?user_code=${code.user_code}`);
    expect(await errorOf(await phone.poll(code))).toBe("authorization_pending");
    expect((await approve(code)).headers.get("location")).toBe("/device/connected");
  });

  test("connects a phone end to end, and only once", async () => {
    const code = await phone.askCode();
    expect(await errorOf(await phone.poll(code))).toBe("authorization_pending");
    expect(await errorOf(await phone.poll(code))).toBe("slow_down");
    await approve(code);
    later(6000);
    const answer = await phone.poll(code);
    expect(answer.status).toBe(200);
    const replay = await phone.poll(code);
    expect([replay.status, await errorOf(replay)]).toEqual([400, "invalid_grant"]);
    const { access_token } = (await answer.json()) as { access_token: string };
    const swapped = await phone.swap(access_token);
    expect(swapped.status).toBe(201);
    const device = (await swapped.json()) as { token: string; email: string; scopes: string[] };
    expect(device).toMatchObject({ email: "mara@example.org", name: "Amazfit Balance" });
    expect(device.scopes).toEqual(["sessions:read", "sessions:write"]);
    expect(device.token).toMatch(/^hip_[A-Za-z0-9_-]{43}$/);
    phone.token = device.token;
    const me = (await (await phone.get("/v1/me")).json()) as { email: string };
    expect(me.email).toBe("mara@example.org");
  });

  test("tells the phone when the person says it is not theirs", async () => {
    const code = await phone.askCode();
    const answer = await browser.post("/device", { user_code: code.user_code, answer: "denied" });
    expect(answer.headers.get("location")).toBe("/device/refused");
    expect(await errorOf(await phone.poll(code))).toBe("access_denied");
  });

  test("a code is worth nothing after ten minutes, on the page and for the phone", async () => {
    const code = await phone.askCode();
    later(10 * 60_000 + 1000);
    expect(await browser.text(`/device?user_code=${code.user_code}`)).toContain("not waiting");
    expect((await approve(code)).status).toBe(404);
    expect(await errorOf(await phone.poll(code))).toBe("expired_token");
  });

  test("a code answered once cannot be answered again", async () => {
    const code = await phone.askCode();
    await approve(code);
    const again = await browser.post("/device", { user_code: code.user_code, answer: "denied" });
    expect(again.status).toBe(404);
    expect(await browser.text(`/device?user_code=${code.user_code}`)).toContain("not waiting");
    expect((await phone.poll(code)).status).toBe(200);
  });

  test("a code cannot be bound to someone by the phone that asks for it", async () => {
    const theirs = new TestPhone(account);
    await theirs.connect(other);
    const { accountId } = (await (await theirs.get("/v1/me")).json()) as { accountId: string };
    const code = await phone.askCode({ user_id: accountId });
    expect((await approve(code)).headers.get("location")).toBe("/device/connected");
  });

  test("nobody who is not signed in approves a code", async () => {
    const code = await phone.askCode();
    const stranger = new TestBrowser(account);
    const answer = await approve(code, stranger);
    const next = encodeURIComponent(`/device?user_code=${code.user_code}`);
    expect(answer.headers.get("location")).toBe(`/sign-in?next=${next}`);
    expect(await errorOf(await phone.poll(code))).toBe("authorization_pending");
  });

  test("a form from another site approves nothing", async () => {
    const code = await phone.askCode();
    const fields = { user_code: code.user_code, answer: "approved" };
    const answer = await browser.post("/device", fields, { origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(wordsOf(await answer.text())).toContain("not sent from a page of ours");
    expect(await errorOf(await phone.poll(code))).toBe("authorization_pending");
  });

  test("the swap may be asked for again until the token was used", async () => {
    const code = await phone.askCode();
    await approve(code);
    const session = await sessionTokenOf(code);
    const lost = (await (await phone.swap(session)).json()) as { token: string };
    const kept = (await (await phone.swap(session)).json()) as { token: string };
    phone.token = lost.token;
    expect((await phone.get("/v1/me")).status).toBe(401);
    phone.token = kept.token;
    expect((await phone.get("/v1/me")).status).toBe(200);
    expect((await phone.swap(session)).status).toBe(401);
  });

  test("the phone's sign-in opens no page, reads no session and is over in ten minutes", async () => {
    const code = await phone.askCode();
    await approve(code);
    const session = await sessionTokenOf(code);
    const thief = new TestBrowser(account);
    thief.cookie = `hip_session=${session}`;
    expect((await thief.get("/")).status).toBe(303);
    expect((await phone.json("PUT", "/v1/sessions/x", {}, session)).status).toBe(401);
    later(9 * 60_000);
    expect((await phone.swap(session)).status).toBe(201);
    later(2 * 60_000);
    expect((await phone.swap(session)).status).toBe(401);
  });

  test("a browser's session cannot be swapped for a device token", async () => {
    const value = decodeURIComponent(browser.cookie?.split("=")[1] ?? "");
    expect((await phone.swap(value)).status).toBe(401);
    expect((await phone.swap(value.split(".")[0] ?? "")).status).toBe(401);
  });

  test("a device without a name is sent back with a reason", async () => {
    const code = await phone.askCode();
    await approve(code);
    const answer = await phone.swap(await sessionTokenOf(code), "  ");
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid-request", fault: { path: "name" } });
  });

  test("a phone that disconnects is out at once", async () => {
    await phone.connect(browser);
    expect((await phone.delete("/v1/devices/current")).status).toBe(204);
    const after = await phone.get("/v1/me");
    expect(after.status).toBe(401);
    expect(await after.json()).toMatchObject({ code: "unauthorized", status: 401 });
  });

  test("a token that was not used for half a year has ended, a used one goes on", async () => {
    await phone.connect(browser);
    const day = 24 * 60 * 60_000;
    later(170 * day);
    expect((await phone.get("/v1/me")).status).toBe(200);
    later(170 * day);
    expect((await phone.get("/v1/me")).status).toBe(200);
    later(181 * day);
    expect((await phone.get("/v1/me")).status).toBe(401);
  });
});
