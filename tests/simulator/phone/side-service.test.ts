import { expect, test } from "vitest";
import { FRAME_TYPE } from "../../../simulator/phone/frame.ts";
import { createPhone } from "../../../simulator/phone/phone.ts";
import { rig, TELLING_SIDE } from "./phone-rig.ts";

const ECHO_SIDE = `AppSideService({
  onInit() {
    messaging.peerSocket.addListener("message", (data) => {
      console.log(data instanceof ArrayBuffer, Buffer.from(data).toString("utf-8"));
      messaging.peerSocket.send(Buffer.from("echo " + Buffer.from(data).toString()).buffer);
    });
  },
});`;

const TICKING_SIDE = `let n = 0; setInterval(() => console.log("tick " + ++n), 1000);
AppSideService({ onDestroy() { console.log("onDestroy"); } });`;

test("a shake starts the side service, onInit before onRun, and is answered with its port", async () => {
  const { phone, shake, lines } = rig({ side: TELLING_SIDE });
  phone.startApp();
  expect(phone.sideServiceRunning).toBe(false);
  expect(await shake()).toBeGreaterThan(0);
  expect(phone.sideServiceRunning).toBe(true);
  expect(lines()).toEqual(["onInit", "onRun"]);
});

test("a second shake is answered by the same side service", async () => {
  const { phone, shake, lines } = rig({ side: TELLING_SIDE });
  phone.startApp();
  expect(await shake()).toBe(await shake());
  expect(lines()).toEqual(["onInit", "onRun"]);
});

test("a shake stays unanswered while the phone app is not alive", async () => {
  const { phone, shake } = rig({ side: TELLING_SIDE });
  expect(await shake()).toBe(0);
  phone.startApp();
  phone.killApp();
  expect(await shake()).toBe(0);
  phone.startApp();
  expect(await shake()).toBeGreaterThan(0);
});

test("a shake stays unanswered when the program has no side service", async () => {
  const { phone, shake } = rig({});
  phone.startApp();
  expect(await shake()).toBe(0);
});

test("a message reaches the program as a bare ArrayBuffer and its answer goes down as data", async () => {
  const { phone, shake, data, atWatch, lines } = rig({ side: ECHO_SIDE });
  phone.startApp();
  const port = await shake();
  await data(port, new TextEncoder().encode("hé"));
  expect(lines()).toEqual(["true hé"]);
  const answer = atWatch.at(-1);
  expect(answer).toMatchObject({ type: FRAME_TYPE.data, port1: 20, port2: port });
  expect(new TextDecoder().decode(answer?.payload)).toBe("echo hé");
});

test("a message for an earlier life of the side service is lost", async () => {
  const { phone, shake, data, atWatch } = rig({ side: ECHO_SIDE });
  phone.startApp();
  const old = await shake();
  phone.killApp();
  phone.startApp();
  expect(await shake()).not.toBe(old);
  await data(old, Uint8Array.of(1));
  expect(atWatch.filter((frame) => frame.type === FRAME_TYPE.data)).toEqual([]);
});

test("a message too big for one frame is refused with its size", async () => {
  const side = `AppSideService({ onRun() { messaging.peerSocket.send(new ArrayBuffer(3585)); } });`;
  const { phone, shake } = rig({ side });
  phone.startApp();
  await shake();
  expect(phone.faults[0]?.message).toContain("3601");
});

test("killing the app ends the side service and its timers without a callback", async () => {
  const { phone, clock, shake, lines } = rig({ side: TICKING_SIDE });
  phone.startApp();
  await shake();
  await clock.advance(2000);
  phone.killApp();
  await clock.advance(10_000);
  expect(phone.sideServiceRunning).toBe(false);
  expect(lines()).toEqual(["tick 1", "tick 2"]);
});

test("nothing a killed program still tries in a promise has an effect", async () => {
  const side = `AppSideService({ onRun() {
    Promise.resolve().then(() => {
      settings.settingsStorage.setItem("late", "yes");
      console.log("late");
      setTimeout(() => console.log("later"), 1);
      return fetch("http://127.0.0.1/late");
    });
  } });`;
  let asked = 0;
  const fetch = () => {
    asked += 1;
    return Promise.reject(new Error("never"));
  };
  const { phone, clock, events, shake, lines } = rig({ side }, { fetch });
  phone.on((event) => {
    if (event.type === "side-service" && event.running) queueMicrotask(() => phone.killApp());
  });
  phone.startApp();
  await shake();
  await clock.advance(1000);
  expect(lines()).toEqual([]);
  expect(phone.settings.length).toBe(0);
  expect(asked).toBe(0);
  expect(events.at(-1)).toMatchObject({ type: "app", running: false });
  expect(phone.faults).toEqual([]);
});

test("settings survive a kill and can be handed to a new phone", async () => {
  const side = `AppSideService({ onInit() {
    const before = settings.settingsStorage.getItem("lives");
    console.log(before);
    settings.settingsStorage.setItem("lives", String(Number(before) + 1));
  } });`;
  const first = rig({ side });
  first.phone.startApp();
  await first.shake();
  first.phone.killApp();
  first.phone.startApp();
  await first.shake();
  first.phone.dispose();
  const next = rig({ side }, { settings: first.phone.settings });
  next.phone.startApp();
  await next.shake();
  expect([...first.lines(), ...next.lines()]).toEqual(["null", "1", "2"]);
});

test("the side service ends with the watch app, and says nothing to it any more", async () => {
  const side = `AppSideService({ onDestroy() {
    console.log("onDestroy");
    messaging.peerSocket.send(new ArrayBuffer(16));
  } });`;
  const { phone, shake, close, lines, atWatch } = rig({ side });
  phone.startApp();
  await shake();
  await close();
  expect(phone.sideServiceRunning).toBe(false);
  expect(lines()).toEqual(["onDestroy"]);
  expect(atWatch.map((frame) => frame.type)).toEqual([FRAME_TYPE.shake]);
});

test("losing Bluetooth ends the side service, and the next shake starts a new one", async () => {
  const { phone, link, shake, lines } = rig({ side: TELLING_SIDE });
  phone.startApp();
  const port = await shake();
  link.setConnected(false);
  expect(phone.sideServiceRunning).toBe(false);
  link.setConnected(true);
  expect(await shake()).not.toBe(port);
  expect(lines()).toEqual(["onInit", "onRun", "onDestroy", "onInit", "onRun"]);
});

test("a frame without a header a phone would know is a fault, and nothing else", async () => {
  const { phone, link, clock, codes } = rig({ side: TELLING_SIDE });
  phone.startApp();
  link.watchEnd.send(Uint8Array.of(1, 2, 3));
  link.watchEnd.send(new Uint8Array(40).fill(7));
  await clock.advance(100);
  expect(codes()).toEqual(["phone bad-frame", "phone bad-frame"]);
});

test("a disposed phone has left the link", async () => {
  const { phone, shake } = rig({ side: TELLING_SIDE });
  phone.startApp();
  phone.dispose();
  phone.startApp();
  expect(await shake()).toBe(0);
});

test("a phone without options of its own takes the real fetch", () => {
  const { clock, link } = rig({});
  const program = { appJson: { raw: {} } };
  const phone = createPhone({ program, clock, linkEnd: link.phoneEnd });
  expect(phone.settings.length).toBe(0);
});
