/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/sessions`: the list, one session, its FIT file, changing what is shown over it, deleting it. */

import { type Context, Hono } from "hono";
import { withOverlay } from "../../../core/record/overlay.ts";
import { isSessionId } from "../../../core/record/session-id.ts";
import type { AppEnv, Deps } from "../../deps.ts";
import { fitFile } from "../../export/fit-file.ts";
import { readCursor, writeCursor } from "../../store/cursor.ts";
import type { StoredRecord } from "../../store/record-store.ts";
import { wordsFor } from "../language.ts";
import { MessagePage } from "../message-page.tsx";
import { page, readForm } from "../page.ts";
import { type SignedIn, signedIn } from "../session-cookie.ts";
import { type EditFault, parseEdit } from "./edit-form.ts";
import { SessionPage } from "./session-page.tsx";
import { SessionsPage } from "./sessions-page.tsx";

const SESSIONS_A_PAGE = 30;
type Here = Context<AppEnv, "/sessions/:id">;

export function sessionPageRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/sessions", (c) => list(c, deps));
  routes.get("/sessions/:id", (c) =>
    withSession(c, deps, (person, stored) => {
      const isSaved = c.req.query("saved") !== undefined;
      return show(c, { person, stored, fault: null, isSaved });
    }),
  );
  routes.get("/sessions/:id/fit", (c) => withSession(c, deps, (_, stored) => sendFit(c, stored)));
  routes.post("/sessions/:id", (c) =>
    withSession(c, deps, (person, stored) => change(c, deps, { person, stored })),
  );
  routes.post("/sessions/:id/delete", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) return c.redirect("/sign-in", 303);
    const id = c.req.param("id");
    if (isSessionId(id)) await deps.records.delete(person.accountId, id);
    return c.redirect("/sessions", 303);
  });
  return routes;
}

async function list(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const person = await signedIn(c, deps);
  if (person === null) return c.redirect("/sign-in", 303);
  const { accountId, email } = person;
  const after = readCursor(c.req.query("after") ?? "");
  const { records, next } = await deps.records.list(accountId, after, SESSIONS_A_PAGE);
  return page(
    c,
    <SessionsPage
      t={wordsFor(c)}
      email={email}
      records={records.map((one) => withOverlay(one.record, one.overlay))}
      older={next === null ? null : writeCursor(next)}
      isFirst={after === null}
    />,
  );
}

type Work = (person: SignedIn, stored: StoredRecord) => Promise<Response>;

/** A session of somebody else is not there, just like one that was never made. */
async function withSession(c: Here, deps: Deps, work: Work): Promise<Response> {
  const person = await signedIn(c, deps);
  if (person === null) return c.redirect("/sign-in", 303);
  const stored = await deps.records.find(person.accountId, c.req.param("id"));
  return stored === null || stored === "deleted" ? missing(c, person) : work(person, stored);
}

interface Shown {
  readonly person: SignedIn;
  readonly stored: StoredRecord;
  readonly fault: EditFault | null;
  readonly isSaved: boolean;
}

async function show(c: Here, { person, ...shown }: Shown, status: 200 | 409 | 422 = 200) {
  const { email } = person;
  return page(c, <SessionPage t={wordsFor(c)} email={email} {...shown} />, status);
}

async function change(c: Here, deps: Deps, at: Pick<Shown, "person" | "stored">) {
  const { person, stored } = at;
  const sessionId = stored.record.id;
  const edit = parseEdit(await readForm(c), stored.record);
  if (typeof edit === "string") return show(c, { ...at, fault: edit, isSaved: false }, 422);
  const place = { accountId: person.accountId, sessionId };
  const { outcome } = await deps.overlays.put(place, edit);
  if (outcome === "stored" || outcome === "unchanged") {
    return c.redirect(`/sessions/${sessionId}?saved#change`, 303);
  }
  const now = await deps.records.find(person.accountId, sessionId);
  if (now === null || now === "deleted") return missing(c, person);
  const fault = outcome === "conflict" ? "conflict" : "does-not-fit";
  return show(c, { person, stored: now, fault, isSaved: false }, fault === "conflict" ? 409 : 422);
}

async function missing(c: Context<AppEnv>, { email }: SignedIn): Promise<Response> {
  const t = wordsFor(c);
  const link = { href: "/sessions", words: t.allSessions };
  const said = { title: t.notFound, text: t.noSuchPage };
  return page(c, <MessagePage t={t} {...said} email={email} link={link} />, 404);
}

async function sendFit(c: Here, { record, overlay }: StoredRecord): Promise<Response> {
  const bytes = fitFile(withOverlay(record, overlay));
  if (bytes === null) return c.redirect(`/sessions/${record.id}`, 303);
  return c.body(bytes, 200, {
    "content-type": "application/vnd.ant.fit",
    "content-disposition": `attachment; filename="${record.id}.fit"`,
  });
}
