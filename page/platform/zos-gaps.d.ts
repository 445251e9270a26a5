/** What the platform documents and the published types leave out. Each line names its page in the docs. */

/** reference/device-app-api/global: console.log writes to the device's log. */
declare const console: { log(...words: unknown[]): void };

declare module "@zos/ui" {
  /** reference/device-app-api/newAPI/ui/setStatusBarVisible, API 2.0: square watches only. */
  export function setStatusBarVisible(visible: boolean): void;
}
