/** The vendor's other examples, packed and untouched: they run, can be used, and what they lack is named. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { virtualClock } from "../../simulator/clock/virtual-clock.ts";
import { createBluetooth } from "../../simulator/link/bluetooth.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import { createPhone } from "../../simulator/phone/phone.ts";
import { allNodes } from "../../simulator/phone/settings-tree.ts";
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

const open: { dispose(): void }[] = [];

afterEach(() => {
  for (const half of open.splice(0)) half.dispose();
});

async function use(example: Zpk, answer: (url: string) => unknown = () => ({})) {
  const clock = virtualClock(Date.UTC(2026, 0, 5, 7));
  const link = createBluetooth(clock);
  const asked: string[] = [];
  const phone = createPhone({
    program: example.phone,
    clock,
    linkEnd: link.phoneEnd,
    // The example counts on a phone that parses what it fetched.
    model: { bodyAs: "object" },
    onLack: "name",
    fetch: async (url) => {
      asked.push(String(url));
      const headers = { "content-type": "application/json" };
      return new Response(JSON.stringify(answer(String(url))), { headers });
    },
  });
  const watch = await createWatch({
    program: example.device,
    model: MODEL,
    clock,
    linkEnd: link.watchEnd,
    onLack: "name",
  });
  open.push(watch, phone);
  phone.startApp();
  watch.open();
  await clock.advance(500);
  const press = async (text: string) => {
    await watch.press(text);
    await clock.advance(2_000);
  };
  return { clock, phone, watch, asked, press };
}

const faults = (half: { readonly faults: readonly { readonly message: string }[] }) =>
  half.faults.map(({ message }) => message);

describe("helloworld2: requests and calls both ways", () => {
  let example: Zpk;
  beforeAll(() => {
    example = packExample("helloworld2");
  });

  it("gets the phone's answer to its request", async () => {
    const { watch, phone, press } = await use(example);
    await press("test request");
    expect(watch.log.at(-1)).toContain('result=> {"test":"test"}');
    expect([faults(watch), faults(phone)]).toEqual([[], []]);
  });

  it("is asked and called by the phone, and answers", async () => {
    const { watch, phone, press } = await use(example);
    await press("test request from mobile");
    expect(watch.log.some((line) => line.includes('"method":"your.method2"'))).toBe(true);
    const heard = phone.log.map(({ text }) => text).find((line) => line.includes("result=>"));
    expect(heard).toContain("test: 1");
    await press("test call from mobile");
    expect(watch.log.some((line) => line.includes('"method":"your.method4"'))).toBe(true);
    expect([faults(watch), faults(phone)]).toEqual([[], []]);
  });
});

describe("helloworld3: pages, the side service's fetch, settings", () => {
  let example: Zpk;
  beforeAll(() => {
    example = packExample("helloworld3");
  });

  it("goes from page to page, and shows what the phone fetched", async () => {
    const { watch, asked, press } = await use(example, () => ({ text: "from the stand-in" }));
    const [, request = ""] = watch.texts();
    await press(request);
    expect(watch.pagePath).toBe("page/common/home/ble-data-send/index.page");
    await press("send request");
    expect(asked).toEqual(["https://bible-api.com/john%203:17"]);
    expect(watch.texts()).toContain("from the stand-in");
    await watch.swipe("right");
    expect(watch.pagePath).toBe("page/common/home/index/index.page");
  });

  it("is told once what its button leaves out, and goes on", async () => {
    const { watch, press } = await use(example, () => ({ text: "again" }));
    await press(watch.texts()[2] ?? "");
    await press("send request");
    await press("send request");
    expect(faults(watch)).toEqual(
      ["x", "y", "w", "h"].map((name) => `@zos/ui BUTTON needs, at every change, "${name}"`),
    );
    expect(watch.texts()).toContain("again");
  });

  it("has a settings page whose buttons reach the side service, which names what it lacks", async () => {
    const { clock, phone } = await use(example);
    const page = phone.openSettings();
    const starts = allNodes(page.tree()).filter(({ props }) => props["label"] === "start");
    page.press({ id: starts[0]?.id ?? "" });
    await clock.advance(2_000);
    expect(faults(phone)).toEqual([
      'settingsStorage.setItem("downloadFile:start") takes a string, not boolean.',
      "network.downloader.downloadFile() is not played by this simulator.",
      expect.stringContaining("TypeError"),
    ]);
  });
});
