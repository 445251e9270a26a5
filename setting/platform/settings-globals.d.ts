/** Globals of the settings page in the Zepp app; only `index.ts` may touch them. */

type SettingsKit = import("./settings-types.ts").Kit;

declare const View: SettingsKit["View"];
declare const Section: SettingsKit["Section"];
declare const Text: SettingsKit["Text"];
declare const Link: SettingsKit["Link"];
declare const Button: SettingsKit["Button"];
declare const TextInput: SettingsKit["TextInput"];
declare const Toggle: SettingsKit["Toggle"];
declare const Select: SettingsKit["Select"];
declare function AppSettingsPage(options: {
  build(props: import("./settings-types.ts").PageProps): import("./settings-types.ts").Node;
}): void;
/** Not documented, and found to work on phones [field reports]. */
declare const navigator:
  | { readonly clipboard?: { writeText(text: string): Promise<unknown> } | undefined }
  | undefined;
declare function setTimeout(run: () => void, ms: number): unknown;

/** The packager puts the texts of `setting/i18n` behind it, of every language there is [packager]. */
declare module "i18n" {
  export function gettext(id: string): string;
}
