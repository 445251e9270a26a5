/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/forwarding`: its page and its four buttons. Nothing is sent while a request waits. */

import { type Context, Hono } from "hono";
import type { AppEnv, Deps } from "../../deps.ts";
import type { Forwarding } from "../../forward/forwarding.ts";
import { wordsFor } from "../language.ts";
import { type Form, page, readForm } from "../page.ts";
import { signedIn } from "../session-cookie.ts";
import { ForwardPage } from "./forward-page.tsx";

/** What the header can carry, and no more than a key would have. */
const KEY = /^[\x21-\x39\x3b-\x7e]{8,200}$/;

/** Whether what was typed could be taken. */
type Act = (forwarding: Forwarding, accountId: string, form: Form) => Promise<boolean>;

const ACTS: Readonly<Record<string, Act>> = {
  "/forwarding/key": (forwarding, accountId, form) => takeKey(forwarding, accountId, form["key"]),
  "/forwarding/off": async (forwarding, accountId) => {
    await forwarding.turnOff(accountId);
    return true;
  },
  "/forwarding/discomfort": async (forwarding, accountId, form) => {
    await forwarding.setDiscomfort(accountId, form["sent"] === "yes");
    return true;
  },
  "/forwarding/again": async (forwarding, accountId) => {
    await forwarding.sendParkedAgain(accountId);
    return true;
  },
};

export function forwardRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/forwarding", async (c) => {
    const person = await signedIn(c, deps);
    return person === null
      ? c.redirect("/sign-in", 303)
      : show(c, deps, { ...person, isFault: false });
  });
  for (const [path, act] of Object.entries(ACTS)) {
    routes.post(path, (c) => answer(c, deps, act));
  }
  return routes;
}

async function answer(c: Context<AppEnv>, deps: Deps, act: Act): Promise<Response> {
  const person = await signedIn(c, deps);
  if (person === null) return c.redirect("/sign-in", 303);
  const { forwarding } = deps;
  if (forwarding === null) return c.redirect("/forwarding", 303);
  const isTaken = await act(forwarding, person.accountId, await readForm(c));
  if (isTaken) return c.redirect("/forwarding", 303);
  return show(c, deps, { ...person, isFault: true });
}

interface Who {
  readonly accountId: string;
  readonly email: string;
  readonly isFault: boolean;
}

async function show(c: Context<AppEnv>, deps: Deps, { accountId, email, isFault }: Who) {
  const shown = (await deps.forwarding?.show(accountId)) ?? null;
  return page(
    c,
    <ForwardPage t={wordsFor(c)} {...{ email, shown, isFault }} />,
    isFault ? 422 : 200,
  );
}

async function takeKey(forwarding: Forwarding, accountId: string, typed = ""): Promise<boolean> {
  const key = typed.trim();
  if (!KEY.test(key)) return false;
  await forwarding.turnOn(accountId, key);
  return true;
}
