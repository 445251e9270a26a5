/**
 * One version, in package.json. app.json repeats it as a name, and as a number
 * that must rise with each release, or a watch may keep the old install (field report).
 */

export interface AppVersion {
  readonly code: number;
  readonly name: string;
}

/** `1.2.3` becomes 10203: room for 99 minor versions and 99 patches. */
export function appVersion(name: string): AppVersion {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(name);
  const [major = 0, minor = 0, patch = 0] = (parts ?? []).slice(1).map(Number);
  if (parts === null || minor > 99 || patch > 99) {
    throw new Error(`"${name}" is not a version: three numbers, the last two of them below 100`);
  }
  return { code: major * 10_000 + minor * 100 + patch, name };
}

/** Replaces the version in app.json's text and leaves every other byte as it was. */
export function withVersion(appJson: string, version: AppVersion): string {
  const field = /"version":\s*\{[^}]*\}/;
  if (!field.test(appJson)) throw new Error("app.json has no version to replace");
  return appJson.replace(
    field,
    `"version": { "code": ${version.code}, "name": "${version.name}" }`,
  );
}

/** The same for a module that exports it as a text. */
export function withConstant(source: string, version: AppVersion): string {
  const text = /(APP_VERSION = )"[^"]*"/;
  if (!text.test(source)) throw new Error("there is no APP_VERSION to replace");
  return source.replace(text, `$1"${version.name}"`);
}
