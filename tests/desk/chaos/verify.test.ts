import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { confirmSession, makeSession } from "../../../desk/chaos/made-session.ts";
import type { Acknowledged } from "../../../desk/chaos/upload.ts";
import { verify } from "../../../desk/chaos/verify.ts";
import { seededRandom } from "../../../desk/record/seeded-random.ts";

let server: Server | null = null;
afterEach(() => void server?.close());

/** An account that lists just these, and what the check says of it. */
async function check(held: readonly unknown[], acknowledged: ReadonlyMap<string, Acknowledged>) {
  server = createServer((_, response) => {
    const sessions = held.map((record) => ({ record, receivedAt: 0 }));
    response.end(JSON.stringify({ sessions, next: null }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return verify(port, "token", acknowledged);
}

const random = seededRandom(7);
const one = makeSession(random, 1);
const two = makeSession(random, 2);
const both = new Map<string, Acknowledged>([
  [one.id, one],
  [two.id, two],
]);
const saysOf = (id: string, fault: string) => [`${id}: ${fault}`];

test("an account that holds what it acknowledged passes, whatever the order of its fields", async () => {
  const turned = Object.fromEntries(Object.entries(two).reverse());
  expect(await check([turned, one], both)).toEqual({ passed: 2, failures: [] });
});

test.each([
  ["lost", [one], both, saysOf(two.id, "lost")],
  ["doubled", [one, two, one], both, saysOf(one.id, "doubled")],
  [
    "an earlier revision",
    [one, two],
    new Map(both).set(two.id, confirmSession(two)),
    saysOf(two.id, "wrong"),
  ],
  [
    "back after its deletion",
    [one, two],
    new Map(both).set(one.id, "deleted"),
    saysOf(one.id, "deleted, and back"),
  ],
  ["nobody's", [one, two], new Map([[one.id, one]]), saysOf(two.id, "nobody sent it")],
] as const)("a session that is %s is found", async (_, held, acknowledged, says) => {
  expect((await check(held, acknowledged)).failures).toEqual(says);
});

test("the same chance makes the same sessions", () => {
  expect(makeSession(seededRandom(3), 5)).toEqual(makeSession(seededRandom(3), 5));
  expect(makeSession(seededRandom(3), 5).id).not.toBe(makeSession(seededRandom(4), 5).id);
});
