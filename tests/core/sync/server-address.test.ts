import { describe, expect, test } from "vitest";
import { parseServerAddress } from "../../../core/sync/server-address.ts";

const read = (typed: string) => {
  const result = parseServerAddress(typed);
  return result.ok ? result.value : result.fault.code;
};

describe("the server's address", () => {
  test.each([
    ["https://hip.example.org", "https://hip.example.org"],
    ["  https://Hip.Example.org/ ", "https://hip.example.org"],
    ["hip.example.org", "https://hip.example.org"],
    ["hip.example.org:8443/hip/", "https://hip.example.org:8443/hip"],
    ["HTTPS://hip.example.org", "https://hip.example.org"],
    ["http://localhost:3000", "http://localhost:3000"],
    ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
  ])("%s is read as %s", (typed, address) => {
    expect(read(typed)).toBe(address);
  });

  test.each([
    ["", "missing"],
    ["   ", "missing"],
    ["http://hip.example.org", "unknown-value"],
    ["http://192.168.0.5:3000", "unknown-value"],
    ["http://localhost.evil.example", "unknown-value"],
    ["http://localhost@evil.example", "unknown-value"],
    ["https://anna:secret@hip.example.org", "unknown-value"],
    ["ftp://hip.example.org", "unknown-value"],
    ["javascript:alert(1)", "unknown-value"],
    ["https://hip.example.org/?token=1", "unknown-value"],
    ["https://hip example.org", "unknown-value"],
    [`https://${"a".repeat(300)}.org`, "too-large"],
  ])("%s is refused", (typed, code) => {
    expect(read(typed)).toBe(code);
  });
});
