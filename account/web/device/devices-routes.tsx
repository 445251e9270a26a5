/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/devices`: the list, letting go of one, and a token made by hand that is shown once. */

import { Hono } from "hono";
import type { AppEnv, Deps } from "../../deps.ts";
import { wordsFor } from "../language.ts";
import { page, readForm } from "../page.ts";
import { signedIn } from "../session-cookie.ts";
import { DevicesPage, TokenPage } from "./devices-page.tsx";

const NAME_CHARS = 64;

export function devicesRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/devices", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) return c.redirect("/sign-in", 303);
    const { accountId, email } = person;
    const devices = await deps.devices.list(accountId);
    const tzOffsetMin = await personalOffset(deps, accountId);
    return page(c, <DevicesPage t={wordsFor(c)} {...{ email, devices, tzOffsetMin }} />);
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
    const { accountId, email } = person;
    const name = nameIn((await readForm(c))["name"]);
    if (name === "") return c.redirect("/devices", 303);
    await deps.consents.say(accountId, "given");
    const { token } = await deps.devices.add({ accountId, sessionId: null, name });
    return page(c, <TokenPage t={wordsFor(c)} {...{ email, token }} />);
  });
  routes.get("/devices/token", (c) => c.redirect("/devices", 303));
  return routes;
}

/** The person's own wall clock, as far as their newest session tells it. */
export async function personalOffset({ records }: Deps, accountId: string): Promise<number> {
  const { records: newest } = await records.list(accountId, null, 1);
  return newest[0]?.record.tzOffsetMin ?? 0;
}

function nameIn(raw: string | undefined): string {
  return (raw ?? "").replace(/\p{C}/gu, "").trim().slice(0, NAME_CHARS);
}
