/** The way of a record from the watch to the account, by what the person is told and what is kept. */

import { describe, expect, test } from "vitest";
import { makeRecord } from "../../../core/record/make-record.ts";
import { closeSession } from "../../../core/session/close-set.ts";
import { startSession } from "../../../core/session/session.ts";
import { PROBLEM_CODES } from "../../../core/sync/account-receipt.ts";
import { BACKOFF } from "../../../core/sync/backoff.ts";
import { MOST_WAITING } from "../../../core/sync/outbox.ts";
import { makeOutboxFile } from "../../../core/sync/outbox-file.ts";
import { idOf, someRecord } from "../../core/sync/some-record.ts";
import { makeHead } from "../../support/make-head.ts";
import { ANSWER_KEY, ASKED_KEY, scriptedSide } from "../../support/phone-script.ts";
import { type Wearing, type Worn, wear } from "../../support/watch-driver.ts";

/** A whole session and its summary, to the page that says where it is. */
async function done(wearing: Wearing = {}): Promise<Worn> {
  const worn = await wear(wearing);
  await worn.beginAndFinish();
  await worn.press("All clean");
  await worn.answer(2);
  expect(worn.page).toBe("done");
  return worn;
}

describe("done says where the session is", () => {
  test("without a phone: on the watch, and it waits for the phone", async () => {
    const worn = await done();
    await worn.pass(10_000);
    expect(worn.texts).toEqual([
      "Done",
      "10 clean of 10",
      "on the watch",
      "waits for the phone",
      "Fine",
    ]);
    expect(worn.records).toHaveLength(1);
  });

  test("with a phone that has no network: on the phone, and it goes up by itself", async () => {
    const worn = await wear({ phone: "near" });
    worn.phone.setNetwork({ online: false });
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.until("on the phone");
    expect(worn.texts).toContain("goes up by itself");
    expect(worn.records).toHaveLength(1);
    worn.phone.setNetwork({ online: true });
    await worn.until("in your account");
    expect(worn.records).toEqual([]);
  });

  test("with the account in reach: in your account, and the watch lets its copy go", async () => {
    const worn = await done({ phone: "near" });
    await worn.until("in your account");
    expect(worn.texts).toEqual(["Done", "10 clean of 10", "in your account", "Fine"]);
    expect(worn.records).toEqual([]);
    expect([...worn.account.sessions.values()]).toMatchObject([{ revision: 2 }]);
  });

  test.each([
    ["unauthorized", 401, PROBLEM_CODES.unauthorized, "Connect on the phone"],
    ["refused", 422, PROBLEM_CODES.invalid, "The account refused it"],
    ["in conflict", 409, PROBLEM_CODES.conflict, "Another copy is there"],
    ["of a deleted account", 410, PROBLEM_CODES.deleted, "The account is gone"],
  ])("%s: needs you, with the reason, and nothing is dropped", async (_, status, code, words) => {
    const worn = await wear({ phone: "near" });
    worn.account.instead = { status, body: { code } };
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.until("! needs you");
    expect(worn.texts).toContain(words);
    expect(worn.records).toMatchObject([{ revision: 2 }]);
    await worn.press("Fine");
    await worn.pass(2000);
    expect(worn.texts).toEqual(expect.arrayContaining(["! Last: needs you", words]));
  });

  test("an account that answers nonsense leaves it on the phone, to be tried again", async () => {
    const worn = await wear({ phone: "near" });
    worn.account.instead = "<html>Welcome to the hotel</html>";
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.until("on the phone");
    expect(worn.records).toHaveLength(1);
    worn.account.instead = null;
    await worn.until("in your account", 120_000);
  });
});

describe("a phone that went wrong", () => {
  const side = scriptedSide();

  async function doneWith(answer: unknown): Promise<Worn> {
    const worn = await wear({ phone: "near", side: await side });
    worn.phone.settings.setItem(ANSWER_KEY, JSON.stringify(answer));
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.pass(3000);
    expect(Number(worn.phone.settings.getItem(ASKED_KEY))).toBeGreaterThan(1);
    return worn;
  }

  test.each([
    ["answers in another version", { v: 2, type: "receipts", all: "well" }],
    ["says it knows no such version", fault("unknown-version")],
  ])("%s: the person is told to update, and nothing is lost", async (_, answer) => {
    const worn = await doneWith(answer);
    expect(worn.texts).toEqual(expect.arrayContaining(["on the watch", "Update watch and phone"]));
    expect(worn.records).toHaveLength(1);
    await worn.press("Fine");
    await worn.pass(3000);
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Last: on the watch", "Update watch and phone", "Start"]),
    );
  });

  test.each([
    ["nothing", null],
    ["a word", "hello"],
    ["a list", []],
    ["an unknown kind of message", { v: 1, type: "greetings" }],
    ["a receipt out of thin air", { v: 1, type: "receipts", receipts: [{ id: "x" }] }],
    ["a number of receipts", { v: 1, type: "receipts", receipts: 7 }],
  ])("that answers with %s is said to answer oddly, and nothing is lost", async (_, answer) => {
    const worn = await doneWith(answer);
    expect(worn.texts).toEqual(
      expect.arrayContaining(["on the watch", "The phone answered oddly"]),
    );
    expect(worn.records).toHaveLength(1);
  });

  test("that could not store it leaves the copy on the watch, and says so", async () => {
    const worn = await doneWith(fault("storage-failed"));
    expect(worn.texts).toEqual(
      expect.arrayContaining(["on the watch", "The phone did not keep it"]),
    );
    expect(worn.records).toHaveLength(1);
  });

  test("that has the account's word on an older revision does not make the newer copy go", async () => {
    const worn = await wear({ phone: "near", side: await side });
    worn.phone.settings.setItem(ANSWER_KEY, "null");
    await worn.beginAndFinish();
    const id = worn.records[0]?.id;
    const receipt = { id, revision: 1, state: "in-account", reason: null };
    const answer = { v: 1, type: "receipts", receipts: [receipt] };
    worn.phone.settings.setItem(ANSWER_KEY, JSON.stringify(answer));
    await worn.press("All clean");
    await worn.answer(2);
    await worn.pass(60_000);
    expect(worn.texts).toContain("on the watch");
    expect(worn.records).toMatchObject([{ id, revision: 2 }]);
  });

  test("that speaks of sessions which are not on this watch changes nothing", async () => {
    const other = "01934f00-0000-7000-8000-000000000001";
    const receipts = [{ id: other, revision: 9, state: "in-account", reason: null }];
    const worn = await doneWith({ v: 1, type: "receipts", receipts });
    expect(worn.texts).toContain("on the watch");
    expect(worn.records).toHaveLength(1);
  });

  function fault(code: string) {
    return { v: 1, type: "fault", code, message: "It did not work." };
  }
});

describe("a link that fails", () => {
  test("cut in the middle of the transfer loses nothing, and the record goes up when it is back", async () => {
    const worn = await wear({ phone: "near" });
    await worn.beginAndFinish();
    await worn.press("All clean");
    // The first long frame from the watch is the record.
    let isArmed = true;
    worn.link.setFaults(({ from, byteLength }) => {
      if (from !== "watch" || byteLength < 600 || !isArmed) return {};
      isArmed = false;
      return { cutMs: 4000 };
    });
    await worn.answer(2);
    await worn.pass(2000);
    expect(isArmed).toBe(false);
    expect(worn.texts).toContain("on the watch");
    expect(worn.records).toHaveLength(1);
    await worn.until("in your account");
    expect([...worn.account.sessions.values()]).toMatchObject([{ revision: 2 }]);
    expect(worn.records).toEqual([]);
  });

  test("cut between the two frames of a long record, it goes up whole when it is back", async () => {
    const worn = await wear({ phone: "near" });
    const head = makeHead();
    const record = makeRecord(
      head,
      closeSession(head.plan, startSession(head.plan, head.startedAt), head.startedAt),
    );
    worn.disk.put(`outbox/${record.id}.rec`, makeOutboxFile(record));
    let long = 0;
    worn.link.setFaults(({ from, byteLength }) => {
      if (from === "watch" && byteLength > 600) long += 1;
      return long === 2 ? { cutMs: 3000 } : {};
    });
    await worn.launch();
    await worn.pass(2000);
    expect(long).toBe(2);
    expect(worn.account.sessions.size).toBe(0);
    worn.link.setFaults(undefined);
    worn.kill();
    await worn.pass(5000);
    await worn.launch();
    await worn.pass(5000);
    expect(worn.account.sessions.get(record.id)).toEqual(record);
    await worn.launch();
    await worn.pass(5000);
    expect(worn.records).toEqual([]);
  });

  test("answers that never arrive leave the record on the watch until they do", async () => {
    const worn = await wear({ phone: "near" });
    worn.link.setFaults(({ from }) => ({ drop: from === "phone" }));
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.pass(20_000);
    expect(worn.texts).toContain("on the watch");
    expect(worn.records).toHaveLength(1);
    worn.link.setFaults(undefined);
    await worn.until("in your account", 120_000);
    expect(worn.account.sessions.size).toBe(1);
  });
});

describe("several sessions", () => {
  test("more than the watch should hold: the oldest go on the phone's word, and all go up", async () => {
    const worn = await wear({ phone: "near" });
    worn.phone.setNetwork({ online: false });
    const records = Array.from({ length: MOST_WAITING + 2 }, (_, index) => someRecord(index));
    for (const record of records) {
      worn.disk.put(`outbox/${record.id}.rec`, makeOutboxFile(record));
    }
    await worn.launch();
    await worn.pass(20_000);
    expect(worn.records).toHaveLength(MOST_WAITING);
    expect(worn.records.map(({ id }) => id)).not.toContain(idOf(0));
    worn.phone.setNetwork({ online: true });
    await worn.pass(BACKOFF.capMs);
    expect([...worn.account.sessions.keys()].sort()).toEqual(records.map(({ id }) => id));
  });

  test("that waited go up oldest first", async () => {
    const worn = await wear();
    const ids: (string | undefined)[] = [];
    for (let session = 0; session < 3; session += 1) {
      await worn.beginAndFinish();
      await worn.press("All clean");
      await worn.answer(2);
      ids.push(worn.records.find(({ id }) => !ids.includes(id))?.id);
      worn.kill();
      await worn.pass(3_600_000);
    }
    await worn.launch();
    expect(worn.texts).toEqual(expect.arrayContaining(["Last: on the watch", "3 on the way"]));
    worn.link.setConnected(true);
    await worn.until("Last: in your account");
    expect(worn.account.asked).toEqual(ids.map((id) => `${id} 2`));
    await worn.launch();
    await worn.pass(5000);
    expect(worn.records).toEqual([]);
  });
});
