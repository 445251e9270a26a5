/**
 * intervals.icu as documented: a file comes in by multipart with basic sign-in, new bytes make an
 * activity (201), known bytes do not (200). What goes wrong next is set by the test: `faults` is taken
 * from the front, one a request.
 */

import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Cut before it is read, or after it is kept; a status instead; an answer of someone else. */
export type FarFault =
  | "lost-request"
  | "lost-answer"
  | "foreign"
  | "endless"
  | { readonly status: number; readonly retryAfter?: string; readonly location?: string }
  /** Kept, and then a status all the same. */
  | { readonly keptThen: number };

export interface Activity {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly athlete: string;
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Taken {
  readonly id: string;
  readonly isNew: boolean;
}

export class FarSide {
  readonly faults: FarFault[] = [];
  readonly activities: Activity[] = [];
  /** Null: any key is good. */
  goodKey: string | null = null;
  requests = 0;
  /** Run while a request is in hand. */
  onRequest: () => Promise<void> | void = () => undefined;
  readonly #hashes = new Map<string, string>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  forget(): void {
    this.faults.length = 0;
    this.activities.length = 0;
    this.#hashes.clear();
    this.requests = 0;
    this.goodKey = null;
    this.onRequest = () => undefined;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const fault = this.faults.shift();
    if (fault === "lost-request") return void response.destroy();
    const body = await buffer(request);
    await this.onRequest();
    if (fault === "foreign") return void response.end("<html>Sign in to this network</html>");
    if (fault === "endless") return void pour(response);
    if (typeof fault === "object" && "status" in fault) return refuse(response, fault);
    const taken = await this.#take(request, body);
    if (typeof taken === "number") return refuse(response, { status: taken });
    if (fault === "lost-answer") return void response.destroy();
    if (fault !== undefined) return refuse(response, { status: fault.keptThen });
    response.writeHead(taken.isNew ? 201 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify({ icu_athlete_id: "i4711", id: taken.id, activities: [] }));
  }

  /** Or the status it is refused with. */
  async #take(request: IncomingMessage, body: Buffer): Promise<Taken | number> {
    const key = keyOf(request.headers.authorization ?? "");
    if (key === null || (this.goodKey !== null && key !== this.goodKey)) return 401;
    const url = new URL(request.url ?? "", "http://far");
    const athlete = /^\/api\/v1\/athlete\/([^/]+)\/activities$/.exec(url.pathname)?.[1];
    if (request.method !== "POST" || athlete === undefined) return 404;
    const type = request.headers["content-type"] ?? "";
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const file = form.get("file");
    if (!(file instanceof Blob)) return 422;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const externalId = url.searchParams.get("external_id") ?? "";
    return this.#keep({
      externalId,
      name: url.searchParams.get("name") ?? "",
      athlete,
      key,
      bytes,
    });
  }

  #keep(one: Omit<Activity, "id">): Taken {
    const hash = `${one.key} ${createHash("sha256").update(one.bytes).digest("hex")}`;
    const known = this.#hashes.get(hash);
    if (known !== undefined) return { id: known, isNew: false };
    const id = `i${1000 + this.activities.length}`;
    this.#hashes.set(hash, id);
    this.activities.push({ ...one, id });
    return { id, isNew: true };
  }
}

function keyOf(authorization: string): string | null {
  const [scheme, credentials = ""] = authorization.split(" ");
  const [user, key = ""] = Buffer.from(credentials, "base64").toString("utf8").split(":");
  return scheme === "Basic" && user === "API_KEY" && key !== "" ? key : null;
}

interface Refusal {
  readonly status: number;
  readonly retryAfter?: string;
  readonly location?: string;
}

function refuse(response: ServerResponse, { status, retryAfter, location }: Refusal): void {
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
  if (location !== undefined) response.setHeader("location", location);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ status, error: "no" }));
}

/** Stops by itself, at far more than anyone should read. */
function pour(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024, " ");
  response.writeHead(200);
  for (let poured = 0; poured < 64; poured += 1) response.write(chunk);
  response.end("{}");
}
