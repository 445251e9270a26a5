import { describe, expect, it } from "vitest";
import type { DeviceProgram } from "../../../simulator/package/zab.ts";
import { packPage } from "./pack-program.ts";
import { bench, ROUND } from "./test-watch.ts";

function asking(extra: Readonly<Record<string, unknown>>): DeviceProgram {
  const program = packPage("Page({})");
  const { appJson } = program;
  return { ...program, appJson: { ...appJson, raw: { ...appJson.raw, ...extra } } };
}

describe("a watch", () => {
  const needs = (minVersion: string) => asking({ runtime: { apiVersion: { minVersion } } });

  it("takes a program that asks for its API_LEVEL or less", async () => {
    const { watch } = await bench(needs("3.6"));
    watch.open();
    expect(watch.running).toBe(true);
  });

  it("turns away a program that asks for more, number by number", async () => {
    await expect(bench(needs("3.10"))).rejects.toThrow(
      "Fixture needs API_LEVEL 3.10; Round test watch has 3.6.",
    );
  });

  it("turns away a package for another shape", async () => {
    const program = asking({ platforms: [{ deviceSource: 1, st: "s" }] });
    await expect(bench(program)).rejects.toThrow("is for square watches");
    await bench(program, { model: { ...ROUND, shape: "square" } });
  });
});
