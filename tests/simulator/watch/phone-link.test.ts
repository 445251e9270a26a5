import { describe, expect, it } from "vitest";
import { say } from "./test-watch.ts";

const ble = "const ble = require('@zos/ble');";

describe("the way to the phone", () => {
  it("carries frames both ways, as bytes with their size", async () => {
    const { watch, phone } = await say(`${ble} Page({ build() {
      ble.createConnect((index, data, size) => {
        console.log(index, data instanceof ArrayBuffer, size, new Uint8Array(data).join());
        console.log(ble.send(Buffer.from([9, 8, 7]).buffer, 2));
      });
    } })`);
    phone.say(1, 2, 3);
    expect(watch.log).toEqual(["1 true 3 1,2,3", "true"]);
    expect(phone.received).toEqual([Uint8Array.from([9, 8])]);
  });

  it("tells when the link comes and goes, and answers false while it is gone", async () => {
    const { watch, phone } = await say(`${ble} Page({ build() {
      ble.addListener((status) => console.log(status, ble.connectStatus(), ble.send(new ArrayBuffer(1), 1)));
    } })`);
    phone.setConnected(false);
    phone.setConnected(true);
    expect(watch.log).toEqual(["false false false", "true true true"]);
  });

  it("falls silent when the program hangs up", async () => {
    const { watch, phone } = await say(`${ble} Page({ build() {
      ble.createConnect(() => console.log('heard')); ble.addListener(() => console.log('status'));
      ble.disConnect(); ble.removeListener();
    } })`);
    phone.say(1);
    phone.setConnected(false);
    expect(watch.log).toEqual([]);
  });

  it("keeps a frame that comes while the program is busy until it has come to rest", async () => {
    const { watch, clock, phone } = await say(`${ble} Page({ build() {
      ble.createConnect((_index, data) => console.log('frame ' + new Uint8Array(data)[0]));
      setTimeout(() => { console.log('before'); console.log('after'); }, 1);
    } })`);
    watch.on((event) => {
      if (event.type === "log" && event.line === "before") phone.say(7);
    });
    await clock.advance(2);
    expect(watch.log).toEqual(["before", "after", "frame 7"]);
  });

  it("refuses a frame that is too long", async () => {
    const { watch } = await say(
      `${ble} Page({ build() { ble.send(new ArrayBuffer(3601), 3601); } })`,
    );
    expect(watch.faults[0]?.message).toBe("@zos/ble send: a frame has 3600 bytes at most");
  });
});
