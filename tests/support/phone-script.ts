/** A side service that answers the watch whatever the test says, for phones that went wrong. */

import { build } from "esbuild";

/** Where, in the phone's settings, the answer to the next questions lies, as JSON. */
export const ANSWER_KEY = "test.answer";
/** How often it was asked. */
export const ASKED_KEY = "test.asked";

const SOURCE = `
import { BaseSideService } from "@zeppos/zml/base-side";
const store = settings.settingsStorage;
AppSideService(BaseSideService({
  onInit() {}, onRun() {}, onDestroy() {}, onCall() {}, onSettingsChange() {},
  onRequest(request, answer) {
    store.setItem("${ASKED_KEY}", String(Number(store.getItem("${ASKED_KEY}") ?? 0) + 1));
    answer(null, JSON.parse(store.getItem("${ANSWER_KEY}")));
  },
}));`;

export async function scriptedSide(): Promise<string> {
  const result = await build({
    stdin: { contents: SOURCE, resolveDir: import.meta.dirname },
    bundle: true,
    format: "iife",
    target: "es2020",
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}
