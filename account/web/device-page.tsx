/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/**
 * Approving a phone. Nothing in the code proves who is asking, so the page says which device, when and
 * from where, and asks whether the person has it in hand; only a button they press answers.
 */

import type { FC } from "hono/jsx";
import type { DeviceRequest } from "../store/device-request-store.ts";
import { Layout } from "./layout.tsx";
import type { Words } from "./words/words.ts";

interface CodeProps {
  readonly t: Words;
  readonly email: string;
  readonly typed: string;
  readonly fault: string | null;
}

export const CodePage: FC<CodeProps> = ({ t, email, typed, fault }) => (
  <Layout t={t} title={t.connectAWatch} email={email} here="devices">
    <section class="card narrow">
      <h1>{t.connectAWatch}</h1>
      <p class="soft">{t.typeTheCodeHere}</p>
      {fault === null ? null : (
        <p class="fault" role="alert" id="fault">
          {fault}
        </p>
      )}
      <form class="fields" method="get" action="/device">
        <label for="user_code">{t.codeLabel}</label>
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
          {t.goOn}
        </button>
      </form>
    </section>
  </Layout>
);

interface ApprovalProps {
  readonly t: Words;
  readonly email: string;
  readonly request: DeviceRequest;
  readonly now: number;
}

export const ApprovalPage: FC<ApprovalProps> = ({ t, email, request, now }) => (
  <Layout t={t} title={t.connectThisWatch} email={email} here="devices">
    <section class="card narrow">
      <h1>{t.connectThisWatch}</h1>
      <dl class="asking">
        <dt>{t.device}</dt>
        <dd>{request.name}</dd>
        <dt>{t.codeLabel}</dt>
        <dd class="code">{shownCode(request.userCode)}</dd>
        <dt>{t.asked}</dt>
        <dd>{agoWords(t, now - request.askedAt)}</dd>
        <dt>{t.from}</dt>
        <dd>{fromWords(t, request.ip)}</dd>
      </dl>
      <p>{t.onlyIfInHand}</p>
      <p class="soft">{t.consentByConnecting}</p>
      <form class="buttons" method="post" action="/device">
        <input type="hidden" name="user_code" value={request.userCode} />
        <button class="button primary" type="submit" name="answer" value="approved">
          {t.connect}
        </button>
        <button class="button" type="submit" name="answer" value="denied">
          {t.notMine}
        </button>
      </form>
    </section>
  </Layout>
);

function shownCode(userCode: string): string {
  const half = Math.ceil(userCode.length / 2);
  return `${userCode.slice(0, half)}-${userCode.slice(half)}`;
}

function agoWords(t: Words, ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 1 ? t.justNow : t.minutesAgo(minutes);
}

function fromWords(t: Words, ip: string): string {
  return ip === "127.0.0.1" || ip === "::1" ? t.thisMachine(ip) : ip;
}
