/** Globals of the side service in the Zepp app; only `index.ts` and this folder may touch them. */

declare const settings: {
  readonly settingsStorage: import("./phone-types.ts").SettingsStorage;
};
declare const fetch: import("./phone-types.ts").PhoneFetch;
declare function setTimeout(run: () => void, ms: number): number;
declare function clearTimeout(id: number): void;
declare function AppSideService(options: unknown): void;
