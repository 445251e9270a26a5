/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Signing up and signing in: the same two fields, other words. */

import type { FC } from "hono/jsx";
import { PASSWORD_CHARS } from "../auth/auth.ts";
import { Layout } from "./layout.tsx";

interface CredentialsProps {
  readonly kind: "sign-up" | "sign-in";
  /** Where to go on to afterwards. */
  readonly next: string;
  readonly email: string;
  readonly fault: string | null;
  readonly canSignUp: boolean;
}

const TITLE = { "sign-up": "Make your account", "sign-in": "Sign in" } as const;
const BUTTON = { "sign-up": "Make the account", "sign-in": "Sign in" } as const;

export const CredentialsPage: FC<CredentialsProps> = ({ kind, next, email, fault, canSignUp }) => (
  <Layout title={TITLE[kind]}>
    <section class="card narrow">
      <h1>{TITLE[kind]}</h1>
      {next.startsWith("/device") ? (
        <p class="soft">Then you can connect the watch that is waiting.</p>
      ) : null}
      {fault === null ? null : (
        <p class="fault" role="alert" id="fault">
          {fault}
        </p>
      )}
      <form class="fields" method="post" action={`/${kind}`}>
        <input type="hidden" name="next" value={next} />
        <label for="email">E-mail</label>
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
        <label for="password">Password</label>
        <Password kind={kind} />
        <button class="button primary" type="submit">
          {BUTTON[kind]}
        </button>
      </form>
      <Other kind={kind} next={next} canSignUp={canSignUp} />
    </section>
  </Layout>
);

const Password: FC<{ kind: CredentialsProps["kind"] }> = ({ kind }) =>
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
        {PASSWORD_CHARS.min} characters or more. A few words in a row are fine.
      </p>
    </>
  );

type OtherProps = Pick<CredentialsProps, "kind" | "next" | "canSignUp">;

const Other: FC<OtherProps> = ({ kind, next, canSignUp }) => {
  const query = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  if (kind === "sign-up") {
    return (
      <p>
        You have one already? <a href={`/sign-in${query}`}>Sign in</a>
      </p>
    );
  }
  return canSignUp ? (
    <p>
      New here? <a href={`/sign-up${query}`}>Make your account</a>
    </p>
  ) : null;
};
