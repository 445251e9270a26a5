import { expect, test } from "vitest";
import { parseConfig } from "../../account/config.ts";

test("without any setting it serves this machine alone, on port 8787", () => {
  const parsed = parseConfig({});
  expect(parsed).toMatchObject({
    ok: true,
    value: { host: "127.0.0.1", port: 8787, baseUrl: null, registration: "first-account-only" },
  });
});

test("takes what it is given", () => {
  const env = { PORT: "0", BASE_URL: "https://hips.example.org/", REGISTRATION: "open" };
  expect(parseConfig({ ...env, HOST: "0.0.0.0", DATA_DIR: "/var/lib/hip" })).toEqual({
    ok: true,
    value: {
      host: "0.0.0.0",
      port: 0,
      dataDir: "/var/lib/hip",
      baseUrl: "https://hips.example.org",
      registration: "open",
    },
  });
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
])(
  "%s=%s is refused with a sentence that names the setting and keeps the value to itself",
  (name, value) => {
    const parsed = parseConfig({ [name]: value });
    if (parsed.ok) throw new Error("it was taken");
    expect(parsed.fault.path).toBe(name);
    expect(parsed.fault.message).toMatch(new RegExp(`^${name} should .+\\.$`));
    expect(parsed.fault.message).not.toContain("secret");
  },
);
