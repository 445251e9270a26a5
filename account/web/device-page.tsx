/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/**
 * Approving a phone. Nothing in the code proves who is asking, so the page says which device, when and
 * from where, and asks whether the person has it in hand; only a button they press answers.
 */

import type { FC } from "hono/jsx";
import type { DeviceRequest } from "../store/device-request-store.ts";
import { Layout } from "./layout.tsx";

interface CodeProps {
  readonly email: string;
  readonly typed: string;
  readonly fault: string | null;
}

export const CodePage: FC<CodeProps> = ({ email, typed, fault }) => (
  <Layout title="Connect a watch" email={email} here="device">
    <section class="card narrow">
      <h1>Connect a watch</h1>
      <p class="soft">The settings of Hip Series in the Zepp app show a code. Type it here.</p>
      {fault === null ? null : (
        <p class="fault" role="alert" id="fault">
          {fault}
        </p>
      )}
      <form class="fields" method="get" action="/device">
        <label for="user_code">Code</label>
        <input
          class="code"
          id="user_code"
          name="user_code"
          value={typed}
          required
          maxlength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={fault === null ? undefined : "fault"}
        />
        <button class="button primary" type="submit">
          Go on
        </button>
      </form>
    </section>
  </Layout>
);

interface ApprovalProps {
  readonly email: string;
  readonly request: DeviceRequest;
  readonly now: number;
}

export const ApprovalPage: FC<ApprovalProps> = ({ email, request, now }) => (
  <Layout title="Connect this watch?" email={email} here="device">
    <section class="card narrow">
      <h1>Connect this watch?</h1>
      <dl class="asking">
        <dt>Device</dt>
        <dd>{request.name}</dd>
        <dt>Code</dt>
        <dd class="code">{shownCode(request.userCode)}</dd>
        <dt>Asked</dt>
        <dd>{agoWords(now - request.askedAt)}</dd>
        <dt>From</dt>
        <dd>{fromWords(request.ip)}</dd>
      </dl>
      <p>
        It will be able to read your sessions and add new ones. Connect it only if this phone is in
        your hand and shows this code.
      </p>
      <form class="buttons" method="post" action="/device">
        <input type="hidden" name="user_code" value={request.userCode} />
        <button class="button primary" type="submit" name="answer" value="approved">
          Connect
        </button>
        <button class="button" type="submit" name="answer" value="denied">
          This is not mine
        </button>
      </form>
    </section>
  </Layout>
);

function shownCode(userCode: string): string {
  const half = Math.ceil(userCode.length / 2);
  return `${userCode.slice(0, half)}-${userCode.slice(half)}`;
}

function agoWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "just now";
  return minutes === 1 ? "a minute ago" : `${minutes} minutes ago`;
}

function fromWords(ip: string): string {
  return ip === "127.0.0.1" || ip === "::1" ? `${ip} (this machine)` : ip;
}
