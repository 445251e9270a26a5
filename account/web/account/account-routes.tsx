/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/account` and `/export.…`: what a person can do with their data and their account. */

import { type Context, Hono } from "hono";
import { callerOf } from "../../api/caller.ts";
import { exportOf } from "../../api/export-routes.ts";
import { passwordFault } from "../../auth/password-rules.ts";
import { deleteAccount } from "../../delete-account.ts";
import type { AppEnv, Deps } from "../../deps.ts";
import { personalOffset } from "../device/devices-routes.tsx";
import { wordsFor } from "../language.ts";
import { MessagePage } from "../message-page.tsx";
import { page, readForm } from "../page.ts";
import { passwordFaultWords } from "../password-words.ts";
import { unproved } from "../proof.ts";
import { clearSite } from "../security.ts";
import { giveCookie, type SignedIn, signedIn, takeCookie } from "../session-cookie.ts";
import { AccountPage, type Said } from "./account-page.tsx";

const EXPORTS = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  zip: "application/zip",
};
type Here = Context<AppEnv>;
type Work = (person: SignedIn) => Promise<Response> | Response;

export function accountPageRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const signed = (c: Here, work: Work) => withPerson(c, deps, work);
  routes.get("/account", (c) => signed(c, (person) => show(c, deps, { person, said: null })));
  for (const kind of ["json", "csv", "zip"] as const) {
    routes.get(`/export.${kind}`, (c) =>
      signed(c, ({ accountId }) =>
        c.body(exportOf(deps, accountId, kind) as ReadableStream, 200, {
          "content-type": EXPORTS[kind],
          "content-disposition": `attachment; filename="hip-series.${kind}"`,
        }),
      ),
    );
  }
  routes.post("/account/withdraw", (c) => signed(c, (person) => withdraw(c, deps, person)));
  routes.post("/account/password", (c) => signed(c, (person) => newPassword(c, deps, person)));
  routes.post("/account/sign-out-everywhere", (c) =>
    signed(c, async ({ accountId }) => {
      await deps.auth.signOutEverywhere(accountId);
      takeCookie(c, deps);
      clearSite(c);
      return c.redirect("/sign-in", 303);
    }),
  );
  routes.post("/account/delete", (c) => signed(c, (person) => remove(c, deps, person)));
  // A language chosen after a form comes back to its address.
  routes.get("/account/:form", (c) => c.redirect("/account", 303));
  return routes;
}

async function withPerson(c: Here, deps: Deps, work: Work): Promise<Response> {
  const person = await signedIn(c, deps);
  return person === null ? c.redirect("/sign-in", 303) : work(person);
}

interface Shown {
  readonly person: SignedIn;
  readonly said: Said | null;
}

async function show(c: Here, deps: Deps, { person, said }: Shown, status: 200 | 422 | 429 = 200) {
  const { accountId, email } = person;
  const consent = await deps.consents.latest(accountId);
  const tzOffsetMin = await personalOffset(deps, accountId);
  return page(
    c,
    <AccountPage t={wordsFor(c)} {...{ email, consent, tzOffsetMin, said }} />,
    status,
  );
}

/** Nothing new comes in, and nothing goes on to anybody else. */
async function withdraw(c: Here, deps: Deps, { accountId }: SignedIn) {
  const { consents, devices, forwarding } = deps;
  await consents.say(accountId, "withdrawn");
  await forwarding?.turnOff(accountId);
  for (const { id } of await devices.list(accountId)) await devices.revoke(accountId, id);
  return c.redirect("/account", 303);
}

async function newPassword(c: Here, deps: Deps, person: SignedIn): Promise<Response> {
  const t = wordsFor(c);
  const { accountId, email } = person;
  const form = await readForm(c);
  const password = form["next"] ?? "";
  const refusal = await refusalOf(c, deps, { person, current: form["current"], form: "password" });
  if (refusal !== null) return refusal;
  const weak = passwordFault(password, email);
  if (weak !== null) {
    const said = { form: "password", isFault: true, words: passwordFaultWords(t, weak) } as const;
    return show(c, deps, { person, said }, 422);
  }
  await deps.auth.changePassword(accountId, password);
  const cookie = await deps.auth.signIn({ email, password }, callerOf(c));
  if (cookie !== null) giveCookie(c, deps, cookie);
  const said = { form: "password", isFault: false, words: t.passwordChanged } as const;
  return show(c, deps, { person, said });
}

async function remove(c: Here, deps: Deps, person: SignedIn): Promise<Response> {
  const t = wordsFor(c);
  const { current } = await readForm(c);
  const refusal = await refusalOf(c, deps, { person, current, form: "delete" });
  if (refusal !== null) return refusal;
  await deleteAccount(deps, person.accountId);
  takeCookie(c, deps);
  clearSite(c);
  const link = { href: "/", words: t.toTheStart };
  return page(c, <MessagePage t={t} title={t.gone} text={t.goneText} link={link} />);
}

interface Proof {
  readonly person: SignedIn;
  readonly current: string | undefined;
  readonly form: Said["form"];
}

async function refusalOf(c: Here, deps: Deps, { person, current, form }: Proof) {
  const refused = await unproved(c, deps, person, current);
  if (refused === null) return null;
  const said = { form, isFault: true, words: refused.words };
  return show(c, deps, { person, said }, refused.status);
}
