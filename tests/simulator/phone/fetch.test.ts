import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { PhoneFetch } from "../../../simulator/phone/network.ts";
import type { PhoneOptions } from "../../../simulator/phone/phone-options.ts";
import { rig } from "./phone-rig.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const ANSWER = { status: 200, statusText: "OK", text: () => Promise.resolve('{"n":1}') };
const JSON_HEADERS = { get: () => "application/json" };

/** A server that answers everything with a small JSON object and remembers what it was asked. */
function standIn() {
  const asked: Parameters<PhoneFetch>[] = [];
  const fetch: PhoneFetch = (...request) => {
    asked.push(request);
    return Promise.resolve({ ...ANSWER, headers: JSON_HEADERS });
  };
  return { asked, fetch };
}

async function ask(expression: string, options: Partial<PhoneOptions>) {
  const side = `AppSideService({ onRun() {
    Promise.resolve().then(() => ${expression}).then(
      (res) => console.log("answer", res.status, typeof res.body, Date.now() - start),
      (e) => console.log("failed", e.code, e.message, Date.now() - start));
  } });
  const start = Date.now();`;
  const all = rig({ side }, options);
  all.phone.startApp();
  await all.shake();
  return all;
}

test("a request goes out with what the program gave, and its body comes back as text", async () => {
  const { asked, fetch } = standIn();
  const expression = `fetch({ url: "https://a.test/x?secret=1", method: "put",
    headers: { "Content-Type": "application/json" }, body: "{}" })`;
  const { lines, events } = await ask(expression, { fetch });
  expect(asked).toMatchObject([
    [
      "https://a.test/x?secret=1",
      { method: "PUT", headers: { "Content-Type": "application/json" }, body: "{}" },
    ],
  ]);
  expect(lines()).toEqual(["answer 200 string 0"]);
  expect(events.find((event) => event.type === "request")).toMatchObject({
    method: "PUT",
    url: "https://a.test/x",
    outcome: 200,
  });
});

test("a phone that parses gives the body as an object of the program's realm", async () => {
  const side = `AppSideService({ onRun() {
    fetch("http://a.test/").then((res) => console.log(res.body.n, res.body instanceof Object));
  } });`;
  const { phone, shake, lines } = rig(
    { side },
    { fetch: standIn().fetch, model: { bodyAs: "object" } },
  );
  phone.startApp();
  await shake();
  expect(lines()).toEqual(["1 true"]);
});

test("a body that is not JSON stays text on every phone", async () => {
  const fetch: PhoneFetch = () =>
    Promise.resolve({ ...ANSWER, headers: JSON_HEADERS, text: () => Promise.resolve("<html>") });
  const { lines } = await ask(`fetch("http://a.test/")`, { fetch, model: { bodyAs: "object" } });
  expect(lines()).toEqual(["answer 200 string 0"]);
});

test.each([
  [`fetch({ url: "http://a.test/", body: { a: 1 }, method: "POST" })`, "a string as body"],
  [`fetch({ url: "http://a.test/", mode: "cors" })`, "fetch({ mode })"],
  [`fetch({ url: "/relative" })`, "absolute"],
  [`fetch("http://a.test/", { method: "POST" })`, "nothing after it"],
  [`fetch({ url: "http://a.test/", body: "x" })`, "GET request carries no body"],
  [`fetch({ url: "http://a.test/", headers: { a: 1 } })`, "header a"],
  [`fetch("http://a.test/").then((res) => res.json())`, "response.json"],
])("%s is refused", async (expression, words) => {
  const { phone, lines } = await ask(expression, { fetch: standIn().fetch });
  expect(lines().join()).toContain(words);
  expect(phone.faults).toHaveLength(1);
});

test("a request is cut after 10 s with code -2, however long the program would wait", async () => {
  const side = `fetch({ url: "http://a.test/", timeout: 60000 })`;
  const all = rig(
    {
      side: `AppSideService({ onRun() { ${side}.catch((e) => console.log(e.code, Date.now())); } });`,
    },
    standIn(),
  );
  all.phone.setNetwork({ latencyMs: 12_000 });
  all.phone.startApp();
  await all.shake();
  await all.clock.advance(9_000);
  expect(all.lines()).toEqual([]);
  await all.clock.advance(20_000);
  expect(all.lines()).toEqual([`-2 ${all.clock.now() - 29_100 + 20 + 10_000}`]);
  expect(all.events.filter((event) => event.type === "request")).toHaveLength(1);
});

test("a lost answer looks like no answer, though the server did its work", async () => {
  const { asked, fetch } = standIn();
  const side = `AppSideService({ onRun() { fetch("http://a.test/").catch((e) => console.log(e.code)); } });`;
  const { phone, clock, shake, lines } = rig({ side }, { fetch });
  phone.setNetwork({ answers: "lost" });
  phone.startApp();
  await shake();
  await clock.advance(11_000);
  expect(asked).toHaveLength(1);
  expect(lines()).toEqual(["-2"]);
});

test("without a network a request fails at once and the server hears nothing", async () => {
  const { asked, fetch } = standIn();
  const side = `AppSideService({ onRun() { fetch("http://a.test/").catch((e) => console.log(e.code)); } });`;
  const { phone, shake, lines } = rig({ side }, { fetch });
  phone.setNetwork({ online: false });
  phone.startApp();
  await shake();
  expect(asked).toEqual([]);
  expect(lines()).toEqual(["-1"]);
});

test("a real server is asked over the real network while simulated time stands still", async () => {
  const server = createServer((request, response) => {
    setTimeout(() => response.end(JSON.stringify({ path: request.url })), 30);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const { clock, lines } = await ask(`fetch("http://127.0.0.1:${port}/here")`, {
    fetch: globalThis.fetch,
  });
  await clock.advance(1);
  expect(lines()).toEqual(["answer 200 string 0"]);
});

test("a dead server is an immediate rejection", async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  const { clock, lines } = await ask(`fetch("http://127.0.0.1:${port}/")`, {
    fetch: globalThis.fetch,
  });
  await clock.advance(1);
  expect(lines()).toEqual(["failed -1 The server could not be reached. 0"]);
});

test("an answer that was on its way when the app was killed is heard by nobody", async () => {
  const side = `AppSideService({ onRun() {
    fetch("http://a.test/").then(() => console.log("heard"), () => console.log("failed"));
  } });`;
  const fetch: PhoneFetch = () => {
    queueMicrotask(() => phone.killApp());
    return Promise.resolve({ ...ANSWER, headers: JSON_HEADERS });
  };
  const { phone, clock, shake, events } = rig({ side }, { fetch });
  phone.startApp();
  await shake();
  await clock.advance(20_000);
  expect(phone.appRunning).toBe(false);
  expect(phone.log).toEqual([]);
  expect(events.map((event) => event.type)).not.toContain("request");
});
