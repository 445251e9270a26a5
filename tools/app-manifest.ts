/**
 * Reads app.json as the list of programs it promises. Every build step takes its
 * entries from here, so a page the manifest names but nobody wrote stops the build by name.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BuildFault } from "./build-fault.ts";

/** `device` programs run on the watch's old engine, `phone` ones in the Zepp app. */
export type Host = "device" | "phone";

export interface Entry {
  /** As app.json writes it, without extension: `page/home/home.page`. */
  readonly path: string;
  readonly source: string;
  readonly host: Host;
}

export interface AppManifest {
  readonly name: string;
  readonly version: string;
  readonly minVersion: string;
  readonly target: string;
  readonly entries: readonly Entry[];
}

interface RawManifest {
  app: { appName: string; version: { name: string } };
  runtime: { apiVersion: { minVersion: string } };
  targets: Record<
    string,
    {
      module: {
        page: { pages: string[] };
        "app-side"?: { path: string };
        setting?: { path: string };
      };
    }
  >;
}

export function readManifest(root: string): AppManifest {
  const raw = parseManifest(join(root, "app.json"));
  const [target, ...more] = Object.entries(raw.targets);
  if (target === undefined || more.length > 0) {
    throw new BuildFault("bad-manifest", "app.json", "exactly one target is expected");
  }
  const [name, { module }] = target;
  const phone = [module["app-side"]?.path, module.setting?.path].filter(
    (path) => path !== undefined,
  );
  const entries = [
    ...["app", ...module.page.pages].map((path) => entryAt(root, path, "device")),
    ...phone.map((path) => entryAt(root, path, "phone")),
  ];
  return {
    name: raw.app.appName,
    version: raw.app.version.name,
    minVersion: raw.runtime.apiVersion.minVersion,
    target: name,
    entries,
  };
}

function parseManifest(path: string): RawManifest {
  if (!existsSync(path)) throw new BuildFault("missing-file", "app.json", "there is no such file");
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new BuildFault("bad-manifest", "app.json", `not JSON: ${String(cause)}`);
  }
}

function entryAt(root: string, path: string, host: Host): Entry {
  const source = `${path}.ts`;
  if (!existsSync(join(root, source))) {
    throw new BuildFault(
      "missing-file",
      source,
      path === "app"
        ? "every app needs an app.ts beside app.json"
        : `app.json names "${path}", but there is no such file`,
    );
  }
  return { path, source, host };
}
