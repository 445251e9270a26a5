import { afterAll, beforeAll, expect, test } from "vitest";
import { accepted } from "../../../account/web/language.ts";
import { openAccountAt, type TestAccount } from "../support/account.ts";
import { TestBrowser, wordsOf } from "../support/browser.ts";
import { makeFolder, type TestPlace } from "../support/engines.ts";

let made: TestPlace;
let account: TestAccount;
beforeAll(async () => {
  made = makeFolder();
  account = await openAccountAt(made.place);
});
afterAll(async () => {
  await account.close();
  await made.remove();
});

test.each([
  ["de-CH, en;q=0.5", "de"],
  ["fr, es;q=0.4, zh-CN;q=0.8", "zh"],
  ["fr-FR, pt", "en"],
  ["de;q=0, es;q=0.1", "es"],
  ["", "en"],
  [";;q=,,=", "en"],
])("a browser that wishes for %j gets %s", (header, language) => {
  expect(accepted(header)).toBe(language);
});

test("a language that was chosen stays, and leads back to the page it was chosen on", async () => {
  const browser = new TestBrowser(account);
  const referer = "http://localhost:8787/sign-up?next=%2Fdevice";
  const answer = await browser.post("/language", { language: "es" }, { referer });
  expect(answer.headers.get("location")).toBe("/sign-up?next=%2Fdevice");
  expect(answer.headers.get("set-cookie")).toMatch(
    /^hip_language=es; Max-Age=31536000; Path=\/; HttpOnly/,
  );
  expect(wordsOf(await (await browser.get("/sign-up")).text())).toContain("Crea tu cuenta");
});

test("nobody is led elsewhere by it, and an unknown language changes nothing", async () => {
  const browser = new TestBrowser(account);
  for (const referer of ["https://evil.example//evil.example/x", "no address"]) {
    const answer = await browser.post("/language", { language: "xx" }, { referer });
    expect(answer.headers.get("location")).toBe("/");
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
});
