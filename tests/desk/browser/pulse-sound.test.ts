import { describe, expect, test } from "vitest";
import { pulseSound } from "../../../desk/browser/pulse-sound.ts";

function listen(nowMs: number, speed = 1) {
  const played: number[] = [];
  const tones = { turn: () => undefined, play: (seconds: number) => void played.push(seconds) };
  return { played, sound: pulseSound({ speed, now: () => nowMs }, tones) };
}

const cue = (...atMs: number[]) => [
  { atMs: atMs[0] ?? 0, cue: "rep", pulses: atMs.map((at) => ({ atMs: at, durationMs: 150 })) },
];

describe("the pulses as sound", () => {
  test("are silent until they are asked for", () => {
    const { played, sound } = listen(1000);
    sound.hear(cue(950));
    expect(played).toEqual([]);
    sound.turn(true);
    sound.hear(cue(950, 990));
    expect(played).toHaveLength(1);
  });

  test("are heard once each, however often they are told", () => {
    const { played, sound } = listen(1000);
    sound.turn(true);
    sound.hear(cue(950));
    sound.hear(cue(950));
    expect(played).toHaveLength(1);
  });

  test("last as long as on the wrist, and shorter when time runs faster", () => {
    const { played, sound } = listen(1000, 10);
    sound.turn(true);
    sound.hear(cue(950));
    expect(played[0]).toBeCloseTo(0.015);
  });

  test("of a while ago stay silent", () => {
    const { played, sound } = listen(60_000);
    sound.turn(true);
    sound.hear(cue(950));
    expect(played).toEqual([]);
  });
});
