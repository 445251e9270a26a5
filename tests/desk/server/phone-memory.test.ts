import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rememberedSettings } from "../../../desk/server/phone-memory.ts";

let folder: string;
const said: string[] = [];
const remember = () => rememberedSettings(folder, (line) => said.push(line));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hip-phone-"));
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("what the phone remembers", () => {
  test("is there again at the next start", () => {
    const first = remember();
    first.setItem("server", "http://localhost:8787");
    first.setItem("gone", "x");
    first.removeItem("gone");
    expect(remember().toObject()).toEqual({ server: "http://localhost:8787" });
  });

  test("is for its owner's eyes only", () => {
    remember().setItem("token", "secret");
    expect(statSync(join(folder, "phone.json")).mode & 0o077).toBe(0);
  });

  test("is put aside, not thrown away, when it cannot be read", () => {
    writeFileSync(join(folder, "phone.json"), '{"server":');
    expect(remember().toObject()).toEqual({});
    expect(readdirSync(folder)).toEqual(["phone.json.unreadable"]);
    expect(said.join(" ")).toContain("put aside");
  });
});
