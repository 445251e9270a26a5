/** The version of package.json, for Help. `tools/sync-version.ts` carries it over. */

export const APP_VERSION = "0.1.0";
