/** Side service and settings page as they are packed, on the simulated phone, driven by a person. */

import { build, type Plugin } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { makeGetReceipts, makePutRecord } from "../../core/sync/make-message.ts";
import { type Request, ZML_METHOD } from "../../core/sync/message.ts";
import { parseReply } from "../../core/sync/parse-message.ts";
import type { PhoneFetch } from "../../simulator/phone/network.ts";
import type { PhoneOptions } from "../../simulator/phone/phone-options.ts";
import { idOf, someRecord, wholeRecord } from "../core/sync/some-record.ts";
import { type Rig, rig } from "../simulator/phone/phone-rig.ts";
import { zmlRequest } from "../simulator/phone/zml-watch.ts";
import { FakeAccount, SERVER } from "./fake-account.ts";

let side = "";
let setting = "";

/** The packer puts the words of all languages in this place; here the ids, which are English. */
const PACKERS_WORDS: Plugin = {
  name: "packers-words",
  setup(pack) {
    pack.onResolve({ filter: /^i18n$/ }, ({ path }) => ({ path, namespace: "words" }));
    pack.onLoad({ filter: /.*/, namespace: "words" }, () => ({
      contents: "export const gettext = (id) => id;",
    }));
  },
};

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    target: "es2020",
    plugins: [PACKERS_WORDS],
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}

beforeAll(async () => {
  [side, setting] = await Promise.all([bundle("app-side/index.ts"), bundle("setting/index.ts")]);
});

/** The account behind the phone's own fetch: text out, text in. */
function netOf(account: FakeAccount): PhoneFetch {
  return async (url, { method, headers, body }) => {
    const asked = { url, method: method as "GET", headers, body: body ?? null };
    const answer = account.answer(asked);
    if (answer.kind === "no-answer") throw new Error("unreachable");
    const text = answer.body === undefined ? "" : JSON.stringify(answer.body);
    const type = { get: () => "application/json" };
    return { status: answer.status, statusText: "", headers: type, text: async () => text };
  };
}

function started(options: Partial<PhoneOptions> = {}) {
  const account = new FakeAccount();
  const all = rig({ side, setting }, { fetch: netOf(account), ...options });
  all.phone.startApp();
  return { ...all, account };
}

async function ask(all: Rig, request: Request) {
  const raw = await zmlRequest(all, { method: ZML_METHOD, params: request });
  const reply = parseReply((raw as { readonly result?: unknown } | undefined)?.result);
  return reply.ok ? reply.value : reply.fault;
}

async function connect(all: Rig & { readonly account: FakeAccount }): Promise<void> {
  const page = all.phone.openSettings();
  await all.clock.advance(10);
  page.type("Address of your account service", SERVER);
  page.press("Connect");
  await all.clock.advance(1_000);
  expect(page.texts()).toContain("ABCD-EFGH");
  all.account.approval = "approved";
  await all.clock.advance(6_000);
  expect(page.texts()).toContain("Connected as anna@example.org");
}

describe("the packed programs on a phone", () => {
  test.each([["string"], ["object"]] as const)(
    "a session goes from the watch to the account, with answers as %s",
    async (bodyAs) => {
      const all = started({ model: { bodyAs } });
      const kept = await ask(all, makePutRecord(wholeRecord()));
      expect(kept).toMatchObject({ receipts: [{ state: "on-phone" }] });
      await connect(all);
      const { id } = wholeRecord();
      expect(all.account.sessions.get(id)).toEqual(wholeRecord());
      expect(await ask(all, makeGetReceipts([id]))).toMatchObject({
        receipts: [{ id, revision: 1, state: "in-account" }],
      });
      expect(all.codes()).toEqual([]);
    },
  );

  test("the phone app killed at any moment of the connection takes it up again", async () => {
    const all = started();
    await ask(all, makePutRecord(someRecord()));
    const page = all.phone.openSettings();
    page.type("Address of your account service", SERVER);
    page.press("Connect");
    all.account.approval = "approved";
    for (let step = 0; step < 8; step += 1) {
      await all.clock.advance(step * 700);
      all.phone.killApp();
      all.phone.startApp();
      all.phone.openSettings();
    }
    await all.clock.advance(60_000);
    expect([...all.account.sessions.keys()]).toEqual([idOf(0)]);
    expect(all.codes()).toEqual([]);
  });

  test("disconnected by the person, no secret is left on the phone or was ever shown", async () => {
    const all = started();
    await connect(all);
    const page = all.phone.openSettings();
    expect(page.texts().join()).not.toContain("hip_");
    page.press("▸ Account");
    page.press("Disconnect");
    await all.clock.advance(1_000);
    expect(page.texts()).toContain("Connect");
    expect(JSON.stringify(all.phone.settings.toObject())).not.toMatch(/hip_\d|session-token/);
    expect(all.lines().join()).not.toMatch(/hip_\d|session-token|anna@/);
    expect(all.codes()).toEqual([]);
  });

  test("another version of the watch app is answered by its own code", async () => {
    const all = started();
    const newer = { ...makeGetReceipts([]), v: 2 } as unknown as Request;
    expect(await ask(all, newer)).toMatchObject({ type: "fault", code: "unknown-version" });
  });
});
