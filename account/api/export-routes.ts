/** `/v1/export.{json,csv,zip}` and `/v1/import`: everything out, and back in elsewhere. */

import { type Context, Hono } from "hono";
import type { AppEnv, Deps } from "../deps.ts";
import { accountJson } from "../export/account-json.ts";
import { accountCsv, accountZip } from "../export/account-zip.ts";
import { accountExportSchema } from "../export/export-schema.ts";
import { importAccount, parseAccountExport } from "../export/import-account.ts";
import { importAnswer } from "./answer-schema.ts";
import { describe } from "./describe.ts";
import { limitBody, MOST_IMPORT_BYTES, readJson } from "./json-body.ts";
import { faultProblem, sendProblem, tooMany } from "./problem.ts";
import { requireDevice } from "./require-device.ts";

const KINDS = { json: "application/json", csv: "text/csv; charset=utf-8", zip: "application/zip" };
type Kind = keyof typeof KINDS;

export function exportRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const kind of ["json", "csv", "zip"] as const) {
    routes.get(
      `/export.${kind}`,
      describe({
        id: `export${kind[0]?.toUpperCase()}${kind.slice(1)}`,
        summary: "Everything the account holds, streamed",
        answers: { 200: KINDS[kind] },
        problems: ["unauthorized", "account-deleted"],
      }),
      requireDevice(deps, "sessions:read"),
      (c) => send(c, kind, exportOf(deps, c.get("accountId"), kind)),
    );
  }
  routes.post(
    "/import",
    describe({
      id: "importAccount",
      summary: "An export.json, into this account; what is held and newer stays",
      body: accountExportSchema,
      answers: { 200: importAnswer },
      problems: [
        "unauthorized",
        "account-deleted",
        "invalid-request",
        "body-too-large",
        "too-many-requests",
      ],
    }),
    requireDevice(deps, "sessions:write"),
    limitBody(MOST_IMPORT_BYTES),
    async (c) => {
      const { accountId, id: deviceId } = c.get("device");
      const waitSeconds = await deps.limiter.take("upload", deviceId);
      if (waitSeconds > 0) return tooMany(c, waitSeconds);
      const json = await readJson(c.req);
      const parsed = json.ok ? parseAccountExport(json.value) : json;
      if (!parsed.ok) return sendProblem(c, faultProblem("invalid-request", parsed.fault));
      return c.json(await importAccount(deps, { accountId, deviceId }, parsed.value));
    },
  );
  return routes;
}

/** Also for a person's browser. */
export function exportOf(deps: Deps, accountId: string, kind: Kind): ReadableStream<Uint8Array> {
  const at = deps.now();
  if (kind === "zip") return accountZip(deps, { accountId, at });
  return bytesOf(
    kind === "csv" ? accountCsv(deps, accountId) : accountJson(deps, { accountId, at }),
  );
}

function send(c: Context<AppEnv>, kind: Kind, body: ReadableStream<Uint8Array>): Response {
  return c.body(body as ReadableStream, 200, {
    "content-type": KINDS[kind],
    "content-disposition": `attachment; filename="hip-series.${kind}"`,
  });
}

/** Asked for piece by piece: a slow reader makes the database wait, not the memory grow. */
function bytesOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
