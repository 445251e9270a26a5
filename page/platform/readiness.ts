/**
 * What could keep the wrist from feeling its cues, read just before a start. Nothing documents
 * whether these modes mute a program's vibration [docs say of notifications and calls only], so all
 * of them are told, and none of them stops anybody. The motor's own setting of the watch cannot be read.
 */

import { Battery } from "@zos/sensor";
import { getSystemMode } from "@zos/settings";
import type { Strength } from "../../core/haptics/cue.ts";
import { type Readiness, type ReadyNote, readyNotes } from "../../core/haptics/readiness.ts";

/** In the order in which they matter; none: the watch is ready. */
export function readReadyNotes(strength: Strength): readonly ReadyNote[] {
  return readyNotes(readReadiness(strength));
}

function readReadiness(strength: Strength): Readiness {
  const batteryPercent = new Battery().getCurrent();
  const isMotorOff = strength === "off";
  try {
    const mode = getSystemMode();
    return {
      isMotorOff,
      batteryPercent,
      isDoNotDisturb: mode.DND === true,
      isSleep: mode.sleep === true,
      isTheater: mode.theater === true,
      isPowerSaving: mode.powerSaving === true || mode.ultraPowerSaving === true,
    };
  } catch (error) {
    console.log(`the watch does not say its modes: ${String(error)}`);
    return {
      isMotorOff,
      batteryPercent,
      isDoNotDisturb: false,
      isSleep: false,
      isTheater: false,
      isPowerSaving: false,
    };
  }
}
