import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runDesk, type StartedDesk, startDesk } from "./start-process.ts";

let desk: StartedDesk;

beforeAll(async () => {
  desk = await startDesk();
});

afterAll(() => desk?.stop());

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask({ path = "/", method = "GET", headers = {}, body }: Asked): Promise<number> {
  const url = new URL(path, desk.url);
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, family: 4 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.once("error", reject);
    asking.end(body);
  });
}

function doIt(body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const own = { origin: desk.url, "content-type": "application/json" };
  return ask({ path: "/do", method: "POST", headers: { ...own, ...headers }, body });
}

describe("the door of the desk", () => {
  test("is closed to a foreign name that leads here", async () => {
    expect(await ask({})).toBe(200);
    expect(await ask({ headers: { host: "desk.example.org" } })).toBe(403);
    expect(await ask({ path: "/news", headers: { host: "localhost.example.org" } })).toBe(403);
  });

  test("is closed to what another page sends", async () => {
    const wake = JSON.stringify({ do: "crown", degree: 1 });
    expect(await doIt(wake)).toBe(204);
    expect(await doIt(wake, { origin: "https://example.org" })).toBe(403);
    expect(await doIt(wake, { "content-type": "text/plain" })).toBe(415);
    const type = { "content-type": "application/json" };
    expect(await ask({ path: "/do", method: "POST", headers: type, body: wake })).toBe(403);
  });

  test("refuses what it does not understand, and stands", async () => {
    expect(await doIt("{")).toBe(400);
    expect(await doIt(JSON.stringify({ do: "speed", speed: 1000 }))).toBe(400);
    expect(await doIt(JSON.stringify({ do: "model", name: "no such watch" }))).toBe(409);
    expect(await doIt(JSON.stringify({ do: "press", id: "0.99" }))).toBe(409);
    expect(await doIt(`"${"x".repeat(20_000)}"`)).toBe(413);
    expect(await ask({ path: "/assets/%E0%A4%A" })).toBe(404);
    expect(await ask({ path: "/../package.json" })).toBe(404);
    expect(await ask({})).toBe(200);
  });
});

describe("npm start", () => {
  test("says which port is in use, and starts nothing", async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
    const { port } = squatter.address() as AddressInfo;
    const ended = await runDesk([], { PORT: String(port) });
    squatter.close();
    expect(ended.code).toBe(1);
    expect(ended.said).toContain(`Port ${port} is in use. Choose another with PORT.`);
  });

  test("names a speed it cannot go at", async () => {
    const ended = await runDesk(["--speed", "21"], {});
    expect(ended.code).toBe(1);
    expect(ended.said).toContain("--speed should be a number from 1 to 20");
  });

  test("prints the page's address last", () => {
    expect(desk.said().trim().split("\n").at(-1)).toBe(`Open ${desk.url}`);
  });

  test("ends everything it started at Ctrl-C", async () => {
    const account = /^account service {2}(\S+)$/m.exec(desk.said())?.[1] ?? "";
    expect((await fetch(account)).status).toBeLessThan(500);
    expect(await desk.stop()).toBe(0);
    await expect(fetch(account)).rejects.toThrow();
    await expect(fetch(desk.url)).rejects.toThrow();
  });
});
