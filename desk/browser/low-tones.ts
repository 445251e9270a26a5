/** A low hum through the machine's loudspeaker, as near to a motor on a wrist as it gets. */

import type { Tones } from "./pulse-sound.ts";

const TONE_HZ = 110;
const LOUDNESS = 0.35;
/** A tone that begins or ends at once clicks. */
const EDGE_SECONDS = 0.008;

/** Browsers let a page sound only after a press, so nothing is opened before it is turned on. */
export function lowTones(): Tones {
  let audio: AudioContext | undefined;
  return {
    turn(isOn) {
      if (isOn) audio ??= new AudioContext();
      void (isOn ? audio?.resume() : audio?.suspend());
    },
    play(seconds) {
      if (audio !== undefined) playOn(audio, seconds);
    },
  };
}

function playOn(audio: AudioContext, seconds: number): void {
  const [from, to] = [audio.currentTime, audio.currentTime + seconds];
  const edge = Math.min(EDGE_SECONDS, seconds / 2);
  const tone = new OscillatorNode(audio, { type: "triangle", frequency: TONE_HZ });
  const loudness = new GainNode(audio, { gain: 0 });
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + edge);
  loudness.gain.setValueAtTime(LOUDNESS, to - edge);
  loudness.gain.linearRampToValueAtTime(0, to);
  tone.connect(loudness).connect(audio.destination);
  tone.start(from);
  tone.stop(to);
}
