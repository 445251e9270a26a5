/** Watch, link and phone together, with the vendor's own example as the program on both sides. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { virtualClock } from "../../simulator/clock/virtual-clock.ts";
import { createBluetooth } from "../../simulator/link/bluetooth.ts";
import type { LinkFaults } from "../../simulator/link/faults.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import { createPhone } from "../../simulator/phone/phone.ts";
import type { PhoneOptions } from "../../simulator/phone/phone-options.ts";
import { createWatch } from "../../simulator/watch/watch.ts";
import { packExample } from "./packed-example.ts";

const MODEL = {
  name: "round 480",
  shape: "round",
  widthPx: 480,
  heightPx: 480,
  deviceSource: 8519936,
  apiLevel: "3.7",
} as const;

const BUTTON = "test httpRequest";
const asked: string[] = [];
const open: { dispose(): void }[] = [];
let example: Zpk;
let server: Server;

beforeAll(async () => {
  example = packExample("helloworld1");
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ reference: "from the stand-in" }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});

afterAll(() => {
  server.close();
});

afterEach(() => {
  for (const half of open.splice(0)) half.dispose();
  asked.length = 0;
});

async function pair(options: Partial<PhoneOptions> & { readonly faults?: LinkFaults } = {}) {
  const { faults, ...phoneOptions } = options;
  const clock = virtualClock(Date.UTC(2026, 0, 5, 7));
  const link = createBluetooth(clock, faults ? { faults } : {});
  const { port } = server.address() as AddressInfo;
  const phone = createPhone({
    program: example.phone,
    clock,
    linkEnd: link.phoneEnd,
    // The example asks a site of the wide world: its stand-in answers on this machine.
    fetch: (url, init) => fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`, init),
    ...phoneOptions,
  });
  const watch = await createWatch({
    program: example.device,
    model: MODEL,
    clock,
    linkEnd: link.watchEnd,
  });
  open.push(watch, phone);
  phone.startApp();
  watch.open();
  await clock.advance(500);
  return { clock, link, phone, watch, results: () => resultsIn(watch.log) };
}

function resultsIn(log: readonly string[]): string[] {
  return log
    .filter((line) => line.includes("result."))
    .map((line) => line.replace(/^.*result/, ""));
}

test("a press on the watch reaches the server, and its answer comes back to the page", async () => {
  const { clock, phone, watch, results } = await pair();
  expect(phone.sideServiceRunning).toBe(false);
  await watch.press(BUTTON);
  await clock.advance(1000);
  expect(asked).toEqual(["GET /john%203:16"]);
  expect(phone.sideServiceRunning).toBe(true);
  expect(results()).toEqual(expect.arrayContaining([".status=> 200"]));
  expect(results().find((line) => line.startsWith(".body"))).toContain("from the stand-in");
  expect([...phone.faults, ...watch.faults]).toEqual([]);
});

test("the page can ask again after the link was lost and came back", async () => {
  const { clock, link, phone, watch, results } = await pair();
  await watch.press(BUTTON);
  await clock.advance(1000);
  link.setConnected(false);
  await clock.advance(1000);
  expect(phone.sideServiceRunning).toBe(false);
  link.setConnected(true);
  await watch.press(BUTTON);
  await clock.advance(1000);
  expect(results().filter((line) => line.startsWith(".status=>"))).toHaveLength(2);
});

test("nothing comes back while the phone app is dead, and it does once it lives again", async () => {
  const { clock, phone, watch, results } = await pair();
  phone.killApp();
  await watch.press(BUTTON);
  await clock.advance(6000);
  expect(results()).toEqual([]);
  phone.startApp();
  await watch.press(BUTTON);
  await clock.advance(1000);
  expect(results()).toContain(".status=> 200");
});

test("a lost shake is a lost request", async () => {
  const { clock, watch, results } = await pair({
    faults: ({ index }) => (index === 0 ? { drop: true } : {}),
  });
  await watch.press(BUTTON);
  await clock.advance(1000);
  expect(asked).toEqual([]);
  expect(results()).toEqual([]);
});

test("leaving the app on the watch ends the side service on the phone", async () => {
  const { clock, phone, watch } = await pair();
  await watch.press(BUTTON);
  await clock.advance(1000);
  watch.home();
  await clock.advance(1000);
  expect(watch.running).toBe(false);
  expect(phone.sideServiceRunning).toBe(false);
});

test("a request that cannot leave is the program's to catch; the library's own shake is not", async () => {
  const { clock, link, watch } = await pair();
  link.setConnected(false);
  await watch.press(BUTTON);
  await clock.advance(6000);
  // The example hangs on to its request and catches nothing: one rejection, told once.
  expect(watch.faults.map(({ message }) => message)).toEqual(["Error: ble disconnect"]);
});

test("leaving without a phone is a line in the log and no fault", async () => {
  const { clock, link, watch } = await pair();
  link.setConnected(false);
  watch.home();
  await clock.advance(1000);
  expect([watch.running, watch.faults]).toEqual([false, []]);
  expect(watch.log.at(-1)).toContain("send message error");
});
