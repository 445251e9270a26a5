/**
 * A watch that was reset gets back what the account remembers: its sessions, and the settings it last
 * had. Taken once. Each step can be cut off by a dying watch and is done again with the same result.
 */

import { withRemembered } from "../../core/comfort/history.ts";
import { makeGetMemory } from "../../core/sync/make-message.ts";
import {
  type Memory,
  type MemoryState,
  MOST_REMEMBERED,
  restoredWrist,
} from "../../core/sync/memory.ts";
import { note } from "./diagnostics.ts";
import { keepFirstStep, loadFirstRun } from "./first-run.ts";
import type { AskPhone } from "./phone.ts";
import { getStored, store } from "./stored.ts";
import { loadHistory, loadWrist, saveHistory, saveWrist } from "./wrist-store.ts";

const TAKEN = "memory";

/** A watch with a month of its own has nothing to ask for. */
export function lacksMemory(): boolean {
  return getStored(TAKEN) !== true && loadHistory().length < MOST_REMEMBERED;
}

/** `asking`: the phone asks the account, and wants to be asked again. `null`: it said nothing. */
export async function askMemory(ask: AskPhone): Promise<MemoryState | null> {
  const reply = await ask(makeGetMemory());
  if (reply?.ok !== true || reply.value.type !== "memory") return null;
  const { memory } = reply.value;
  if (memory.state === "ready") takeMemory(memory);
  return memory.state;
}

function takeMemory(memory: Memory): void {
  saveHistory(withRemembered(loadHistory(), memory.sessions));
  const wrist = isUnanswered() ? restoredWrist(memory) : null;
  if (wrist !== null) {
    // The step first: without the level behind it, it counts for nothing.
    keepFirstStep("welcome-back");
    saveWrist(wrist);
  }
  store.setItem(TAKEN, true);
  note("memory-taken", { n: memory.sessions.length });
}

/** Who has answered the first question knows better than any record. */
function isUnanswered(): boolean {
  return loadWrist().levelReason === "not-asked" && loadFirstRun()?.step === "sore-spell";
}
