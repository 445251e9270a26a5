import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../tools/project.ts";
import { appVersion, withConstant, withVersion } from "../../tools/version.ts";

const read = (name: string) => readFileSync(join(projectRoot, name), "utf8");

describe("the app's version", () => {
  test("is the same in package.json and app.json", () => {
    const { version } = JSON.parse(read("package.json"));
    expect(JSON.parse(read("app.json")).app.version).toEqual(appVersion(version));
  });

  test("rises as a number whenever it rises as a name", () => {
    const part = fc.integer({ min: 0, max: 99 });
    const parts = fc.tuple(part, part, part);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const codes = [a, b].map((each) => appVersion(each.join(".")).code);
        const first = a.findIndex((value, at) => value !== b[at]);
        const order = first < 0 ? 0 : Math.sign((a[first] ?? 0) - (b[first] ?? 0));
        expect(Math.sign((codes[0] ?? 0) - (codes[1] ?? 0))).toBe(order);
      }),
    );
  });

  test.each(["1.2", "1.2.3-beta", "1.100.0", "v1.2.3", ""])("is not %j", (name) => {
    expect(() => appVersion(name)).toThrow("is not a version");
  });

  test("replaces only itself in app.json", () => {
    const synced = withVersion(read("app.json"), appVersion("7.8.9"));
    const { app, ...rest } = JSON.parse(synced);
    const { app: before, ...restBefore } = JSON.parse(read("app.json"));
    expect(app).toEqual({ ...before, version: { code: 70809, name: "7.8.9" } });
    expect(rest).toEqual(restBefore);
  });

  test("is carried over to the phone's Help", () => {
    const source = read("setting/version.ts");
    expect(withConstant(source, appVersion("7.8.9"))).toBe(source.replace("0.1.0", "7.8.9"));
  });

  test("says so when there is nothing to replace", () => {
    expect(() => withConstant("", appVersion("1.0.0"))).toThrow("no APP_VERSION");
    expect(() => withVersion("{}", appVersion("1.0.0"))).toThrow("no version to replace");
  });
});
