import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openService } from "../../account/service.ts";
import { type AccountProgram, accountProgram, type RunningAccount } from "./support/process.ts";
import { record } from "./support/record.ts";

const dataDir = mkdtempSync(join(tmpdir(), "hip-account-"));
const LONG_MS = 120_000;
let program: AccountProgram;
let running: RunningAccount | null = null;
beforeAll(async () => {
  program = await accountProgram();
});
afterAll(async () => {
  await running?.end("SIGKILL");
  program.remove();
  rmSync(dataDir, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly body: Record<string, string>;
}

async function api(method: string, path: string, body?: object, token?: string): Promise<Reply> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
  const response = await fetch(`${running?.baseUrl}${path}`, init);
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function form(path: string, fields: Record<string, string>, cookie = ""): Promise<Response> {
  return fetch(`${running?.baseUrl}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: running?.baseUrl ?? "", cookie },
    body: new URLSearchParams(fields),
  });
}

async function connect(): Promise<string> {
  const credentials = { email: "mara@example.org", password: "slow and mindful" };
  const [cookie = ""] = (await form("/sign-up", credentials)).headers.getSetCookie();
  const { body: code } = await api("POST", "/api/auth/device/code", { client_id: "hip-series" });
  const { user_code = "", device_code } = code;
  await form("/device", { user_code, answer: "approved" }, cookie.split(";")[0]);
  const { body: session } = await api("POST", "/api/auth/device/token", {
    grant_type: "urn:ietf:params:oauth:grant-type:device_code",
    device_code,
    client_id: "hip-series",
  });
  const swapped = await api("POST", "/v1/devices", { name: "Amazfit" }, session["access_token"]);
  return swapped.body["token"] ?? "";
}

test(
  "what was acknowledged is there after a kill, and a second process keeps out",
  async () => {
    running = await program.start(dataDir);
    const token = await connect();
    const kept = record();
    expect((await api("PUT", `/v1/sessions/${kept.id}`, kept, token)).status).toBe(201);

    const second = await program.failToStart({ DATA_DIR: dataDir, PORT: "0" });
    expect(second.code).toBe(1);
    expect(second.said).toContain("Another account service is already running");

    await running.end("SIGKILL");
    running = await program.start(dataDir);
    const held = await api("GET", `/v1/sessions/${kept.id}`, undefined, token);
    expect(held).toMatchObject({ status: 200, body: { record: kept } });

    expect(await running.end("SIGTERM")).toBe(0);
    running = null;
    const modes = readdirSync(dataDir).map((name) => statSync(join(dataDir, name)).mode & 0o077);
    expect(modes.every((mode) => mode === 0)).toBe(true);
    expect(readdirSync(dataDir)).toContain("secret");
  },
  LONG_MS,
);

test(
  "a wrong setting stops the start with a plain sentence",
  async () => {
    const failed = await program.failToStart({ DATA_DIR: dataDir, PORT: "eighty" });
    expect(failed).toEqual({
      code: 1,
      said: "PORT should be a whole number from 0 to 65535.\n",
    });
  },
  LONG_MS,
);

test(
  "a file that is no database stops the start in words",
  async () => {
    const broken = mkdtempSync(join(tmpdir(), "hip-account-"));
    writeFileSync(join(broken, "account.db"), "this was a database once ".repeat(400));
    const failed = await program.failToStart({ DATA_DIR: broken, PORT: "0" });
    rmSync(broken, { recursive: true });
    expect(failed.code).toBe(1);
    expect(failed.said).toContain("The account service cannot start: file is not a database.");
  },
  LONG_MS,
);

test("a folder that cannot be made is a fault in words", async () => {
  const wishes = { now: Date.now, log: () => undefined, isLimited: true };
  const place = { engine: "libsql", dataDir: "/dev/null/account" } as const;
  const config = { place, registration: "open", secret: null, trustedProxies: [] } as const;
  expect(await openService(config, wishes)).toMatchObject({
    ok: false,
    fault: {
      path: "DATA_DIR",
      message: expect.stringContaining("/dev/null/account cannot be made or written to"),
    },
  });
});
