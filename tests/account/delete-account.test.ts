import { readdirSync, readFileSync } from "node:fs";
import { join as pathTo } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deleteAccount } from "../../account/delete-account.ts";
import { type OpenedAccount, openAccountAt } from "./support/account.ts";
import { TestBrowser } from "./support/browser.ts";
import { eachEngine, makeFolder } from "./support/engines.ts";
import { answerOf, join, type Person } from "./support/people.ts";
import { TestPhone } from "./support/phone.ts";
import { record } from "./support/record.ts";

const OF_AN_ACCOUNT = [
  "record",
  "overlay",
  "settings_document",
  "forward_target",
  "delivery",
  "consent",
  "device",
] as const;
const NOTE = "worst on the stairs 4711";
const WRIST = { v: 1, strength: "light", level: 3, levelReason: "chosen", tutorialDone: true };

async function fill({ phone }: Person, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const one = record({ model: NOTE });
    await phone.put(one);
    const edit = { basedOn: 0, clean: one.sets.map(() => null), note: NOTE };
    await phone.json("PUT", `/v1/sessions/${one.id}/overlay`, edit);
  }
  await phone.json("PUT", "/v1/settings/wrist", { version: 1, document: WRIST });
}

eachEngine((open) => {
  let account: OpenedAccount;
  beforeAll(async () => {
    const forward = { operatorKey: Buffer.alloc(32, 7), intervalsUrl: "http://127.0.0.1:9" };
    account = await open({ forward });
  });
  afterAll(() => account.close());

  test("ends the account: every phone is told so, nobody else notices", async () => {
    const [mara, jon] = [await join(account, "mara"), await join(account, "jon")];
    const second = new TestPhone(account);
    await second.connect(mara.browser);
    await fill(mara, 3);
    await fill(jon, 1);
    const before = await answerOf(jon.phone.get("/v1/export.json"));

    await deleteAccount(account.deps, mara.accountId);

    for (const phone of [mara.phone, second]) {
      for (const answer of [phone.put(record()), phone.get("/v1/sessions"), phone.get("/v1/me")]) {
        expect(await answerOf(answer)).toMatchObject([410, { code: "account-deleted" }]);
      }
    }
    expect((await mara.browser.get("/")).headers.get("location")).toBe("/sign-in");
    expect((await new TestBrowser(account).signIn("mara@example.org")).status).not.toBe(303);
    const [, after] = await answerOf(jon.phone.get("/v1/export.json"));
    expect({ ...(after as object), exportedAt: 0 }).toEqual({
      ...(before[1] as object),
      exportedAt: 0,
    });
    expect(account.logged.filter((line) => line.event === "account-deleted")).toEqual([
      { event: "account-deleted", account: mara.accountId },
    ]);
  });

  test("may be asked for again, and the address is free for a new account that starts empty", async () => {
    const nora = await join(account, "nora");
    await fill(nora, 1);
    await deleteAccount(account.deps, nora.accountId);
    await deleteAccount(account.deps, nora.accountId);
    const again = await join(account, "nora");
    expect(again.accountId).not.toBe(nora.accountId);
    const [, sessions] = await answerOf(again.phone.get("/v1/sessions"));
    expect(sessions).toEqual({ sessions: [], next: null });
    expect(await answerOf(nora.phone.get("/v1/me"))).toMatchObject([410, {}]);
  });

  test("a phone that was let go of before is not told of the deletion", async () => {
    const pia = await join(account, "pia");
    await pia.phone.delete("/v1/devices/current");
    await deleteAccount(account.deps, pia.accountId);
    expect(await answerOf(pia.phone.get("/v1/me"))).toMatchObject([401, { code: "unauthorized" }]);
  });

  test("what is on its way in while the account ends is not left behind", async () => {
    const rosa = await join(account, "rosa");
    const sent = Array.from({ length: 40 }, () => rosa.phone.put(record()));
    const batch = Array.from({ length: 20 }, () => record());
    const many = rosa.phone.json("POST", "/v1/sessions:batch", { sessions: batch });
    const settings = rosa.phone.json("PUT", "/v1/settings/wrist", { version: 1, document: WRIST });
    await deleteAccount(account.deps, rosa.accountId);
    await Promise.all([...sent, many, settings]);
    const { records, settings: documents } = account.deps;
    expect((await records.list(rosa.accountId, null, 100)).records).toEqual([]);
    expect(await documents.find(rosa.accountId, "wrist")).toBeNull();
  });

  test("what a page of theirs asks for while the account ends is not left behind", async () => {
    const ruth = await join(account, "ruth");
    const held = record();
    await ruth.phone.put(held);
    const { accountId, browser } = ruth;
    const { forwarding, consents, devices, records } = account.deps;
    // Each is past the check of who asks, which is when the account may still end.
    const asks = () => [
      forwarding?.turnOn(accountId, "a-key-of-theirs"),
      consents.say(accountId, "withdrawn"),
      devices.add({ accountId, sessionId: null, name: "by hand" }),
      records.delete(accountId, held.id),
      records.delete(accountId, record().id),
    ];
    const early = [...asks(), browser.post("/forwarding/key", { key: "a-key-of-theirs" })];
    const end = deleteAccount(account.deps, accountId);
    await Promise.all([...early, ...asks(), end, ...asks()]);
    await Promise.all(asks());
    for (const table of OF_AN_ACCOUNT) {
      const rows = await account.db
        .selectFrom(table)
        .where("account_id", "=", accountId)
        .select("account_id")
        .execute();
      expect([table, rows]).toEqual([table, []]);
    }
    expect((await browser.get("/forwarding")).headers.get("location")).toBe("/sign-in");
  });
});

describe("on the disk", () => {
  test("nothing of a deleted account can be read in any file", async () => {
    const folder = makeFolder();
    if (folder.place.engine !== "libsql") throw new Error("this is about files");
    const { dataDir } = folder.place;
    const account = await openAccountAt(folder.place);
    const mara = await join(account, "mara");
    await join(account, "jon");
    await fill(mara, 40);
    const found = (text: string) =>
      readdirSync(dataDir).filter((name) => readFileSync(pathTo(dataDir, name)).includes(text));
    expect(found(NOTE)).not.toEqual([]);
    expect(found("mara@example.org")).not.toEqual([]);

    await deleteAccount(account.deps, mara.accountId);

    expect(found(NOTE)).toEqual([]);
    expect(found("mara@example.org")).toEqual([]);
    expect(found("jon@example.org")).not.toEqual([]);
    await account.close();
    await folder.remove();
  });
});
