/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/devices`: the list, letting go of one, and a token made by hand that is shown once. */

import { type Context, Hono } from "hono";
import type { AppEnv, Deps } from "../../deps.ts";
import { wordsFor } from "../language.ts";
import { page, readForm } from "../page.ts";
import { unproved } from "../proof.ts";
import { type SignedIn, signedIn } from "../session-cookie.ts";
import { DevicesPage, type RefusedToken, TokenPage } from "./devices-page.tsx";

const NAME_CHARS = 64;
type Here = Context<AppEnv>;

export function devicesRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/devices", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) return c.redirect("/sign-in", 303);
    return show(c, deps, { person, refused: null });
  });
  routes.post("/devices/:id/revoke", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) return c.redirect("/sign-in", 303);
    const id = c.req.param("id");
    // PostgreSQL takes no text with a zero byte, and no device is called so.
    if (/^[0-9a-f-]{36}$/.test(id)) await deps.devices.revoke(person.accountId, id);
    return c.redirect("/devices", 303);
  });
  routes.post("/devices/token", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) return c.redirect("/sign-in", 303);
    return makeToken(c, deps, person);
  });
  routes.get("/devices/token", (c) => c.redirect("/devices", 303));
  return routes;
}

interface Shown {
  readonly person: SignedIn;
  readonly refused: RefusedToken | null;
}

async function show(
  c: Here,
  deps: Deps,
  { person, refused }: Shown,
  status: 200 | 422 | 429 = 200,
) {
  const { accountId, email } = person;
  const devices = await deps.devices.list(accountId);
  const tzOffsetMin = await personalOffset(deps, accountId);
  const t = wordsFor(c);
  return page(c, <DevicesPage {...{ t, email, devices, tzOffsetMin, refused }} />, status);
}

async function makeToken(c: Here, deps: Deps, person: SignedIn): Promise<Response> {
  const { accountId, email } = person;
  const form = await readForm(c);
  const name = nameIn(form["name"]);
  if (name === "") return c.redirect("/devices", 303);
  const refusal = await unproved(c, deps, person, form["current"]);
  if (refusal !== null) {
    const { words, status } = refusal;
    return show(c, deps, { person, refused: { words, name } }, status);
  }
  await deps.consents.say(accountId, "given");
  const made = await deps.devices.add({ accountId, sessionId: null, name });
  if (made === null) return c.redirect("/sign-in", 303);
  return page(c, <TokenPage t={wordsFor(c)} email={email} token={made.token} />);
}

/** The person's own wall clock, as far as their newest session tells it. */
export async function personalOffset({ records }: Deps, accountId: string): Promise<number> {
  const { records: newest } = await records.list(accountId, null, 1);
  return newest[0]?.record.tzOffsetMin ?? 0;
}

function nameIn(raw: string | undefined): string {
  return (raw ?? "").replace(/\p{C}/gu, "").trim().slice(0, NAME_CHARS);
}
