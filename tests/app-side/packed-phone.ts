/** Side service and settings page, bundled as they are packed, on the simulated phone with an account. */

import { type Request, ZML_METHOD } from "../../core/sync/message.ts";
import { parseReply } from "../../core/sync/parse-message.ts";
import type { PhoneFetch } from "../../simulator/phone/network.ts";
import type { PhoneOptions } from "../../simulator/phone/phone-options.ts";
import { type Rig, rig } from "../simulator/phone/phone-rig.ts";
import { zmlRequest } from "../simulator/phone/zml-watch.ts";
import { phoneBundle } from "../support/phone-bundle.ts";
import { FakeAccount } from "./fake-account.ts";

export type PackedPhone = Rig & { readonly account: FakeAccount };

let programs: Promise<readonly [string, string]> | null = null;

function packed(): Promise<readonly [string, string]> {
  programs ??= Promise.all([phoneBundle("app-side/index.ts"), phoneBundle("setting/index.ts")]);
  return programs;
}

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

/** The phone app runs; the side service does not, until somebody asks for it. */
export async function startedPhone(options: Partial<PhoneOptions> = {}): Promise<PackedPhone> {
  const [side, setting] = await packed();
  const account = new FakeAccount();
  const all = rig({ side, setting }, { fetch: netOf(account), ...options });
  all.phone.startApp();
  return { ...all, account };
}

/** As the watch asks. */
export async function askPacked(all: Rig, request: Request) {
  const raw = await zmlRequest(all, { method: ZML_METHOD, params: request });
  const reply = parseReply((raw as { readonly result?: unknown } | undefined)?.result);
  return reply.ok ? reply.value : reply.fault;
}
