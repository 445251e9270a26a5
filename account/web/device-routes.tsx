/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/device`: where a person approves or refuses a phone. Looking changes nothing, a button does. */

import { type Context, Hono } from "hono";
import type { AnswerFault } from "../auth/account-auth.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { type Answer, normalUserCode } from "../store/device-request-store.ts";
import { ApprovalPage, CodePage } from "./device-page.tsx";
import { wordsFor } from "./language.ts";
import { MessagePage } from "./message-page.tsx";
import { page, readForm, safeNext } from "./page.ts";
import { type SignedIn, signedIn } from "./session-cookie.ts";
import type { Words } from "./words/words.ts";

function faultWords(t: Words, fault: AnswerFault): string {
  return { "unknown-code": t.notWaiting, "other-account": t.otherAccount }[fault];
}

export function devicePageRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/device", (c) => ask(c, deps));
  routes.post("/device", (c) => answer(c, deps));
  routes.get("/device/connected", (c) => {
    const t = wordsFor(c);
    return say(c, deps, { title: t.connected, text: t.picksItUp });
  });
  routes.get("/device/refused", (c) => {
    const t = wordsFor(c);
    return say(c, deps, { title: t.notConnected, text: t.turnedAway });
  });
  return routes;
}

type Said = { readonly title: string; readonly text: string };

async function say(c: Context<AppEnv>, deps: Deps, said: Said): Promise<Response> {
  const person = await signedIn(c, deps);
  if (person === null) return c.redirect("/sign-in", 303);
  const t = wordsFor(c);
  const link = { href: "/", words: t.seeYourSessions };
  return page(c, <MessagePage t={t} {...said} email={person.email} link={link} />);
}

async function ask(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const typed = c.req.query("user_code")?.slice(0, 20) ?? "";
  const person = await signedIn(c, deps);
  if (person === null) return toSignIn(c, deps, typed);
  const { email } = person;
  const t = wordsFor(c);
  if (typed === "") return page(c, <CodePage t={t} email={email} typed="" fault={null} />);
  const waitSeconds = await deps.limiter.take("deviceLookup", person.accountId);
  if (waitSeconds > 0) {
    const fault = t.tooManyCodes(waitSeconds);
    return page(c, <CodePage {...{ t, email, typed, fault }} />, 429);
  }
  const request = await deps.deviceRequests.find(normalUserCode(typed));
  if (request === null) return unknown(c, person, typed, "unknown-code");
  return page(c, <ApprovalPage t={t} email={email} request={request} now={deps.now()} />);
}

async function answer(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const person = await signedIn(c, deps);
  const form = await readForm(c);
  const typed = form["user_code"] ?? "";
  if (person === null) return toSignIn(c, deps, typed);
  const chosen = parseAnswer(form["answer"]);
  const userCode = normalUserCode(typed);
  const request = await deps.deviceRequests.find(userCode);
  if (request === null || chosen === null) return unknown(c, person, typed, "unknown-code");
  const fault = await deps.auth.answerDeviceCode(person.cookie, userCode, chosen);
  if (fault !== null) return unknown(c, person, typed, fault);
  await deps.deviceRequests.answer(userCode, chosen);
  if (chosen === "approved") await deps.consents.say(person.accountId, "given");
  return c.redirect(chosen === "approved" ? "/device/connected" : "/device/refused", 303);
}

function parseAnswer(raw: string | undefined): Answer | null {
  return raw === "approved" || raw === "denied" ? raw : null;
}

function unknown(c: Context<AppEnv>, person: SignedIn, typed: string, fault: AnswerFault) {
  const status = fault === "other-account" ? 409 : 404;
  const t = wordsFor(c);
  const words = faultWords(t, fault);
  return page(c, <CodePage t={t} email={person.email} typed={typed} fault={words} />, status);
}

/** Someone new here has no account to sign in to, so they are shown how to make one. */
async function toSignIn(c: Context<AppEnv>, deps: Deps, userCode: string): Promise<Response> {
  const here = userCode === "" ? "/device" : `/device?user_code=${userCode}`;
  const next = encodeURIComponent(safeNext(here));
  const page = (await deps.auth.hasAccounts()) ? "/sign-in" : "/sign-up";
  return c.redirect(`${page}?next=${next}`, 303);
}
