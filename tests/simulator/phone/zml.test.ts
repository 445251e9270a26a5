/** The vendor's own library as the program: what it expects of a phone is there, on its own wire. */

import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import type { PhoneFetch } from "../../../simulator/phone/network.ts";
import type { PhoneOptions } from "../../../simulator/phone/phone-options.ts";
import { rig } from "./phone-rig.ts";
import { zmlRequest } from "./zml-watch.ts";

const SOURCE = `
import { BaseSideService } from "@zeppos/zml/base-side";
AppSideService(BaseSideService({
  onInit() { this.log("init %s", "done"); },
  onRun() {},
  onDestroy() { this.log("destroyed"); },
  onSettingsChange({ key, newValue }) { this.log("changed %s to %s", key, newValue); },
  onRequest(request, respond) {
    if (request.method === "echo") respond(null, { said: request.params.text });
    else if (request.method === "keep") {
      this.settings.setItem("kept", request.params.text);
      respond(null, this.settings.getAll());
    } else if (request.method === "slow") setTimeout(() => respond(null, "late"), 3000);
    else if (request.method === "boom") missing();
    else respond({ code: 404, message: "no such method" });
  },
}));`;

let side = "";

beforeAll(async () => {
  const result = await build({
    stdin: { contents: SOURCE, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    format: "iife",
    target: "es2020",
    write: false,
  });
  side = result.outputFiles[0]?.text ?? "";
});

function started(options: Partial<PhoneOptions> = {}) {
  const all = rig({ side }, options);
  all.phone.startApp();
  return all;
}

test("a request of the watch is answered by the program", async () => {
  const all = started();
  const answer = await zmlRequest(all, { method: "echo", params: { text: "grüß dich" } });
  expect(answer).toEqual({ jsonrpc: "hmrpcv1", result: { said: "grüß dich" } });
  expect(all.lines()).toContain("[rig] init done");
  expect(all.phone.faults).toEqual([]);
});

test("messages of many frames cross in both directions whole", async () => {
  const all = started();
  const text = "0123456789".repeat(1200);
  const answer = await zmlRequest(all, { method: "echo", params: { text } });
  expect(answer).toMatchObject({ result: { said: text } });
  const biggest = Math.max(...all.link.traffic.map((crossing) => crossing.bytes.length));
  expect(biggest).toBe(3600);
});

test("an error of the program's own reaches the watch as an error", async () => {
  const answer = await zmlRequest(started(), { method: "unknown" });
  expect(answer).toMatchObject({ error: { code: 404 } });
});

test("a handler that throws is a fault and the service goes on", async () => {
  const all = started();
  expect(await zmlRequest(all, { method: "boom" })).toBeUndefined();
  expect(all.codes()).toEqual(["side uncaught"]);
  expect(await zmlRequest(all, { method: "echo", params: {} })).toMatchObject({ result: {} });
});

test("zml's settings library works on the phone's storage", async () => {
  const all = started();
  const answer = await zmlRequest(all, { method: "keep", params: { text: "this" } });
  expect(answer).toMatchObject({ result: { kept: "this" } });
  expect(all.phone.settings.getItem("kept")).toBe("this");
});

test("zml's http proxy asks the network and hands the answer to the watch", async () => {
  const asked: string[] = [];
  const fetch: PhoneFetch = (url, init) => {
    asked.push(`${init.method} ${url}`);
    return Promise.resolve({
      status: 200,
      statusText: "OK",
      headers: { get: () => "application/json" },
      text: () => Promise.resolve('{"verse":16}'),
    });
  };
  const request = { method: "http.request", params: { method: "get", url: "http://b.test/john" } };
  const answer = await zmlRequest(started({ fetch, model: { bodyAs: "object" } }), request);
  expect(asked).toEqual(["GET http://b.test/john"]);
  expect(answer).toMatchObject({ result: { status: 200, body: { verse: 16 } } });
});

test("an answer that was due when the app was killed never comes", async () => {
  const all = started();
  const asking = zmlRequest(all, { method: "slow" }, 10_000);
  all.clock.setTimeout(() => all.phone.killApp(), 1000);
  expect(await asking).toBeUndefined();
  expect(await zmlRequest(all, { method: "echo", params: {} })).toBeUndefined();
  all.phone.startApp();
  expect(await zmlRequest(all, { method: "echo", params: {} })).toBeDefined();
});

test("zml hears of settings changes, of the one that woke it as well", async () => {
  const setting = `AppSettingsPage({ build: (props) => TextInput({ label: "Pace", settingsKey: "pace" }) });`;
  const all = rig({ side, setting });
  all.phone.startApp();
  const page = all.phone.openSettings();
  page.type("Pace", "2.0");
  await all.clock.advance(10);
  all.link.setConnected(false);
  page.type("Pace", "2.5");
  await all.clock.advance(10);
  const told = all.lines().filter((line) => line.includes("pace") || line.includes("destroyed"));
  expect(told).toEqual([
    "[rig] changed pace to 2.0",
    "[rig] destroyed",
    "[rig] changed pace to 2.5",
  ]);
  expect(all.phone.faults).toEqual([]);
});
