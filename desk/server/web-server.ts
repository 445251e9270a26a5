/**
 * The page's server: on this machine alone, for this page alone. A request must name this machine as
 * its host (a foreign name that resolves here is refused), and one that changes something must come
 * from the page itself.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseAction } from "./action.ts";
import { readPicture } from "./asset-picture.ts";
import type { Desk } from "./desk.ts";
import { NewsStream } from "./news-stream.ts";
import type { PageFile } from "./page-files.ts";

const LONGEST_BODY = 16 * 1024;
const ASSETS = "/assets/";
const RECORDING = "/recording.jsonl";
const WIDGETS = "/widgets.json";

const HEADERS = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function openWebServer(
  desk: Desk,
  files: ReadonlyMap<string, PageFile>,
  port: number,
): Promise<WebServer> {
  const news = new NewsStream(desk);
  const server = createServer((request, response) => {
    new Exchange(request, response).answer(desk, files, news);
  });
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      news.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

class Exchange {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request;
    this.#response = response;
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  }

  answer(desk: Desk, files: ReadonlyMap<string, PageFile>, news: NewsStream): void {
    const path = (this.#request.url ?? "").split("?")[0] ?? "";
    if (!this.#isForUs()) this.#say(403, "This page is for this machine alone.");
    else if (path === "/do") this.#act(desk);
    else if (this.#request.method !== "GET") this.#say(405, "Only GET here.");
    else if (path === "/news") news.open(this.#response);
    else if (path === RECORDING) this.#recording(desk);
    else if (path === WIDGETS) this.#save("application/json", "widgets.json", desk.widgetTree);
    else if (path.startsWith(ASSETS)) this.#asset(desk, path.slice(ASSETS.length));
    else this.#file(files.get(path));
  }

  /** A page of another site cannot choose these two headers. */
  #isForUs(): boolean {
    const { host = "", origin } = this.#request.headers;
    const isOurHost = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
    return isOurHost && (origin === undefined || origin === `http://${host}`);
  }

  #act(desk: Desk): void {
    const { origin, "content-type": type } = this.#request.headers;
    if (this.#request.method !== "POST") this.#say(405, "Only POST here.");
    else if (origin === undefined) this.#say(403, "Only the page itself may do this.");
    else if (type !== "application/json") this.#say(415, "Only JSON here.");
    else {
      this.#do(desk).catch((error: unknown) => {
        this.#say(409, error instanceof Error ? error.message : String(error));
      });
    }
  }

  async #do(desk: Desk): Promise<void> {
    const body = await this.#body();
    if (body === null) {
      this.#say(413, "That is too much at once.");
      return;
    }
    const action = parseAction(body);
    if (!action.ok) {
      this.#say(400, action.fault.message);
      return;
    }
    await desk.act(action.value);
    this.#response.writeHead(204).end();
  }

  async #body(): Promise<string | null> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.#request as AsyncIterable<Buffer>) {
      length += chunk.byteLength;
      if (length > LONGEST_BODY) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
  }

  #asset(desk: Desk, path: string): void {
    const bytes = desk.asset(path.replaceAll("%2F", "/").replaceAll("%20", " "));
    const picture = bytes && readPicture(bytes);
    if (picture === undefined) this.#say(404, "There is no such picture, or not of a known kind.");
    else this.#send("image/png", picture);
  }

  #recording(desk: Desk): void {
    const kept = desk.recorder?.kept;
    if (kept) this.#save("application/jsonl; charset=utf-8", kept.name, kept.text);
    else this.#say(404, "Nothing has been recorded.");
  }

  /** To be kept, not to be shown. */
  #save(type: string, name: string, text: string): void {
    this.#response.setHeader("content-disposition", `attachment; filename="${name}"`);
    this.#send(type, Buffer.from(text));
  }

  #file(file: PageFile | undefined): void {
    if (file === undefined) this.#say(404, "There is no such page.");
    else this.#send(file.type, file.bytes);
  }

  #send(type: string, bytes: Uint8Array): void {
    this.#response.writeHead(200, { "content-type": type }).end(bytes);
  }

  #say(status: number, message: string): void {
    this.#response
      .writeHead(status, { "content-type": "text/plain; charset=utf-8" })
      .end(`${message}\n`);
  }
}
