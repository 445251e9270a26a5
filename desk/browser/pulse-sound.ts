/**
 * The pulses as low tones, for those who want to hear the rhythm: off until asked for, because a page
 * that hums by itself is a nuisance.
 */

import type { CueView } from "../server/view.ts";
import type { SimTime } from "./sim-time.ts";

export interface PulseSound {
  readonly isOn: boolean;
  turn(isOn: boolean): void;
  hear(cues: readonly CueView[]): void;
}

const TONE_HZ = 110;
const LOUDNESS = 0.35;
/** A tone that begins or ends at once clicks. */
const EDGE_SECONDS = 0.008;
/** What is older than this was felt before anybody listened. */
const LATEST_MS = 400;

export function pulseSound(time: SimTime): PulseSound {
  let audio: AudioContext | undefined;
  let isOn = false;
  let heardUntilMs = 0;

  function play(durationMs: number): void {
    if (audio === undefined) return;
    const seconds = durationMs / 1000 / time.speed;
    const [from, to] = [audio.currentTime, audio.currentTime + seconds];
    const tone = new OscillatorNode(audio, { type: "triangle", frequency: TONE_HZ });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(LOUDNESS, from + Math.min(EDGE_SECONDS, seconds / 2));
    gain.gain.setValueAtTime(LOUDNESS, Math.max(from, to - EDGE_SECONDS));
    gain.gain.linearRampToValueAtTime(0, to);
    tone.connect(gain).connect(audio.destination);
    tone.start(from);
    tone.stop(to);
  }

  return {
    get isOn() {
      return isOn;
    },
    turn(wanted) {
      isOn = wanted;
      if (isOn) audio ??= new AudioContext();
      void (isOn ? audio?.resume() : audio?.suspend());
    },
    hear(cues) {
      const before = heardUntilMs;
      for (const { atMs, durationMs } of cues.flatMap(({ pulses }) => pulses)) {
        if (atMs <= before) continue;
        heardUntilMs = Math.max(heardUntilMs, atMs);
        const isFresh = time.now() - atMs < LATEST_MS * time.speed;
        if (isOn && isFresh) play(durationMs);
      }
    },
  };
}
