/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Signing up and signing in: the same two fields, other words. */

import type { FC } from "hono/jsx";
import { PASSWORD_CHARS } from "../auth/auth.ts";
import { Layout } from "./layout.tsx";
import type { Words } from "./words/words.ts";

interface CredentialsProps {
  readonly t: Words;
  readonly kind: "sign-up" | "sign-in";
  /** Where to go on to afterwards. */
  readonly next: string;
  readonly email: string;
  readonly fault: string | null;
  readonly canSignUp: boolean;
}

export const CredentialsPage: FC<CredentialsProps> = (props) => {
  const { t, kind, next, email, fault } = props;
  const title = kind === "sign-up" ? t.makeYourAccount : t.signIn;
  return (
    <Layout t={t} title={title}>
      <section class="card narrow">
        <h1>{title}</h1>
        {next.startsWith("/device") ? <p class="soft">{t.thenConnect}</p> : null}
        {fault === null ? null : (
          <p class="fault" role="alert" id="fault">
            {fault}
          </p>
        )}
        <form class="fields" method="post" action={`/${kind}`}>
          <input type="hidden" name="next" value={next} />
          <label for="email">{t.eMail}</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="username"
            required
            maxlength={254}
            value={email}
            aria-describedby={fault === null ? undefined : "fault"}
          />
          <label for="password">{t.password}</label>
          <Password t={t} kind={kind} />
          <button class="button primary" type="submit">
            {kind === "sign-up" ? t.makeTheAccount : t.signIn}
          </button>
        </form>
        <Other {...props} />
      </section>
    </Layout>
  );
};

const Password: FC<Pick<CredentialsProps, "t" | "kind">> = ({ t, kind }) =>
  kind === "sign-in" ? (
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="current-password"
      required
      maxlength={PASSWORD_CHARS.max}
    />
  ) : (
    <>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        required
        minlength={PASSWORD_CHARS.min}
        maxlength={PASSWORD_CHARS.max}
        aria-describedby="password-hint"
      />
      <p class="soft small" id="password-hint">
        {t.passwordHint(PASSWORD_CHARS.min)}
      </p>
    </>
  );

type OtherProps = Pick<CredentialsProps, "t" | "kind" | "next" | "canSignUp">;

const Other: FC<OtherProps> = ({ t, kind, next, canSignUp }) => {
  const query = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  if (kind === "sign-up") {
    return (
      <p>
        {t.haveOne} <a href={`/sign-in${query}`}>{t.signIn}</a>
      </p>
    );
  }
  return canSignUp ? (
    <p>
      {t.newHere} <a href={`/sign-up${query}`}>{t.makeYourAccount}</a>
    </p>
  ) : null;
};
