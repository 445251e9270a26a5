/**
 * Small programs in the shape the vendor's packager gives them: wrapped, zipped twice, manifest and
 * all. Sources are CommonJS bodies that use `require("@zos/…")`, as packed code uses its own name.
 */
import { strToU8, type Zippable, zipSync } from "fflate";
import { type DeviceProgram, readZpk } from "../../../simulator/package/zab.ts";

export interface Sources {
  readonly app?: string;
  /** Page path → source; the first is the start page. */
  readonly pages: Readonly<Record<string, string>>;
  readonly permissions?: readonly string[];
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const PLAIN_APP = "App({ globalData: {} })";

export function packProgram(sources: Sources): DeviceProgram {
  return readZpk(packZpk(sources)).device;
}

/** One page named `page/main`, for programs that need no more. */
export function packPage(source: string, permissions: readonly string[] = []): DeviceProgram {
  return packProgram({ pages: { "page/main": source }, permissions });
}

export function packZpk(sources: Sources): Uint8Array {
  const appJson = strToU8(JSON.stringify(describe(sources)));
  const files: Zippable = {
    "app.json": appJson,
    "app.js": strToU8(wrap(sources.app ?? PLAIN_APP, "App", "currentApp")),
    ...sources.files,
  };
  for (const [path, source] of Object.entries(sources.pages)) {
    files[`${path}.js`] = strToU8(wrap(source, "Page", "currentApp.current"));
  }
  return zipSync({
    "device.zip": zipSync(files),
    "app-side.zip": zipSync({ "app.json": appJson, "app-side.js": strToU8("") }),
  });
}

function describe({ pages, permissions = [] }: Sources) {
  return {
    configVersion: "v2",
    app: { appId: 20_001, appName: "Fixture", version: { code: 1, name: "1.0.0" } },
    permissions,
    designWidth: 480,
    defaultLanguage: "en-US",
    module: { page: { pages: Object.keys(pages) } },
  };
}

function wrap(source: string, kind: "App" | "Page", holder: string): string {
  return `try {
    ((() => {
      const { before${kind}Create = () => {} } = DeviceRuntimeCore.LifeCycle;
      before${kind}Create();
      const __$$G$$__ = __$$hmAppManager$$__.${holder}.__globals__.__$$G$$__;
      !function (context) {
        with (context) {
          const require = __$$R$$__;
          ${source}
        }
      }.bind(__$$G$$__)(__$$G$$__);
    })());
  } catch (e) {
    console.log('Mini Program Error', e);
    e && e.stack && e.stack.split(/\\n/).forEach(i => console.log('error stack', i));
  }`;
}
