import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "./support/account.ts";
import { TestBrowser } from "./support/browser.ts";
import { eachEngine } from "./support/engines.ts";
import { TestPhone } from "./support/phone.ts";
import { record } from "./support/record.ts";

eachEngine((open) => {
  const SECRET_WORD = "lumbago-4711";
  let account: TestAccount;
  let phone: TestPhone;
  beforeAll(async () => {
    account = await open();
    phone = new TestPhone(account);
    const browser = new TestBrowser(account);
    await browser.signUp("mara@example.org");
    await phone.connect(browser);
  });
  afterAll(() => account.close());

  function put(body: string): Promise<Response> {
    return phone.raw(`/v1/sessions/${record().id}`, { method: "PUT", body });
  }

  function json(changes: object): string {
    return JSON.stringify({ ...record(), ...changes });
  }

  test.each([
    ["nothing", ""],
    ["words", "hello"],
    ["half of it", JSON.stringify(record()).slice(0, 900)],
    ["a form", "id=1&revision=2"],
    ["a null", "null"],
    ["a number", "1e999"],
    ["a list", "[]"],
    ["thirty thousand lists in each other", "[".repeat(30_000) + "]".repeat(30_000)],
    ["thirty thousand objects in each other", `${'{"a":'.repeat(8000)}1${"}".repeat(8000)}`],
    ["a prototype key", json({}).replace("{", '{"__proto__":{"revision":9},')],
    ["a constructor key", json({}).replace("{", '{"constructor":{},')],
    ["an unknown key", json({ note: SECRET_WORD })],
    ["a missing key", JSON.stringify({ ...record(), comfort: undefined })],
    ["text for a number", json({ revision: SECRET_WORD })],
    ["a fraction", json({ revision: 1.5 })],
    ["a huge number", json({ startedAt: 1e300 })],
    ["a minus zero", json({}).replace('"pauses":0', '"pauses":-0')],
    ["text for the sets", json({ sets: SECRET_WORD })],
    ["too many sets", json({ sets: Array.from({ length: 37 }, () => record().sets[0]) })],
    ["a set of another kind", json({ sets: [SECRET_WORD] })],
    ["discomfort of eleven", json({ comfort: { before: 11, spasm: false, hardest: null } })],
    ["a long model", json({ model: SECRET_WORD.repeat(9) })],
    ["a model that is an object", json({ model: { toString: SECRET_WORD } })],
    ["another version", json({ schema: 2 })],
    ["an id in capitals", json({ id: record().id.toUpperCase() })],
  ])("%s is refused with a place and a reason, and is not repeated", async (_, body) => {
    const answer = await put(body);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    const { code, fault, detail } = JSON.parse(text);
    expect(code).toBe("invalid-record");
    expect(fault).toEqual({
      code: expect.any(String),
      path: expect.any(String),
      message: expect.stringMatching(/^[A-Z].+\.$/),
    });
    expect(detail).toContain(fault.message);
    expect(text).not.toContain(SECRET_WORD);
  });

  test("the fault names the place inside the record", async () => {
    const { sets } = record();
    const bad = sets.map((set, index) => (index === 3 ? { ...set, paced: 100 } : set));
    const body = (await (await put(json({ sets: bad }))).json()) as { fault: unknown };
    expect(body.fault).toMatchObject({ code: "out-of-range", path: "sets[3].paced" });
  });

  test("more than 64 KB is refused, said or not", async () => {
    const big = json({ model: "x".repeat(70_000) });
    const answer = await put(big);
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: "body-too-large" }]);
    const stream = new Blob([big]).stream();
    const init = { method: "PUT", body: stream, duplex: "half" } as RequestInit;
    expect((await phone.raw(`/v1/sessions/${record().id}`, init)).status).toBe(413);
  });

  test("a code with a zero byte in it is no code, on either engine", async () => {
    const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
    const body = { grant_type, device_code: "a\u0000b", client_id: "hip-series" };
    expect((await phone.json("POST", "/api/auth/device/token", body)).status).toBe(400);
    expect((await new TestBrowser(account).get("/device?user_code=a%00b")).status).toBe(303);
  });

  test("addresses nobody made up are not found, with no stack and no page", async () => {
    for (const path of ["/v1/sessions/%00", "/v1/sessions/..%2f..%2fetc", "/v1/x", "/api/auth/x"]) {
      const answer = await phone.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.json()).toMatchObject({ code: "not-found" });
    }
  });

  test("nothing anyone sent, and no token, is in the log", () => {
    const log = JSON.stringify(account.logged);
    expect(account.logged.length).toBeGreaterThan(20);
    for (const secret of [SECRET_WORD, phone.token, "mara@", "slow and mindful", "Amazfit"]) {
      expect(log).not.toContain(secret);
    }
    expect(log).toContain('"route":"/v1/sessions/:id"');
  });
});
