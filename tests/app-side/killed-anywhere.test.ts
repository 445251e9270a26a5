/**
 * The phone kills the service at every single thing it does to the phone: each write, removal, request
 * and timer, one after the other. Started again, it comes to the same end as one that was left alone.
 */

import { describe, expect, test } from "vitest";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import { makeShareSettings } from "../../core/sync/make-message.ts";
import { firstChoice } from "../../core/sync/routine-document.ts";
import { STORAGE_KEYS, type Wish } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

const HOUR_MS = 60 * 60_000;
const TOKEN = `hip_${"0".repeat(43)}`;

/** What the watch and the person do; whoever finds the service dead starts it again and goes on. */
class Story {
  readonly rig: Rig;

  constructor(rig: Rig) {
    this.rig = rig;
  }

  async offer(index: number, revision = 1): Promise<void> {
    const receipt = await this.rig.put(someRecord(index, revision));
    // The watch has no answer, so it keeps its copy and offers it again.
    if (await this.revive()) await this.rig.put(someRecord(index, revision));
    else expect(receipt).not.toBeNull();
  }

  async share(version: number): Promise<void> {
    const wrist = { version, document: { ...DEFAULT_WRIST } };
    const word = { watch: "0badcafe", wrist, routineVersion: 0, grants: [] };
    this.rig.ask(makeShareSettings(word));
    if (await this.revive()) this.rig.ask(makeShareSettings(word));
    await this.pass(0);
  }

  async wish(wish: Wish): Promise<void> {
    await this.rig.wish(wish);
    await this.revive();
  }

  async paste(token: string): Promise<void> {
    this.rig.items.set(STORAGE_KEYS.pastedToken, token);
    await this.wish("use-token");
  }

  async pass(ms: number): Promise<void> {
    await this.rig.pass(ms);
    await this.revive();
  }

  private async revive(): Promise<boolean> {
    if (!this.rig.isDead) return false;
    await this.rig.kill();
    await this.rig.start();
    return true;
  }
}

interface Tale {
  readonly name: string;
  readonly begin: () => Rig;
  readonly tell: (story: Story) => Promise<void>;
}

const TALES: readonly Tale[] = [
  {
    name: "connected by a code, with an edit, a routine and the watch's settings on the way",
    begin: () => new Rig(),
    tell: async (story) => {
      const { rig } = story;
      await story.offer(0);
      await rig.choose(firstChoice(BEFORE_LEGS));
      await story.wish("connect");
      rig.account.approval = "approved";
      await story.pass(20_000);
      // The code was used up by an answer that nobody lived to read: the person is told, and asks again.
      for (let tries = 0; rig.link()?.state !== "connected" && tries < 3; tries += 1) {
        await story.wish("connect");
        rig.account.approval = "approved";
        await story.pass(20_000);
      }
      await story.share(3);
      rig.account.instead.push(SILENCE);
      await story.offer(1);
      await story.offer(0, 2);
    },
  },
  {
    name: "by a pasted token, over another phone's routine, one record refused, then disconnected",
    begin: () => {
      const rig = new Rig();
      rig.account.tokens.add(TOKEN);
      rig.account.settings.set("routine", { ...firstChoice(BEFORE_LEGS), version: 4 });
      return rig;
    },
    tell: async (story) => {
      const { rig } = story;
      await rig.choose(firstChoice({ ...MORNING, repMs: 2500 }));
      await story.paste(TOKEN);
      await story.pass(HOUR_MS);
      rig.account.refused.add(idOf(0));
      await story.offer(0);
      await story.offer(1);
      await story.pass(HOUR_MS);
      await story.wish("disconnect");
    },
  },
  {
    name: "another account adopts what waited, which is then deleted itself",
    begin: () => new Rig({ ...CONNECTED, accountId: "ben", token: "hip_anna" }),
    tell: async (story) => {
      const { rig } = story;
      rig.account.isAway = true;
      await story.offer(0);
      await story.wish("disconnect");
      rig.account.isAway = false;
      rig.account.tokens.add(TOKEN);
      await story.paste(TOKEN);
      await story.pass(HOUR_MS);
      await story.wish("adopt");
      await story.pass(HOUR_MS);
      rig.account.isAway = true;
      await story.offer(1);
      rig.account.isAway = false;
      rig.account.isDeleted = true;
      await story.pass(HOUR_MS);
    },
  },
];

/** What a person could tell apart. */
function end(rig: Rig) {
  const link = rig.link();
  return {
    sessions: [...rig.account.sessions.values()],
    settings: Object.fromEntries(rig.account.settings),
    state: link?.state,
    receipts: [0, 1].map((index) => rig.receipt(idOf(index))),
    keys: [...rig.items.keys()].sort(),
  };
}

async function told({ begin, tell }: Tale, lifeLeft: number) {
  const rig = begin();
  rig.lifeLeft = lifeLeft;
  const story = new Story(rig);
  await rig.start();
  await story.pass(0);
  await tell(story);
  for (let hours = 0; hours < 2; hours += 1) await story.pass(HOUR_MS);
  await story.wish("sync");
  await story.pass(HOUR_MS);
  return { rig, wasKilled: rig.lifeLeft === Number.POSITIVE_INFINITY };
}

async function killedAtEach(tale: Tale, check: (rig: Rig, at: string) => void): Promise<number> {
  for (let count = 1; count < 1_000; count += 1) {
    const { rig, wasKilled } = await told(tale, count);
    if (!wasKilled) return count;
    check(rig, `killed at ${count}`);
  }
  throw new Error("it never comes to an end");
}

describe("killed at every single thing it does", () => {
  test.each(TALES.map((tale) => [tale.name, tale] as const))("%s", async (_, tale) => {
    const whole = end((await told(tale, 1e9)).rig);
    const kills = await killedAtEach(tale, (rig, at) => expect(end(rig), at).toEqual(whole));
    expect(kills).toBeGreaterThan(25);
  });

  test("while it deletes everything, nothing of ours is left", async () => {
    const tale: Tale = {
      name: "forget",
      begin: () => new Rig(CONNECTED),
      tell: async (story) => {
        await story.offer(0);
        story.rig.account.instead.push(json(422, { code: "invalid-record" }));
        await story.offer(1);
        await story.share(2);
        await story.rig.choose(firstChoice(BEFORE_LEGS));
        await story.pass(2_000);
        await story.wish("forget");
        await story.pass(HOUR_MS);
      },
    };
    await killedAtEach(tale, (rig, at) => {
      expect(rig.account.tokens.has("hip_anna"), at).toBe(false);
      const ours = [...rig.items.keys()].filter((key) => key !== STORAGE_KEYS.ring);
      expect(ours, at).toEqual([]);
    });
  });
});
