/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Sign up, sign in, sign out. */

import { type Context, Hono } from "hono";
import * as v from "valibot";
import { callerOf, limitKeyOf } from "../api/caller.ts";
import type { Credentials, SignUpFault } from "../auth/account-auth.ts";
import { passwordFault } from "../auth/password-rules.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { CredentialsPage } from "./credentials-page.tsx";
import { wordsFor } from "./language.ts";
import { MessagePage } from "./message-page.tsx";
import { page, readForm, safeNext } from "./page.ts";
import { passwordFaultWords } from "./password-words.ts";
import { clearSite } from "./security.ts";
import { giveCookie, signedIn, takeCookie } from "./session-cookie.ts";
import type { Words } from "./words/words.ts";

type Kind = "sign-up" | "sign-in";
interface Refused {
  readonly kind: Kind;
  readonly next: string;
  readonly email: string;
  readonly fault: string;
  readonly status: 401 | 403 | 422 | 429;
}

const emailSchema = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(254));

function signUpFaultWords(t: Words, fault: SignUpFault): string {
  return { closed: t.closed, "email-taken": t.eMailTaken, refused: t.refused }[fault];
}

export function credentialsRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/sign-up", (c) => show(c, deps, "sign-up"));
  routes.get("/sign-in", (c) => show(c, deps, "sign-in"));
  routes.post("/sign-up", (c) => signUp(c, deps));
  routes.post("/sign-in", (c) => signIn(c, deps));
  routes.post("/sign-out", async (c) => {
    const cookie = takeCookie(c, deps);
    if (cookie !== undefined) await deps.auth.signOut(cookie);
    clearSite(c);
    return c.redirect("/sign-in", 303);
  });
  return routes;
}

async function show(c: Context<AppEnv>, deps: Deps, kind: Kind): Promise<Response> {
  const t = wordsFor(c);
  const next = safeNext(c.req.query("next"));
  if ((await signedIn(c, deps)) !== null) return c.redirect(next, 303);
  const canSignUp = await deps.auth.canSignUp();
  if (kind === "sign-up" && !canSignUp) {
    const link = { href: "/sign-in", words: t.signIn };
    return page(c, <MessagePage t={t} title={t.noNewAccounts} text={t.closed} link={link} />, 403);
  }
  return page(c, <CredentialsPage {...{ t, kind, next, canSignUp }} email="" fault={null} />);
}

async function signUp(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const t = wordsFor(c);
  const form = await readForm(c);
  const next = safeNext(form["next"]);
  const refused = { kind: "sign-up", next, email: form["email"] ?? "" } as const;
  const waitSeconds = await deps.limiter.take("signUp", limitKeyOf(callerOf(c).ip));
  if (waitSeconds > 0) return refuseForNow(c, deps, { ...refused, waitSeconds });
  const email = v.safeParse(emailSchema, form["email"]);
  if (!email.success) {
    const fault = t.noEMail;
    return refuse(c, deps, { ...refused, fault, status: 422 });
  }
  const password = form["password"] ?? "";
  const weak = passwordFault(password, email.output);
  if (weak !== null) {
    const fault = passwordFaultWords(t, weak);
    return refuse(c, deps, { ...refused, fault, status: 422 });
  }
  const answer = await deps.auth.signUp({ email: email.output, password }, callerOf(c));
  if (typeof answer === "string") return welcome(c, deps, answer, next);
  const status = answer.fault === "closed" ? 403 : 422;
  return refuse(c, deps, { ...refused, fault: signUpFaultWords(t, answer.fault), status });
}

async function signIn(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const t = wordsFor(c);
  const form = await readForm(c);
  const next = safeNext(form["next"]);
  const refused = { kind: "sign-in", next, email: form["email"] ?? "" } as const;
  const email = v.safeParse(emailSchema, form["email"]);
  const waitSeconds = await signInWait(c, deps, email.success ? email.output : "");
  if (waitSeconds > 0) return refuseForNow(c, deps, { ...refused, waitSeconds });
  if (!email.success) return refuse(c, deps, { ...refused, fault: t.wrong, status: 401 });
  const credentials: Credentials = { email: email.output, password: form["password"] ?? "" };
  const cookie = await deps.auth.signIn(credentials, callerOf(c));
  if (cookie === null) return refuse(c, deps, { ...refused, fault: t.wrong, status: 401 });
  return welcome(c, deps, cookie, next);
}

/** Counted by address and by account: one guesser with many addresses is held off as well. */
async function signInWait(c: Context<AppEnv>, deps: Deps, email: string): Promise<number> {
  const byAddress = await deps.limiter.take("signIn", limitKeyOf(callerOf(c).ip));
  return byAddress > 0 ? byAddress : deps.limiter.take("signIn", email);
}

function welcome(c: Context<AppEnv>, deps: Deps, cookie: string, next: string): Response {
  giveCookie(c, deps, cookie);
  return c.redirect(next, 303);
}

type TooSoon = Pick<Refused, "kind" | "next" | "email"> & { readonly waitSeconds: number };

function refuseForNow(c: Context<AppEnv>, deps: Deps, tooSoon: TooSoon): Promise<Response> {
  const { waitSeconds, ...rest } = tooSoon;
  c.header("retry-after", String(waitSeconds));
  const fault = wordsFor(c).tooManyTries(waitSeconds);
  return refuse(c, deps, { ...rest, fault, status: 429 });
}

async function refuse(c: Context<AppEnv>, deps: Deps, refused: Refused): Promise<Response> {
  const { status, ...shown } = refused;
  const canSignUp = await deps.auth.canSignUp();
  return page(c, <CredentialsPage t={wordsFor(c)} {...shown} canSignUp={canSignUp} />, status);
}
