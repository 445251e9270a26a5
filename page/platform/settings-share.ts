/**
 * Watch and phone tell each other what they have. The routine is the phone's; what it asks of the
 * watch is granted once, and the phone hears of it at once, so that it stops asking.
 */

import { withLevel } from "../../core/comfort/wrist.ts";
import type { Favour, Play } from "../../core/sync/favour.ts";
import { makePutDiagnostics, makeShareSettings } from "../../core/sync/make-message.ts";
import type { PhoneSettings } from "../../core/sync/message.ts";
import { routineIn } from "../../core/sync/routine-document.ts";
import { loadRing, note } from "./diagnostics.ts";
import type { AskPhone } from "./phone.ts";
import { getStored, store } from "./stored.ts";
import { loadWrist, saveRoutine, saveWrist } from "./wrist-store.ts";
import { loadGrants, saveGrant, wristWord } from "./wrist-word.ts";

/** Something was taken from the phone just now. */
export interface SettingsNews {
  /** To be felt at once; later it would only startle. */
  readonly play: Play | null;
}

/** The phone wants to see the ring, and has not got it yet. */
const RING_OWED = "ring-owed";

/** A watch that can keep nothing is not to buzz again at every question. */
let grantedNow = 0;

export async function shareSettings(
  ask: AskPhone,
  hear: (news: SettingsNews) => void,
): Promise<void> {
  const settings = await share(ask);
  if (settings === null) return;
  const { favour } = settings;
  const isGranted = ![0, grantedNow, ...loadGrants()].includes(favour.at);
  const isNew = takeRoutine(settings);
  if (isGranted) grant(favour);
  if (isNew || isGranted) hear({ play: isGranted ? favour.play : null });
  if (isGranted) await share(ask);
  if (getStored(RING_OWED) === true) await sendRing(ask);
}

async function share(ask: AskPhone): Promise<PhoneSettings | null> {
  const reply = await ask(makeShareSettings(wristWord()));
  if (reply?.ok !== true || reply.value.type !== "settings") return null;
  return reply.value.settings;
}

/** What a newer phone has chosen in a way unknown here is left alone: the old one goes on. */
function takeRoutine({ routine }: PhoneSettings): boolean {
  const found = routineIn(routine);
  return found.ok && saveRoutine(found.value, routine.version);
}

/**
 * Once: what the person sets on the watch afterwards stands. The grant is written last, so that a
 * watch that goes out over it grants all of it again, and never a part.
 */
function grant(favour: Favour): void {
  grantedNow = favour.at;
  const { strength, level, diagnostics } = favour;
  if (strength !== null || level !== null) {
    const wrist = loadWrist();
    const stronger = { ...wrist, strength: strength ?? wrist.strength };
    saveWrist(level === null ? stronger : withLevel(stronger, level, "chosen"));
  }
  if (diagnostics) store.setItem(RING_OWED, true);
  saveGrant(favour);
  note("favour-granted");
}

async function sendRing(ask: AskPhone): Promise<void> {
  const reply = await ask(makePutDiagnostics(loadRing()));
  if (reply?.ok === true && reply.value.type === "noted") store.removeItem(RING_OWED);
}
