/** While the first question stands: the phone is asked whether this person has been here before. */

import { askMemory, lacksMemory } from "../platform/memory.ts";
import type { AskPhone } from "../platform/phone.ts";

/** The phone asks the account in the meantime. About ten seconds in all; later home asks. */
const ASK_AGAIN_MS: readonly number[] = [1000, 1500, 2000, 2500, 3000];

/** `onTaken` hears whether the page is still there by itself. */
export function askAround(ask: AskPhone, isThere: () => boolean, onTaken: () => void): void {
  const turn = async (times: number): Promise<void> => {
    if (!isThere() || !lacksMemory()) return;
    const state = await askMemory(ask);
    if (state === "ready") onTaken();
    const afterMs = ASK_AGAIN_MS[times];
    if (state === "asking" && afterMs !== undefined) setTimeout(() => run(times + 1), afterMs);
  };
  const run = (times: number): void => {
    turn(times).catch((error: unknown) => console.log(`nothing is remembered: ${String(error)}`));
  };
  run(0);
}
