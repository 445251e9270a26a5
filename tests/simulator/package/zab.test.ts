import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PackageFault } from "../../../simulator/package/package-fault.ts";
import { readZab, readZpk } from "../../../simulator/package/zab.ts";
import { packZpk } from "../watch/pack-program.ts";

const zpk = packZpk({ pages: { "page/main": "Page({})" }, permissions: ["device:os.alarm"] });
const json = (value: unknown) => strToU8(JSON.stringify(value));

function faultOf(run: () => unknown): [code: string, path: string] {
  try {
    run();
  } catch (error) {
    if (error instanceof PackageFault) return [error.code, error.path];
    throw error;
  }
  return ["none", ""];
}

describe("a packed program", () => {
  it("is found in the zab by its platforms", () => {
    const platforms = [{ screenType: "round", screenResolution: "480x480", cpuPlatform: "GUESS" }];
    const manifest = json({ zpks: [{ name: "a.zpk", platforms }] });
    const zab = readZab(zipSync({ "manifest.json": manifest, "a.zpk": zpk }));
    expect(zab.zpks.map((entry) => [entry.name, entry.platforms])).toEqual([["a.zpk", platforms]]);
    expect(readZpk(zab.zpks[0]?.bytes ?? new Uint8Array()).device.appJson.appName).toBe("Fixture");
  });

  it("tells its pages, permissions and sources", () => {
    const { device, phone } = readZpk(zpk);
    expect(device.appJson.pages).toEqual(["page/main"]);
    expect(device.appJson.permissions).toEqual(["device:os.alarm"]);
    expect([...device.files.keys()].sort()).toEqual(["app.js", "app.json", "page/main.js"]);
    expect([phone.appSide, phone.setting]).toEqual(["", undefined]);
  });

  it.each<[string, Uint8Array, string, string]>([
    ["no zip at all", strToU8("hello"), "not-a-zip", "zpk"],
    ["no device program", zipSync({}), "missing-file", "zpk/device.zip"],
    [
      "a device program that is no zip",
      zipSync({ "device.zip": strToU8("x"), "app-side.zip": zipSync({}) }),
      "not-a-zip",
      "zpk/device.zip",
    ],
    [
      "no app.js",
      zipSync({ "device.zip": zipSync({ "app.json": json({}) }), "app-side.zip": zipSync({}) }),
      "missing-file",
      "zpk/device.zip/app.js",
    ],
    [
      "an app.json that is not JSON",
      zipSync({
        "device.zip": zipSync({ "app.js": strToU8(""), "app.json": strToU8("{") }),
        "app-side.zip": zipSync({}),
      }),
      "not-json",
      "zpk/device.zip/app.json",
    ],
    [
      "an app.json without an app",
      zipSync({
        "device.zip": zipSync({ "app.js": strToU8(""), "app.json": json({}) }),
        "app-side.zip": zipSync({}),
      }),
      "wrong-shape",
      "zpk/device.zip/app.json",
    ],
  ])("says so when there is %s", (_name, bytes, code, path) => {
    expect(faultOf(() => readZpk(bytes))).toEqual([code, path]);
  });

  it("says so when the manifest is missing, empty, or names a file that is not there", () => {
    const zab = (manifest: unknown) => zipSync({ "manifest.json": json(manifest) });
    expect(faultOf(() => readZab(zipSync({})))).toEqual(["missing-file", "zab/manifest.json"]);
    expect(faultOf(() => readZab(zab({ zpks: [] })))[0]).toBe("wrong-shape");
    expect(faultOf(() => readZab(zab({ zpks: [{}] })))[0]).toBe("wrong-shape");
    expect(faultOf(() => readZab(zab({ zpks: [{ name: "b.zpk" }] })))).toEqual([
      "missing-file",
      "zab/b.zpk",
    ]);
  });
});
