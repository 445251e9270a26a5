/** A side service that answers the watch whatever the test says, for phones that went wrong. */

import { build } from "esbuild";

/** Where, in the phone's settings, the answer to the next questions lies, as JSON. */
export const ANSWER_KEY = "test.answer";
/** The answer to questions of one type alone, such as `get-memory`. */
export const answerKey = (type: string) => `${ANSWER_KEY}.${type}`;
/** How often questions of that type were asked. */
export const askedKey = (type: string) => `${ASKED_KEY}.${type}`;
/** How often it was asked. */
export const ASKED_KEY = "test.asked";

const SOURCE = `
import { BaseSideService } from "@zeppos/zml/base-side";
const store = settings.settingsStorage;
AppSideService(BaseSideService({
  onInit() {}, onRun() {}, onDestroy() {}, onCall() {}, onSettingsChange() {},
  onRequest(request, answer) {
    const { type } = request.params;
    for (const key of ["${ASKED_KEY}", "${ASKED_KEY}." + type]) {
      store.setItem(key, String(Number(store.getItem(key) ?? 0) + 1));
    }
    const own = store.getItem("${ANSWER_KEY}." + type);
    answer(null, JSON.parse(own ?? store.getItem("${ANSWER_KEY}")));
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
