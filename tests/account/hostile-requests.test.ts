/**
 * Random and hostile requests with the limits off. A share of them runs with every test run; all of
 * them by `HOSTILE_REQUESTS=100000 npx vitest run tests/account/hostile-requests.test.ts`.
 */

import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteAccount } from "../../account/delete-account.ts";
import type { LogLine } from "../../account/log.ts";
import { parseSessionRecord } from "../../core/schema/session-record.ts";
import { Dice } from "./hostile/dice.ts";
import { faultOf, hasReached, logFaultOf, type Secrets } from "./hostile/judge.ts";
import { type Known, type Made, makeRequest } from "./hostile/request-maker.ts";
import type { TestAccount } from "./support/account.ts";
import { PASSWORD } from "./support/browser.ts";
import { eachEngine } from "./support/engines.ts";
import { answerOf, join, type Person } from "./support/people.ts";
import { TestPhone } from "./support/phone.ts";
import { record, rested } from "./support/record.ts";

const COUNT = Number(process.env["HOSTILE_REQUESTS"] ?? 1000);
const SEED = Number(process.env["FC_SEED"] ?? 20_261_122);
const AT_ONCE = 8;
/** Deleted sessions stay deleted: now and then a new one takes a place, so that most are alive. */
const NEW_RECORD_EVERY = 40;
const VICTIMS_NOTE = "worst on the stairs";
const VICTIMS_WATCH = "Grandmother's watch";

eachEngine((open) => {
  let account: TestAccount;
  let attacker: Person;
  let victim: Person;
  let known: Known;
  let secrets: Secrets;
  /** Every session it ever had in hand. */
  let own: Set<string>;

  beforeAll(async () => {
    account = await open();
    victim = await join(account, "victim");
    attacker = await join(account, "attacker");
    const gone = await join(account, "gone");
    const revoked = new TestPhone(account);
    await revoked.connect(attacker.browser);
    await revoked.delete("/v1/devices/current");
    await deleteAccount(account.deps, gone.accountId);
    const held = [record({ model: VICTIMS_WATCH }), record(), rested()];
    for (const one of held) await victim.phone.put(one);
    const edit = { basedOn: 0, clean: held[0]?.sets.map(() => 5), note: VICTIMS_NOTE };
    await victim.phone.json("PUT", `/v1/sessions/${held[0]?.id}/overlay`, edit);
    known = {
      token: attacker.phone.token,
      cookie: attacker.browser.cookie ?? "",
      deadTokens: [gone.phone.token, revoked.token],
      records: Array.from({ length: 40 }, (_, index) => (index % 8 === 7 ? rested() : record())),
      othersIds: held.map((one) => one.id),
      deviceIds: [victim.deviceId, gone.deviceId],
      origin: account.baseUrl,
    };
    own = new Set(known.records.map((one) => one.id));
    secrets = {
      neverSaid: [
        victim.phone.token,
        ...known.deadTokens,
        attacker.phone.token,
        "victim@example.org",
        "gone@example.org",
        VICTIMS_NOTE,
        VICTIMS_WATCH,
        PASSWORD,
      ],
    };
  });
  afterAll(() => account.close());

  interface Tally {
    reached: number;
    readonly statuses: Record<number, number>;
    readonly faults: string[];
    /** The receipts of its own records, the last word on each. */
    readonly deleted: Set<string>;
  }

  async function send(made: Made, tally: Tally): Promise<void> {
    const { method, headers, body } = made;
    const url = `${account.baseUrl}${made.path}`;
    const request = new Request(url, { method, headers, ...(body === null ? {} : { body }) });
    const answer = await account.app.fetch(request);
    const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
    tally.statuses[answer.status] = (tally.statuses[answer.status] ?? 0) + 1;
    const fault = faultOf(made, answer.status, text, secrets);
    if (fault !== null) tally.faults.push(`${method} ${made.path.slice(0, 80)}: ${fault}`);
    note(text, tally);
  }

  function renew(dice: Dice): void {
    const made = dice.isOneIn(8) ? rested() : record();
    known.records[dice.below(known.records.length)] = made;
    own.add(made.id);
  }

  function note(text: string, { deleted }: Tally): void {
    for (const [, id] of text.matchAll(
      /"id":"([0-9a-f-]{36})","revision":\d+,"outcome":"deleted"/g,
    )) {
      if (id !== undefined) deleted.add(id);
    }
  }

  /** What may not change: all of the victim's, but for when its phone was last here. */
  async function stateOf({ phone }: Person): Promise<unknown> {
    const all = (await (await phone.get("/v1/export.json")).json()) as object;
    const [, devices] = await answerOf(phone.get("/v1/devices"));
    const names = (devices as { devices: { id: string; name: string }[] }).devices;
    return { ...all, exportedAt: 0, devices: names.map(({ id, name }) => [id, name]) };
  }

  test(
    `${COUNT} of them break nothing, tell nothing and change nothing of anybody else's`,
    async () => {
      const before = await stateOf(victim);
      const dice = new Dice(SEED);
      const tally: Tally = { reached: 0, statuses: {}, faults: [], deleted: new Set() };
      const readLog = () => {
        for (const line of account.logged.splice(0)) {
          const fault = logFaultOf(line, secrets);
          if (fault !== null) tally.faults.push(`the log has ${fault}`);
          if (isRequest(line) && hasReached(line)) tally.reached += 1;
        }
      };
      account.logged.splice(0);
      for (let sent = 0; sent < COUNT; sent += AT_ONCE) {
        if (sent % NEW_RECORD_EVERY === 0) renew(dice);
        const some = Array.from({ length: Math.min(AT_ONCE, COUNT - sent) }, () =>
          makeRequest(dice, known),
        );
        await Promise.all(some.map((made) => send(made, tally)));
        readLog();
      }
      const share = tally.reached / COUNT;
      if (process.env["HOSTILE_REQUESTS"] !== undefined) {
        process.stdout.write(
          `${JSON.stringify({ count: COUNT, seed: SEED, share, statuses: tally.statuses })}\n`,
        );
      }
      expect(tally.faults.slice(0, 20)).toEqual([]);
      expect(share).toBeGreaterThan(0.6);
      expect(await stateOf(victim)).toEqual(before);
      await expectOwnAsSent(tally);
    },
    30 * 60_000,
  );

  /** Everything held is something that was sent, whole; what was deleted once is gone for good. */
  async function expectOwnAsSent({ deleted }: Tally): Promise<void> {
    const { sessions } = (await (await attacker.phone.get("/v1/export.json")).json()) as {
      sessions: { record: { readonly id: string } }[];
    };
    expect(deleted.size).toBeGreaterThan(0);
    for (const { record: held } of sessions) {
      expect(deleted.has(held.id)).toBe(false);
      expect(own.has(held.id)).toBe(true);
      expect(parseSessionRecord(held).ok).toBe(true);
    }
  }
});

function isRequest(line: LogLine): boolean {
  return line.event === "request";
}
