/**
 * The packed watch and phone, the link lost in the middle of a request: at the answer to its
 * shake, at the request, at the reply, and with a reply that comes when nobody waits for it any more.
 * Neither side is started again; the watch's next question is answered.
 */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FrameFate } from "../../simulator/link/faults.ts";
import { FRAME_TYPE, readFrame } from "../../simulator/phone/frame.ts";
import { putOn, type Worn } from "../support/watch-driver.ts";

let worn: Worn;
let sent = 0;

beforeAll(async () => {
  worn = await putOn({ phone: "near" });
});

afterAll(() => worn.takeOff());

describe("a link that is lost in the middle of a request", () => {
  test.each<[string, number, FrameFate]>([
    ["at the answer to the shake", 1, { cutMs: 3000 }],
    ["at the request", 2, { cutMs: 3000 }],
    ["at the reply", 3, { cutMs: 3000 }],
    ["by a reply that comes too late", 3, { overtakenMs: 7000 }],
  ])("%s works again without starting either side anew", async (_, at, fate) => {
    await worn.beginAndFinish();
    let first = -1;
    let hit = 0;
    worn.link.setFaults(({ index }) => {
      if (first < 0) first = index;
      if (index - first !== at) return {};
      hit += 1;
      return fate;
    });
    await worn.press("All clean");
    await worn.answer(2);
    await worn.pass(50_000);
    worn.link.setFaults(undefined);
    sent += 1;
    expect(hit).toBe(1);
    expect(worn.account.sessions.size).toBe(sent);
    expect(worn.records).toEqual([]);
  });

  test("the way to the phone is opened anew when Bluetooth returns", async () => {
    await worn.launch();
    await worn.pass(10_000);
    worn.link.setConnected(false);
    await worn.pass(1_000);
    const before = worn.link.traffic.length;
    worn.link.setConnected(true);
    await worn.pass(1_000);
    const first = worn.link.traffic.slice(before).map(({ bytes }) => readFrame(bytes)?.type)[0];
    expect(first).toBe(FRAME_TYPE.close);
  });
});
