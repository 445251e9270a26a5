/** One request on a connection of its own, as a phone makes it; `null` when no whole answer came. */

import { request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Asked {
  readonly port: number;
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly path: string;
  readonly token?: string;
  readonly json?: unknown;
}

const PATIENCE_MS = 8000;

export function ask({ port, method, path, token, json }: Asked): Promise<Answer | null> {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  if (body !== undefined) headers["content-length"] = String(Buffer.byteLength(body));
  return new Promise((resolve) => {
    const options = { host: "127.0.0.1", port, method, path, headers, agent: false };
    const asked = request({ ...options, timeout: PATIENCE_MS }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("error", () => resolve(null));
      response.on("end", () => resolve(answerOf(response.statusCode ?? 0, text)));
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(null));
    asked.end(body);
  });
}

function answerOf(status: number, text: string): Answer | null {
  try {
    return { status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  } catch {
    return null;
  }
}
