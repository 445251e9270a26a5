import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../../desk/server/catalogue.ts";
import { parseOptions } from "../../../desk/server/options.ts";
import { otherApp } from "../../../desk/server/other-app.ts";
import { USUAL_MODEL } from "../../../desk/server/watch-shelf.ts";
import { deviceClasses } from "../../../tools/devices.ts";

describe("the catalogue", () => {
  test("has every model that the build packs for, in the build's own classes", async () => {
    const models = await readCatalogue();
    const classes = deviceClasses("3.6");
    expect(models.length).toBe(classes.reduce((sum, one) => sum + one.models.length, 0));
    expect(new Set(models.map(({ classId }) => classId))).toEqual(
      new Set(classes.map(({ id }) => id)),
    );
  });

  test("has the watch that is worn at first, and no name twice", async () => {
    const names = (await readCatalogue()).map(({ name }) => name);
    expect(names).toContain(USUAL_MODEL);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the command line", () => {
  test("takes a speed and another program", () => {
    const options = parseOptions(["--speed", "5", "--app", "/tmp/other.zab"], {});
    expect(options).toMatchObject({ ok: true, value: { speed: 5, appPath: "/tmp/other.zab" } });
  });

  test("means our own app when it names none", () => {
    expect(parseOptions([], {})).toMatchObject({ ok: true, value: { speed: 1, appPath: null } });
  });

  test("names what it does not know", () => {
    expect(parseOptions(["--pace", "5"], {})).toMatchObject({ ok: false });
  });
});

describe("another program", () => {
  test("that is not there is missed by its path", async () => {
    await expect(otherApp("/nowhere/x.zab")).rejects.toThrow("There is nothing at /nowhere/x.zab.");
  });

  test("needs an app.json to be one", async () => {
    await expect(otherApp(import.meta.dirname)).rejects.toThrow(
      "neither a .zab nor a folder with an app.json",
    );
  });
});
