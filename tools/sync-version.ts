/** `npx tsx tools/sync-version.ts`: carries package.json's version over to app.json and Help. Run it with each release. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project.ts";
import { appVersion, withConstant, withVersion } from "./version.ts";

const appJson = join(projectRoot, "app.json");
const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
const synced = appVersion(version);
writeFileSync(appJson, withVersion(readFileSync(appJson, "utf8"), synced));
const helpVersion = join(projectRoot, "setting/version.ts");
writeFileSync(helpVersion, withConstant(readFileSync(helpVersion, "utf8"), synced));
process.stdout.write(`app.json is at ${synced.name}, code ${synced.code}\n`);
