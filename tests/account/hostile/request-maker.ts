/** Requests as they come from the careless, the broken and the hostile, most of them near to good ones. */

import type { SessionRecord } from "../../../core/record/record.ts";
import { CLIENT_ID, DEVICE_GRANT } from "../../../core/sync/device-flow.ts";
import type { Dice } from "./dice.ts";
import { MARKER, oddBytes, oddText, oddValue, spoilt } from "./odd-value.ts";

export interface Made {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** What a sender may know: good tokens and cookies of its own, and what it should not have. */
export interface Known {
  readonly token: string;
  readonly cookie: string;
  readonly deadTokens: readonly string[];
  /** Its own, to be written and deleted; few at a time, so that they meet. */
  readonly records: SessionRecord[];
  readonly othersIds: readonly string[];
  readonly deviceIds: readonly string[];
  readonly origin: string;
}

type Part = Partial<Made> & Pick<Made, "method" | "path">;

export function makeRequest(dice: Dice, known: Known): Made {
  const part = dice.way<Part>([
    [20, () => putOne(dice, known)],
    [5, () => putMany(dice, known)],
    [10, () => putOverlay(dice, known)],
    [10, () => settings(dice)],
    [16, () => readOne(dice, known)],
    [8, () => list(dice)],
    [4, () => remove(dice, known)],
    [5, () => devices(dice, known)],
    [4, () => deviceFlow(dice)],
    [8, () => pages(dice, known)],
    [3, () => nowhere(dice)],
    [0.1, () => heavy(dice, known)],
  ]);
  const method = dice.isOneIn(40) ? dice.of(["HEAD", "OPTIONS", "PATCH", "PROPFIND"]) : part.method;
  const headers = { ...oddHeaders(dice), ...credentials(dice, known), ...part.headers };
  const isBare = method === "GET" || method === "HEAD";
  return { method, path: part.path, headers, body: isBare ? null : (part.body ?? null) };
}

function credentials(dice: Dice, known: Known): Record<string, string> {
  return dice.way<Record<string, string>>([
    [85, () => ({ authorization: `Bearer ${known.token}` })],
    [3, () => ({})],
    [4, () => ({ authorization: `Bearer ${dice.of(known.deadTokens)}` })],
    [2, () => ({ authorization: `Bearer hip_${"A".repeat(43)}` })],
    [
      2,
      () => ({
        authorization: dice.of(["Bearer", "Basic YTpi", "Bearer ' or 1=1", "x".repeat(9000)]),
      }),
    ],
    [2, () => ({ authorization: `Bearer ${known.token}`, cookie: known.cookie })],
  ]);
}

function oddHeaders(dice: Dice): Record<string, string> {
  if (!dice.isOneIn(6)) return { "content-type": "application/json" };
  return {
    "content-type": dice.of([
      "text/plain",
      "application/xml",
      "multipart/form-data",
      "x".repeat(300),
    ]),
    "x-forwarded-for": dice.of(["127.0.0.1", "::1", "a, b", `${MARKER}`]),
    "x-real-ip": "10.0.0.1",
    "user-agent": dice.of(["", "x".repeat(5000), "<script>"]),
    host: dice.of(["evil.example", "localhost:1", "a b"]),
    "accept-language": dice.of(["*", "de", "../../etc", "zz-ZZ;q=9"]),
    "if-none-match": '"x"',
    range: "bytes=0-1",
  };
}

/** A good body mostly, else a spoilt one, else bytes. */
function bodyOf(dice: Dice, good: unknown, goodShare = 5): Pick<Made, "body"> {
  return dice.way<Pick<Made, "body">>([
    [goodShare, () => ({ body: JSON.stringify(good) })],
    [4, () => ({ body: JSON.stringify(spoilt(dice, good)) })],
    [1, () => ({ body: oddBytes(dice, good) })],
  ]);
}

/** Its own, and as often as not a later revision of it. */
function someRecord(dice: Dice, { records }: Known): SessionRecord {
  const record = dice.of(records);
  const revision = 1 + dice.below(6);
  return { ...record, revision, pauses: dice.isOneIn(5) ? dice.below(9) : revision };
}

function idIn(dice: Dice, known: Known): string {
  return dice.way<string>([
    [16, () => dice.of(known.records).id],
    [3, () => dice.of(known.othersIds)],
    [1, () => encodeURIComponent(dice.isOneIn(2) ? "\u0000" : wellFormed(oddText(dice)))],
  ]);
}

function putOne(dice: Dice, known: Known): Part {
  const record = someRecord(dice, known);
  const id = dice.isOneIn(20) ? idIn(dice, known) : record.id;
  return { method: "PUT", path: `/v1/sessions/${id}`, ...bodyOf(dice, record) };
}

function putMany(dice: Dice, known: Known): Part {
  const count = dice.isOneIn(15) ? 60 : dice.below(5);
  const sessions = Array.from({ length: count }, () => {
    const record = someRecord(dice, known);
    return dice.isOneIn(3) ? spoilt(dice, record) : record;
  });
  return { method: "POST", path: "/v1/sessions:batch", ...bodyOf(dice, { sessions }, 20) };
}

function putOverlay(dice: Dice, known: Known): Part {
  const { sets } = dice.of(known.records);
  const clean = sets.map((set) => (dice.isOneIn(3) ? null : dice.below(set.paced + 1)));
  const note = dice.isOneIn(2)
    ? null
    : dice.of(["better today", "left side stiff", "\u0000", "\ud83d"]);
  const edit = { basedOn: dice.below(6), clean, note };
  return {
    method: "PUT",
    path: `/v1/sessions/${idIn(dice, known)}/overlay`,
    ...bodyOf(dice, edit),
  };
}

const WRIST = { v: 1, strength: "light", level: 3, levelReason: "chosen", tutorialDone: true };
const ROUTINE = {
  name: "custom",
  exercises: ["side-kick", "hip-circle"],
  rounds: 2,
  firstSide: "left",
  bothSides: true,
  repMs: 2000,
  waitsAtSwitch: false,
};

function settings(dice: Dice): Part {
  const name = dice.of(["routine", "wrist", "routine", "wrist", "wrists", "__proto__"]);
  const path = `/v1/settings/${name}`;
  if (dice.isOneIn(3)) return { method: "GET", path };
  const document = name === "routine" ? { v: 1, routine: ROUTINE } : WRIST;
  const newer = dice.isOneIn(4) ? { ...document, v: 2, later: oddValue(dice) } : document;
  const good = { version: 1 + dice.below(40), document: newer };
  return { method: "PUT", path, ...bodyOf(dice, good) };
}

function readOne(dice: Dice, known: Known): Part {
  const end = dice.isOneIn(4) ? ".fit" : "";
  return { method: "GET", path: `/v1/sessions/${idIn(dice, known)}${end}` };
}

function list(dice: Dice): Part {
  const after = dice.of(["x", "", "AAAA", Buffer.from(`1:${MARKER}`).toString("base64url")]);
  const query = dice.of([
    "",
    "?limit=3",
    "?limit=200",
    "?limit=-1",
    "?limit=1e9",
    `?after=${after}`,
    `?limit=2&limit=${MARKER}`,
    "?__proto__=1",
    "?limit=2&after=%00",
  ]);
  return { method: "GET", path: `/v1/sessions${query}` };
}

function remove(dice: Dice, known: Known): Part {
  return { method: "DELETE", path: `/v1/sessions/${idIn(dice, known)}` };
}

function devices(dice: Dice, known: Known): Part {
  const id = dice.isOneIn(2) ? "current" : dice.of([...known.deviceIds, "%00", MARKER]);
  return dice.way<Part>([
    [4, () => ({ method: "GET", path: dice.of(["/v1/devices", "/v1/me"]) })],
    [
      3,
      () => ({
        method: "PATCH",
        path: `/v1/devices/${id}`,
        ...bodyOf(dice, { name: "Amazfit Active" }),
      }),
    ],
    // Never "current" with the good token: the run needs it to the end.
    [1, () => ({ method: "DELETE", path: `/v1/devices/${dice.of([...known.deviceIds, MARKER])}` })],
    [1, () => ({ method: "POST", path: "/v1/devices", ...bodyOf(dice, { name: MARKER }) })],
  ]);
}

function deviceFlow(dice: Dice): Part {
  const code = { client_id: CLIENT_ID, device_name: oddText(dice), user_id: "1" };
  const token = { client_id: CLIENT_ID, grant_type: DEVICE_GRANT, device_code: oddText(dice) };
  const isCode = dice.isOneIn(2);
  const path = `/api/auth/device/${isCode ? "code" : "token"}`;
  return { method: "POST", path, ...bodyOf(dice, isCode ? code : token) };
}

function pages(dice: Dice, known: Known): Part {
  const headers = {
    cookie: dice.isOneIn(4) ? `hip-session=${encodeURIComponent(MARKER)}` : known.cookie,
    origin: dice.isOneIn(4) ? "https://evil.example" : known.origin,
    "content-type": "application/x-www-form-urlencoded",
  };
  const fields = (values: Record<string, string>) => new URLSearchParams(values).toString();
  const code = wellFormed(dice.of(["ABCD-EFGH", oddText(dice), "%00"]));
  return dice.way<Part>([
    [
      4,
      () => ({
        method: "GET",
        path: dice.of(["/", "/?month=x", "/sessions?after=x", "/device", "/sign-in"]),
        headers,
      }),
    ],
    [3, () => ({ method: "GET", path: `/device?user_code=${encodeURIComponent(code)}`, headers })],
    [
      2,
      () => ({
        method: "POST",
        path: "/device",
        headers,
        body: fields({ user_code: code, answer: dice.of(["approved", "denied", "x"]) }),
      }),
    ],
    [
      1,
      () => ({
        method: "POST",
        path: `/sessions/${dice.of(known.othersIds)}/delete`,
        headers,
        body: "",
      }),
    ],
    [1, () => ({ method: "GET", path: "/openapi.json", headers })],
  ]);
}

/** Slow on purpose (a password is hashed) or large: seldom. */
function heavy(dice: Dice, known: Known): Part {
  const headers = { origin: known.origin, "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({
    email: `${MARKER}@example.org`,
    password: `wrong ${MARKER}`,
    next: "//evil.example",
  }).toString();
  return dice.way<Part>([
    [2, () => ({ method: "POST", path: "/sign-in", headers, body })],
    [1, () => ({ method: "GET", path: `/v1/export.${dice.of(["zip", "json", "csv"])}` })],
    [
      1,
      () => ({
        method: "POST",
        path: "/v1/import",
        ...bodyOf(dice, { format: "hip-series-account", version: 1 }),
      }),
    ],
  ]);
}

function nowhere(dice: Dice): Part {
  const path = dice.of([
    "/v1",
    "/v1/x",
    "/v2/sessions",
    "/api/auth/sign-up/email",
    "/api/auth/ok",
    "/.env",
    "/..%2f..%2fetc%2fpasswd",
    "/%ff",
    "//evil.example/",
    "/v1/sessions/a/b/c",
    `/${"a".repeat(4000)}`,
    "/v1/sessions%3abatch",
  ]);
  return { method: dice.of(["GET", "POST", "DELETE"]), path, ...bodyOf(dice, {}) };
}

/** An address cannot say half a character. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text)).slice(0, 500);
}
