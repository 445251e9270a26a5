import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openBench } from "../../desk/server/bench.ts";
import { Desk } from "../../desk/server/desk.ts";
import { otherApp } from "../../desk/server/other-app.ts";
import { type PacedClock, pacedClock } from "../../simulator/clock/paced-clock.ts";

const EXAMPLE = resolve(import.meta.dirname, "../../node_modules/@zeppos/zml/examples/helloworld2");
const APP_JSON = {
  configVersion: "v3",
  app: {
    appId: 31_337,
    appName: "Somebody else's",
    appType: "app",
    version: { code: 1, name: "1.0.0" },
    icon: "icon.png",
    vender: "somebody",
    description: "asks for more than there is",
  },
  permissions: [],
  runtime: { apiVersion: { compatible: "3.0", target: "3.0", minVersion: "3.0" } },
  targets: {
    default: {
      module: { page: { pages: ["page/index"] } },
      platforms: [{ st: "r", dw: 480 }],
    },
  },
  i18n: { "en-US": { appName: "Somebody else's" } },
  defaultLanguage: "en-US",
};
const PAGE = `import { createWidget, widget } from "@zos/ui";
import { Compass } from "@zos/sensor";
Page({
  build() {
    const text = (y, text) => createWidget(widget.TEXT, { x: 0, y, w: 480, h: 60, text });
    text(100, "before");
    const compass = new Compass();
    text(200, "after");
  },
});
`;
/** One pixel would be too few for the packager. */
const ICON = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAr7pUgIAAAAASUVORK5CYII=",
  "base64",
);

let folder: string;
const opened: { clock: PacedClock; close(): void }[] = [];

function writeProgram(): string {
  const program = join(folder, "program");
  mkdirSync(join(program, "page"), { recursive: true });
  mkdirSync(join(program, "assets/default.r"), { recursive: true });
  writeFileSync(join(program, "app.json"), JSON.stringify(APP_JSON));
  writeFileSync(join(program, "app.js"), "App({ onCreate() {} });\n");
  writeFileSync(join(program, "page/index.js"), PAGE);
  writeFileSync(join(program, "assets/default.r/icon.png"), ICON);
  return program;
}

async function openDesk(path: string): Promise<Desk> {
  const clock = pacedClock({ speed: 20 });
  const source = await otherApp(path);
  const quiet = () => undefined;
  const bench = await openBench({
    clock,
    source,
    account: null,
    dataDir: folder,
    say: quiet,
    progress: quiet,
  });
  const desk = new Desk(bench);
  opened.push({
    clock,
    close() {
      desk.close();
      bench.close();
    },
  });
  return desk;
}

function simulated(desk: Desk, ms: number): Promise<void> {
  return new Promise((done) => desk.clock.setTimeout(done, ms));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hip-other-"));
});
afterEach(() => {
  for (const { clock, close } of opened.splice(0)) {
    close();
    clock.dispose();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a program that is not ours, from its folder", () => {
  test("is told by module and symbol what is not here, and goes on", async () => {
    const program = writeProgram();
    const desk = await openDesk(program);
    await desk.act({ do: "open-app" });
    await simulated(desk, 500);
    expect(desk.view("watch").texts).toEqual(["before", "after"]);
    const [fault] = desk.view("log").faults;
    expect(fault?.text).toContain("@zos/sensor");
    expect(fault?.text).toContain("Compass");
    expect(desk.view("desk")).toMatchObject({ appName: "Somebody else's", accountUrl: null });
    expect(readdirSync(program).sort()).toEqual(["app.js", "app.json", "assets", "page"]);
  });

  test("fits only the shapes it was packed for", async () => {
    const desk = await openDesk(join(folder, "program"));
    await expect(desk.act({ do: "model", name: "Amazfit Bip 6" })).rejects.toThrow();
    expect(desk.view("desk").preparing).toBeNull();
    expect(desk.view("watch").shape).toBe("round");
  });

  test("has its requests answered by its own side service", async () => {
    const desk = await openDesk(EXAMPLE);
    await desk.act({ do: "open-app" });
    await simulated(desk, 500);
    await desk.bench.shelf.worn.watch.press("test request");
    await simulated(desk, 3000);
    const kinds = desk.view("crossings").map(({ kind, from }) => `${kind} from the ${from}`);
    expect(kinds).toContain("request from the watch");
    expect(kinds).toContain("response from the phone");
    expect(desk.view("log").faults).toEqual([]);
  });
});
