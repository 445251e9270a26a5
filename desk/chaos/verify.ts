/** What the account holds against what it acknowledged, session by session. */

import { canonical } from "./canonical.ts";
import { ask } from "./phone-request.ts";
import type { Acknowledged } from "./upload.ts";

export interface Verified {
  readonly passed: number;
  readonly failures: readonly string[];
}

export async function verify(
  port: number,
  token: string,
  acknowledged: ReadonlyMap<string, Acknowledged>,
): Promise<Verified> {
  const failures: string[] = [];
  const held = new Map<string, unknown>();
  for (const { id, record } of await listAll(port, token)) {
    if (held.has(id)) failures.push(`${id}: doubled`);
    if (!acknowledged.has(id)) failures.push(`${id}: nobody sent it`);
    held.set(id, record);
  }
  for (const [id, last] of acknowledged) {
    const fault = faultOf(last, held.get(id));
    if (fault !== null) failures.push(`${id}: ${fault}`);
  }
  return { passed: acknowledged.size - failures.length, failures };
}

function faultOf(last: Acknowledged, held: unknown): string | null {
  if (last === "deleted") return held === undefined ? null : "deleted, and back";
  if (held === undefined) return "lost";
  return canonical(held) === canonical(last) ? null : "wrong";
}

interface Held {
  readonly id: string;
  readonly record: unknown;
}

async function listAll(port: number, token: string): Promise<readonly Held[]> {
  const all: Held[] = [];
  let after = "";
  for (;;) {
    const path = `/v1/sessions?limit=200${after}`;
    const answer = await ask({ port, method: "GET", path, token });
    if (answer?.status !== 200) throw new Error(`the list answered ${answer?.status}`);
    const { sessions, next } = answer.body as {
      readonly sessions: readonly { readonly record: { readonly id: string } }[];
      readonly next: string | null;
    };
    all.push(...sessions.map(({ record }) => ({ id: record.id, record })));
    if (next === null) return all;
    after = `&after=${next}`;
  }
}
