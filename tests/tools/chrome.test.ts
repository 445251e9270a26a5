import { delimiter } from "node:path";
import { describe, expect, test } from "vitest";
import { findChrome, type Machine } from "../../tools/chrome.ts";

function machine(programs: readonly string[], env: Machine["env"], platform = "linux"): Machine {
  return { platform, env, isExecutable: (path) => programs.includes(path) };
}

describe("the search for a browser", () => {
  test("takes the one that CHROME_PATH names", () => {
    const env = { CHROME_PATH: "/opt/chrome", PATH: "/usr/bin" };
    expect(findChrome(machine(["/opt/chrome", "/usr/bin/chromium"], env))).toBe("/opt/chrome");
  });

  test("takes no other one when CHROME_PATH leads nowhere", () => {
    const env = { CHROME_PATH: "/opt/gone", PATH: "/usr/bin" };
    expect(findChrome(machine(["/usr/bin/chromium"], env))).toBeUndefined();
  });

  test("looks along PATH, in its order", () => {
    const env = { PATH: ["/a", "/b"].join(delimiter) };
    const programs = ["/b/chromium", "/a/google-chrome"];
    expect(findChrome(machine(programs, env))).toBe("/a/google-chrome");
  });

  test("looks among a Mac's applications, and only on a Mac", () => {
    const program = "/Applications/Chromium.app/Contents/MacOS/Chromium";
    expect(findChrome(machine([program], { PATH: "" }, "darwin"))).toBe(program);
    expect(findChrome(machine([program], { PATH: "" }))).toBeUndefined();
  });

  test("says none when there is none", () => {
    expect(findChrome(machine([], {}))).toBeUndefined();
  });
});
