/** The settings page and the side service together: who wakes whom, and who hears of what. */

import { expect, test } from "vitest";
import { rig } from "./phone-rig.ts";

const SETTING = `AppSettingsPage({ build(props) { return View({}, [
  Text({}, [props.settingsStorage.getItem("state") || "idle"]),
  Button({ label: "Go", onClick: () => props.settingsStorage.setItem("go", "1") }),
  Button({ label: "Stop", onClick: () => props.settingsStorage.removeItem("go") }),
]); } });`;

const SIDE = `AppSideService({
  onInit() {
    console.log("why", sideService.launchReasons.settingsChanged, JSON.stringify(sideService.launchArgs));
    settings.settingsStorage.addListener("change", ({ key, newValue, oldValue }) => {
      console.log("heard", key, newValue, oldValue);
      settings.settingsStorage.setItem("state", "busy");
    });
  },
  onDestroy() { console.log("end"); },
});`;

function opened() {
  const all = rig({ side: SIDE, setting: SETTING });
  all.phone.startApp();
  return { ...all, page: all.phone.openSettings() };
}

test("opening the settings page starts the side service, closing it ends it again", () => {
  const { phone, page, lines } = opened();
  expect(phone.sideServiceRunning).toBe(true);
  page.close();
  expect(phone.sideServiceRunning).toBe(false);
  expect(lines()).toEqual(["why false {}", "end"]);
  expect(() => page.press("Go")).toThrow(/closed/);
});

test("the side service goes on when the page closes while the watch is there", async () => {
  const { phone, page, shake, close } = opened();
  await shake();
  page.close();
  expect(phone.sideServiceRunning).toBe(true);
  await close();
  expect(phone.sideServiceRunning).toBe(false);
});

test("the side service hears of the page's writes, and the page shows what it writes back", async () => {
  const { page, clock, lines } = opened();
  page.press("Go");
  expect(lines()).toHaveLength(1);
  await clock.advance(1);
  page.press("Stop");
  await clock.advance(1);
  expect(lines().slice(1)).toEqual(["heard go 1 null", "heard go null 1"]);
  expect(page.texts()[0]).toBe("busy");
});

test("a page's write wakes a sleeping side service and tells it why", async () => {
  const { phone, link, page, clock, lines } = opened();
  link.setConnected(false);
  expect(phone.sideServiceRunning).toBe(false);
  page.press("Go");
  await clock.advance(1);
  expect(phone.sideServiceRunning).toBe(true);
  expect(lines().slice(1)).toEqual(["end", 'why true {"key":"go","newValue":"1","oldValue":null}']);
});

test("killing the app takes the page with it", () => {
  const { phone, page } = opened();
  phone.killApp();
  expect(page.isOpen).toBe(false);
  expect(() => page.press("Go")).toThrow(/closed/);
});

test("a write from outside reaches a running side service but wakes none", async () => {
  const { phone, page, clock, lines } = opened();
  phone.settings.setItem("from", "test");
  await clock.advance(1);
  expect(lines().at(-1)).toBe("heard from test null");
  page.close();
  phone.settings.setItem("from", "again");
  await clock.advance(1);
  expect(phone.sideServiceRunning).toBe(false);
});

test("a kill between a page's write and its hearing is not heard, not even by the next life", async () => {
  const { phone, page, clock, lines } = opened();
  page.press("Go");
  phone.killApp();
  phone.startApp();
  phone.openSettings();
  await clock.advance(10);
  expect(lines()).toEqual(["why false {}", "why false {}"]);
  expect(phone.settings.getItem("go")).toBe("1");
});

test("a side service that has left its listeners hears nothing more", async () => {
  const side = `const storage = settings.settingsStorage;
    const one = () => console.log("one");
    AppSideService({ onInit() {
      storage.addListener("change", one);
      storage.addListener("change", () => {
        console.log("two");
        if (storage.getItem("go") === "1") storage.removeListener("change", one);
        else storage.removeListener("change");
      });
    } });`;
  const { phone, clock, lines } = rig({ side, setting: SETTING });
  phone.startApp();
  const page = phone.openSettings();
  for (const label of ["Go", "Stop", "Go"]) {
    page.press(label);
    await clock.advance(1);
  }
  expect(lines()).toEqual(["one", "two", "two"]);
});

test("the side service is not told of its own writes", async () => {
  const { clock, lines } = opened();
  await clock.advance(10);
  expect(lines()).toEqual(["why false {}"]);
});

test("settings events name the key and the writer, never the value", () => {
  const { page, events } = opened();
  page.press("Go");
  const event = events.find((each) => each.type === "setting");
  expect(event).toEqual({ type: "setting", key: "go", by: "page", atMs: expect.any(Number) });
});
