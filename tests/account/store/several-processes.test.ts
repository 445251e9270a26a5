import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccountAt, type TestAccount } from "../support/account.ts";
import { TestBrowser } from "../support/browser.ts";
import { makePostgres, type TestPlace } from "../support/engines.ts";
import { TestPhone } from "../support/phone.ts";
import { confirmed, record } from "../support/record.ts";

let made: TestPlace;
/** Two services with nothing in common but the database, and one that opens registration later. */
let here: TestAccount;
let there: TestAccount;

beforeAll(async () => {
  made = await makePostgres();
  const wishes = { registration: "first-account-only", isLimited: true } as const;
  [here, there] = await Promise.all([
    openAccountAt(made.place, wishes),
    openAccountAt(made.place, { ...wishes, trustedProxies: ["10.0.0.1"] }),
  ]);
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await made.remove();
});

test("of two people who sign up at once, each with another process, one has the first account", async () => {
  const answers = await Promise.all([
    new TestBrowser(here).signUp("mara@example.org"),
    new TestBrowser(there).signUp("mara@example.org"),
  ]);
  expect(answers.map((one) => one.status).sort()).toEqual([303, 403]);
});

test("a browser and a phone go from one process to the other and are known", async () => {
  const browser = new TestBrowser(here);
  await browser.signIn("mara@example.org");
  const elsewhere = new TestBrowser(there);
  elsewhere.cookie = browser.cookie;
  expect(await elsewhere.text("/")).toContain("Signed in as mara@example.org");

  const phone = new TestPhone(here);
  const code = await phone.askCode();
  await elsewhere.post("/device", { user_code: code.user_code, answer: "approved" });
  const { access_token } = (await (await phone.poll(code)).json()) as { access_token: string };
  const { token } = (await (await phone.swap(access_token)).json()) as { token: string };
  const other = new TestPhone(there);
  other.token = token;
  const made = record();
  const later = confirmed(made, (set) => set.paced);
  phone.token = token;
  const answers = await Promise.all(
    [made, later, made, later].map((one, index) => (index % 2 ? phone : other).put(one)),
  );
  expect(answers.every((one) => one.ok)).toBe(true);
  const held = await other.get(`/v1/sessions/${made.id}`);
  expect(await held.json()).toMatchObject({ record: later });
});

test("tries are counted together, and a forged header moves no count", async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    const headers = { "x-forwarded-for": `203.0.113.${n}` };
    const browser = new TestBrowser(n % 2 ? here : there, "198.51.100.50");
    const fields = { email: `guess ${n}`, password: "wrong", next: "/" };
    statuses.push((await browser.post("/sign-in", fields, headers)).status);
  }
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
});

test("behind a named proxy visitors are counted apart, and one who forges is still one", async () => {
  const ask = async (forwarded: string) => {
    const behind = new TestBrowser(there, "10.0.0.1");
    const headers = { "x-forwarded-for": forwarded };
    const fields = { client_id: "hip-series" };
    return (await behind.post("/api/auth/device/code", fields, headers)).status;
  };
  const one: number[] = [];
  for (let n = 0; n < 11; n += 1) one.push(await ask(`203.0.113.${n}, 192.0.2.1`));
  expect(one).toEqual([...Array<number>(10).fill(200), 429]);
  expect(await ask("192.0.2.2")).toBe(200);
});
