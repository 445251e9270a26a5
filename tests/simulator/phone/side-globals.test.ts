import { expect, test } from "vitest";
import { rig, START_MS } from "./phone-rig.ts";

/** Runs the body as a side service's onInit and answers what it logged. */
async function run(body: string) {
  const all = rig({ side: `AppSideService({ onInit() { ${body} } });` });
  all.phone.startApp();
  await all.shake();
  return all;
}

/** What the program is told when it does this. */
async function refusalOf(expression: string): Promise<string> {
  const { phone } = await run(`try { ${expression}; } catch (e) { console.log(e.message); }`);
  expect(phone.log).toHaveLength(1);
  expect(phone.faults).toHaveLength(1);
  return phone.log[0]?.text ?? "";
}

const ABSENT = [
  "URL",
  "URLSearchParams",
  "crypto",
  "fs",
  "process",
  "require",
  "TextEncoder",
  "atob",
  "queueMicrotask",
  "setImmediate",
  "XMLHttpRequest",
  "WebAssembly",
  "hmApp",
  "localStorage",
  "Notification",
  "notify",
];

test.each(ABSENT)("a side service has no %s", async (name) => {
  const { lines } = await run(`console.log(typeof ${name});`);
  expect(lines()).toEqual(["undefined"]);
});

test("every documented global is there", async () => {
  const names =
    "fetch settings messaging transferFile network image Buffer sideService setTimeout clearTimeout " +
    "setInterval clearInterval console getApp AppSideService Logger";
  for (const name of names.split(" ")) {
    const { lines } = await run(`console.log(typeof ${name} !== "undefined");`);
    expect([name, ...lines()]).toEqual([name, "true"]);
  }
});

test.each([
  ["settings.settingsStorage.length2", "settingsStorage.length2"],
  ["messaging.peerSocket.on('message')", "messaging.peerSocket.on"],
  ["sideService.launchReasons.woken", "sideService.launchReasons.woken"],
  ["getApp().port3", "getApp().port3"],
  ["Buffer.poolSize", "Buffer.poolSize"],
  ["console.table([])", "console.table"],
  ["settings.other = 1", "settings.other"],
])("the unknown member in %s throws by name", async (expression, name) => {
  expect(await refusalOf(expression)).toContain(`${name} is not in the platform's documents`);
});

test.each([
  ["transferFile.getOutbox().enqueueFile('a', {})", "enqueueFile"],
  ["network.downloader.downloadFile({ url: '' })", "network.downloader.downloadFile"],
  ["image.convert({})", "image.convert"],
  ["eval('1')", "eval()"],
  ["new Function('a', 'return a')", "new Function()"],
  ["Buffer('x')", "Buffer()"],
  ["messaging.peerSocket.addListener('open', () => 1)", '"open"'],
  ["messaging.peerSocket.send('text')", "ArrayBuffer"],
  ["settings.settingsStorage.setItem('on', true)", "not boolean"],
  ["settings.settingsStorage.addListener('chnge', () => 1)", '"chnge"'],
  ["setTimeout('code', 5)", "setTimeout()"],
])("%s is refused by name", async (expression, words) => {
  expect(await refusalOf(expression)).toContain(words);
});

test("what is thrown into a program is an error of its own realm", async () => {
  const { lines } = await run(
    `try { image.convert(); } catch (e) { console.log(e instanceof Error, e instanceof TypeError); }`,
  );
  expect(lines()).toEqual(["true true"]);
});

test("new Function('return this') works, as the documents say", async () => {
  const { lines } = await run(`console.log(new Function("return this")() === globalThis);`);
  expect(lines()).toEqual(["true"]);
});

test("a program's date and timers follow the simulated clock", async () => {
  const { clock, lines } = await run(`
    console.log(Date.now(), new Date().getTime(), new Date(5).getTime());
    const stop = setInterval(() => console.log(Date.now()), 1000);
    setTimeout((a, b) => { clearInterval(stop); console.log(a + b); }, 2500, 20, 22);
    clearTimeout(setTimeout(() => console.log("never"), 10));`);
  const bootMs = START_MS + 20;
  await clock.advance(10_000);
  expect(lines()).toEqual([
    `${bootMs} ${bootMs} 5`,
    String(bootMs + 1000),
    String(bootMs + 2000),
    "42",
  ]);
});

test("a buffer is never part of a pool: its whole .buffer is its bytes", async () => {
  const { lines } = await run(`
    const text = Buffer.from("héllo");
    console.log(text.buffer.byteLength, Buffer.byteLength("héllo"), Buffer.alloc(7).buffer.byteLength);
    console.log(Buffer.concat([text, Buffer.from([33])]).buffer.byteLength);
    console.log(Buffer.from(Buffer.from("abc")).buffer.byteLength);`);
  expect(lines()).toEqual(["6 6 7", "7", "3"]);
});

test("a buffer reads, writes, fills, copies and slices like Node's, in the program's realm", async () => {
  const { lines } = await run(`
    const b = Buffer.alloc(12);
    b.writeUInt8(1, 0); b.writeUInt16LE(513, 1); b.writeUInt32LE(0xfffffffe, 3);
    b.fill(Buffer.from("xyz"), 7, 10);
    console.log(b.readUInt16LE(1), b.readUInt32LE(3), b.toString("hex"));
    console.log(b.slice(7, 10).toString(), b.subarray(7, 9).readUInt8(1), Buffer.isBuffer(b.subarray(1)));
    const target = Buffer.alloc(2); b.copy(target, 0, 8, 10);
    console.log(target.toString("utf-8"), b instanceof Uint8Array, b.buffer instanceof ArrayBuffer);
    console.log(Buffer.from("aGk=", "base64").toString(), Buffer.isBuffer(new Uint8Array(1)));`);
  expect(lines()).toEqual([
    "513 4294967294 010102feffffff78797a0000",
    "xyz 121 true",
    "yz true true",
    "hi false",
  ]);
});

test("a buffer over an ArrayBuffer shares its bytes", async () => {
  const { lines } = await run(
    `const whole = new ArrayBuffer(4); Buffer.from(whole, 1, 2)[0] = 9; console.log(new Uint8Array(whole).join());`,
  );
  expect(lines()).toEqual(["0,9,0,0"]);
});

test("an error nobody catches is the program's fault and does not end it", async () => {
  const { phone, clock, codes } = await run(
    `setTimeout(() => missing(), 5); setTimeout(() => {}, 9);`,
  );
  await clock.advance(100);
  expect(codes()).toEqual(["side uncaught"]);
  expect(phone.faults[0]?.message).toContain("missing is not defined");
  expect(phone.sideServiceRunning).toBe(true);
});

test("a rejection nobody handles is the program's fault, a handled one is not", async () => {
  const { phone, clock, codes } = await run(`
    Promise.reject(new Error("forgotten"));
    Promise.reject(new Error("caught")).catch(() => {});
    new Promise((_, no) => setTimeout(() => no(new Error("later")), 5)).then(() => {}, () => {});`);
  await clock.advance(100);
  expect(codes()).toEqual(["side unhandled-rejection"]);
  expect(phone.faults[0]?.message).toBe("forgotten");
});

test("a load error that the packed program swallows is a fault all the same", async () => {
  const side = `try { (() => { const app = missing; AppSideService({}); })(); } catch (e) { console.log(e); }`;
  const { phone, shake } = rig({ side });
  phone.startApp();
  await shake();
  expect(phone.faults.map((fault) => fault.message)).toEqual([
    "app-side.js: ReferenceError: missing is not defined",
  ]);
});

test("a logger names itself, and says where it can be given another name", async () => {
  const { phone } = await run(`
    const log = Logger.getLogger("outbox"); log.scope = "x"; log.name = "side-service";
    log.warn("%d left, %j", 3, { a: 1 }); log.error(new Error("bad"));`);
  expect(phone.log.map((line) => `${line.level} ${line.text}`)).toEqual([
    'warn [outbox] 3 left, {"a":1}',
    "error [outbox] bad",
  ]);
});

test("packed texts come in the phone's language, else in the default one", async () => {
  const body = `
    const table = { "de-DE": { hi: "Hallo" }, "en-US": { hi: "Hello", bye: "Bye" } };
    const gettext = HmUtils.gettextFactory(table, new HmUtils.Lang(HmUtils.getLanguage(userSettings)), "en-US");
    console.log(gettext("hi"), gettext("bye"), gettext("none"));`;
  const { phone, shake, lines } = rig(
    { side: `AppSideService({ onInit() { ${body} } });` },
    { language: "de-DE" },
  );
  phone.startApp();
  await shake();
  expect(lines()).toEqual(["Hallo Bye none"]);
});

test("the phone's time of day jumps, and no timer notices", async () => {
  const hourMs = 3_600_000;
  const { phone, clock, lines, events } = await run(
    "setInterval(() => console.log(Date.now(), new Date().getTime()), 1000);",
  );
  await clock.advance(1000);
  const from = clock.now();
  const [first = ""] = lines();
  phone.setClock(-hourMs);
  await clock.advance(1000);
  phone.setClock(0);
  await clock.advance(1000);
  const rang = Number(first.split(" ")[0]);
  const told = [rang, rang + 1000 - hourMs, rang + 2000].map((at) => `${at} ${at}`);
  expect(lines()).toEqual(told);
  expect(events).toContainEqual({ type: "clock", atMs: from, aheadMs: -hourMs });
  expect(phone.clockAheadMs).toBe(0);
});
