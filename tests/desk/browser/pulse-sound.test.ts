import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pulseSound } from "../../../desk/browser/pulse-sound.ts";

const tones: { fromSeconds: number; toSeconds: number }[] = [];

class FakeContext {
  currentTime = 5;
  destination = {};
  resume = async () => undefined;
  suspend = async () => undefined;
}

class FakeGain {
  gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
  connect = (next: unknown) => next;
}

class FakeTone extends FakeGain {
  #fromSeconds = 0;
  start(at: number) {
    this.#fromSeconds = at;
  }
  stop(at: number) {
    tones.push({ fromSeconds: this.#fromSeconds, toSeconds: at });
  }
}

beforeEach(() => {
  tones.length = 0;
  vi.stubGlobal("AudioContext", FakeContext);
  vi.stubGlobal("OscillatorNode", FakeTone);
  vi.stubGlobal("GainNode", FakeGain);
});
afterEach(() => vi.unstubAllGlobals());

const timeAt = (nowMs: number, speed = 1) => ({
  speed,
  now: () => nowMs,
  set: () => undefined,
  pause: () => undefined,
});
const cue = (...atMs: number[]) => [
  { atMs: atMs[0] ?? 0, cue: "rep", pulses: atMs.map((at) => ({ atMs: at, durationMs: 150 })) },
];

describe("the pulses as sound", () => {
  test("are silent until they are asked for", () => {
    const sound = pulseSound(timeAt(1000));
    sound.hear(cue(950));
    expect(tones).toEqual([]);
    sound.turn(true);
    sound.hear(cue(950, 990));
    expect(tones).toHaveLength(1);
  });

  test("are heard once each, however often they are told", () => {
    const sound = pulseSound(timeAt(1000));
    sound.turn(true);
    sound.hear(cue(950));
    sound.hear(cue(950));
    expect(tones).toHaveLength(1);
  });

  test("last as long as on the wrist, and shorter when time runs faster", () => {
    const sound = pulseSound(timeAt(1000, 10));
    sound.turn(true);
    sound.hear(cue(950));
    expect(tones[0]?.toSeconds).toBeCloseTo(5 + 0.015);
  });

  test("of a while ago stay silent", () => {
    const sound = pulseSound(timeAt(60_000));
    sound.turn(true);
    sound.hear(cue(950));
    expect(tones).toEqual([]);
  });
});
