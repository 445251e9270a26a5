import { expect, test } from "vitest";
import { parseConfig } from "../../account/config.ts";

test("without any setting it serves this machine alone, on port 8787", () => {
  const parsed = parseConfig({});
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      host: "127.0.0.1",
      port: 8787,
      place: { engine: "libsql", dataDir: expect.stringMatching(/data\/account$/) },
      baseUrl: null,
      registration: "first-account-only",
      trustedProxies: [],
      secret: null,
    },
  });
});

test("takes what it is given", () => {
  const env = { PORT: "0", BASE_URL: "https://hips.example.org/", REGISTRATION: "open" };
  expect(parseConfig({ ...env, HOST: "0.0.0.0", DATA_DIR: "/var/lib/hip" })).toEqual({
    ok: true,
    value: {
      host: "0.0.0.0",
      port: 0,
      place: { engine: "libsql", dataDir: "/var/lib/hip" },
      baseUrl: "https://hips.example.org",
      registration: "open",
      trustedProxies: [],
      secret: null,
      forward: null,
    },
  });
});

test("DATABASE_URL goes before DATA_DIR, and proxies are taken one by one", () => {
  const url = "postgresql://hip:secret@db.example.org:5432/hip";
  const parsed = parseConfig({
    DATABASE_URL: url,
    DATABASE_CONNECTIONS: "3",
    DATA_DIR: "/x",
    TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,fd00::/8",
    SECRET: "x".repeat(32),
  });
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      place: { engine: "postgres", url, connections: 3 },
      trustedProxies: ["127.0.0.1", "10.0.0.0/8", "fd00::/8"],
      secret: "x".repeat(32),
    },
  });
});

test("everything that is wrong is said at once", () => {
  const parsed = parseConfig({ PORT: "eighty", BASE_URL: "hips", REGISTRATION: "yes" });
  if (parsed.ok) throw new Error("it was taken");
  expect(parsed.faults.map((fault) => fault.path)).toEqual(["PORT", "BASE_URL", "REGISTRATION"]);
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "1e3"],
  ["BASE_URL", "hips.example.org"],
  ["BASE_URL", "https://hips.example.org/account"],
  ["BASE_URL", "https://me:secret@hips.example.org"],
  ["BASE_URL", "http://hips.example.org"],
  ["BASE_URL", "ftp://hips.example.org"],
  ["REGISTRATION", "yes"],
  ["DATABASE_URL", "mysql://me:secret@db/hip"],
  ["DATABASE_URL", "secret"],
  ["DATABASE_CONNECTIONS", "0"],
  ["TRUSTED_PROXIES", "my-proxy"],
  ["TRUSTED_PROXIES", "10.0.0.0/33"],
  ["SECRET", "a short secret"],
])(
  "%s=%s is refused with a sentence that names the setting and keeps the value to itself",
  (name, value) => {
    const parsed = parseConfig({ [name]: value });
    if (parsed.ok) throw new Error("it was taken");
    const [fault] = parsed.faults;
    expect(fault?.path).toBe(name);
    expect(fault?.message).toMatch(new RegExp(`^${name} should .+\\.$`));
    expect(fault?.message).not.toContain("secret");
  },
);
