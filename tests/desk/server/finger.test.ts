import { describe, expect, test } from "vitest";
import { Finger, type Glass, SHORTEST_TOUCH_MS } from "../../../desk/server/finger.ts";
import { virtualClock } from "../../../simulator/clock/virtual-clock.ts";

function setting() {
  const clock = virtualClock(0);
  const felt: string[] = [];
  const say = (what: string, { x, y }: { x: number; y: number }) =>
    felt.push(`${what} ${x},${y} at ${clock.now()}`);
  const glass: Glass = {
    touchDown: (point) => say("down", point),
    touchMove: (point) => say("move", point),
    touchUp: (point) => say("up", point),
    async touch({ x, y, toX, toY, ms }) {
      say(`${ms} ms to ${toX},${toY} from`, { x, y });
    },
  };
  const failed: unknown[] = [];
  const finger = new Finger(glass, clock, (error) => failed.push(error));
  return { clock, felt, failed, finger, glass };
}

const HERE = { x: 10, y: 20 };
const THERE = { x: 90, y: 20 };

describe("a finger at real speed", () => {
  test("is felt as it moves", async () => {
    const { clock, felt, finger } = setting();
    finger.down(HERE, 5000, true);
    await clock.advance(100);
    finger.move(THERE);
    await clock.advance(100);
    finger.up(THERE, 5200);
    expect(felt).toEqual(["down 10,20 at 0", "move 90,20 at 100", "up 90,20 at 200"]);
  });

  test("rests as long as a finger does when a mouse clicks faster", async () => {
    const { clock, felt, finger } = setting();
    finger.down(HERE, 5000, true);
    finger.up(HERE, 5004);
    await clock.advance(SHORTEST_TOUCH_MS);
    expect(felt).toEqual(["down 10,20 at 0", `up 10,20 at ${SHORTEST_TOUCH_MS - 4}`]);
  });

  test("is lifted before it comes down again", () => {
    const { felt, finger } = setting();
    finger.down(HERE, 5000, true);
    finger.up(HERE, 5004);
    finger.down(THERE, 5010, true);
    expect(felt).toEqual(["down 10,20 at 0", "up 10,20 at 0", "down 90,20 at 0"]);
  });

  test("that never came up is lifted by the next touch", () => {
    const { felt, finger } = setting();
    finger.down(HERE, 5000, true);
    finger.down(THERE, 9000, true);
    expect(felt).toEqual(["down 10,20 at 0", "up 10,20 at 0", "down 90,20 at 0"]);
  });
});

describe("a finger while time runs faster", () => {
  test("is handed over at its end, with the real time it took", async () => {
    const { felt, finger } = setting();
    finger.down(HERE, 5000, false);
    finger.move(THERE);
    finger.up(THERE, 5140);
    await Promise.resolve();
    expect(felt).toEqual(["140 ms to 90,20 from 10,20 at 0"]);
  });

  test("tells of a touch that failed, and goes on with the next", async () => {
    const { felt, failed, finger, glass } = setting();
    const { touch } = glass;
    glass.touch = () => Promise.reject(new Error("no glass"));
    finger.down(HERE, 0, false);
    finger.up(HERE, 100);
    await new Promise(setImmediate);
    glass.touch = touch;
    finger.down(HERE, 0, false);
    finger.up(HERE, 100);
    await new Promise(setImmediate);
    expect(failed).toEqual([new Error("no glass")]);
    expect(felt).toHaveLength(1);
  });
});
