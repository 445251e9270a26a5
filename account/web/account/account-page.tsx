/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Your data: taking it along, what was agreed to, the password, and deleting everything. */

import type { Child, FC } from "hono/jsx";
import { PASSWORD_CHARS } from "../../auth/auth.ts";
import type { Consent } from "../../store/consent-store.ts";
import { wallText } from "../calendar.ts";
import { forwardWords } from "../forward/forward-words.ts";
import type { ForwardWords } from "../forward/words/en.ts";
import { Layout } from "../layout.tsx";
import type { Words } from "../words/words.ts";

/** Which form it is about, and what to say there. */
export interface Said {
  readonly form: "password" | "delete";
  readonly isFault: boolean;
  readonly words: string;
}

interface AccountProps {
  readonly t: Words;
  readonly email: string;
  readonly consent: Consent | null;
  readonly tzOffsetMin: number;
  readonly said: Said | null;
}

export const AccountPage: FC<AccountProps> = (props) => {
  const { t, email, said } = props;
  return (
    <Layout t={t} title={t.yourData} email={email} here="account">
      <div class="intro">
        <h1>{t.yourData}</h1>
      </div>
      <div class="grid">
        <Card id="take" title={t.takeItWithYou}>
          <p class="soft">{t.exportHint}</p>
          <p class="exports">
            <a class="button primary" href="/export.zip">
              {t.exportZip}
            </a>
            <a class="button" href="/export.json">
              JSON
            </a>
            <a class="button" href="/export.csv">
              CSV
            </a>
          </p>
        </Card>
        <ConsentCard {...props} />
        <ForwardCard w={forwardWords(t)} />
        <PasswordCard t={t} email={email} said={said} />
        <Card id="everywhere" title={t.signOutEverywhere}>
          <p class="soft">{t.signOutHint}</p>
          <form method="post" action="/account/sign-out-everywhere">
            <button class="button" type="submit">
              {t.signOutEverywhere}
            </button>
          </form>
        </Card>
        <DeleteCard t={t} said={said} />
      </div>
    </Layout>
  );
};

const Card: FC<{ id: string; title: string; children: Child }> = ({ id, title, children }) => (
  <section class="card c6 stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const ForwardCard: FC<{ w: ForwardWords }> = ({ w }) => (
  <Card id="forwarding" title={w.forwarding}>
    <p class="soft">{w.lead}</p>
    <a class="button" href="/forwarding">
      {w.forwarding}
    </a>
  </Card>
);

const ConsentCard: FC<AccountProps> = ({ t, consent, tzOffsetMin }) => (
  <Card id="consent" title={t.consent}>
    <p>{t.consentText}</p>
    <p class="soft">{consentWords(t, consent, tzOffsetMin)}</p>
    {consent?.answer === "given" ? (
      <details class="delete">
        <summary>{t.withdraw}</summary>
        <form method="post" action="/account/withdraw">
          <p>{t.withdrawHint}</p>
          <button class="button alert" type="submit">
            {t.withdraw}
          </button>
        </form>
      </details>
    ) : null}
  </Card>
);

function consentWords(t: Words, consent: Consent | null, tzOffsetMin: number): string {
  if (consent === null) return t.consentNone;
  const when = wallText(t, consent.saidAt + tzOffsetMin * 60_000, "date");
  return consent.answer === "given" ? t.consentGiven(when) : t.consentWithdrawn(when);
}

type FormProps = Pick<AccountProps, "t" | "said">;

const SaidLine: FC<FormProps & { form: Said["form"] }> = ({ said, form }) => {
  if (said?.form !== form) return null;
  return (
    <p class={said.isFault ? "fault" : "done"} role={said.isFault ? "alert" : "status"}>
      {said.words}
    </p>
  );
};

const PasswordCard: FC<FormProps & { email: string }> = ({ t, email, said }) => (
  <Card id="password" title={t.changePassword}>
    <SaidLine {...{ t, said }} form="password" />
    <form class="fields" method="post" action="/account/password">
      <input type="hidden" name="username" value={email} autocomplete="username" />
      <label for="current">{t.currentPassword}</label>
      <input
        id="current"
        name="current"
        type="password"
        autocomplete="current-password"
        required
        maxlength={PASSWORD_CHARS.max}
      />
      <label for="next">{t.newPassword}</label>
      <input
        id="next"
        name="next"
        type="password"
        autocomplete="new-password"
        required
        minlength={PASSWORD_CHARS.min}
        maxlength={PASSWORD_CHARS.max}
        aria-describedby="next-hint"
      />
      <p class="soft small" id="next-hint">
        {t.passwordHint(PASSWORD_CHARS.min)}
      </p>
      <button class="button" type="submit">
        {t.changePassword}
      </button>
    </form>
  </Card>
);

const DeleteCard: FC<FormProps> = ({ t, said }) => (
  <Card id="delete" title={t.deleteEverything}>
    <SaidLine {...{ t, said }} form="delete" />
    <p class="soft">{t.deleteHint}</p>
    <details class="delete" open={said?.form === "delete"}>
      <summary>{t.deleteEverything}</summary>
      <form class="fields" method="post" action="/account/delete">
        <label for="confirm">{t.currentPassword}</label>
        <input
          id="confirm"
          name="current"
          type="password"
          autocomplete="current-password"
          required
          maxlength={PASSWORD_CHARS.max}
        />
        <button class="button alert" type="submit">
          {t.deleteForGood}
        </button>
      </form>
    </details>
  </Card>
);
