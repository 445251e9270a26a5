import { describe, expect, it } from "vitest";
import { packProgram } from "./pack-program.ts";
import { bench, ROUND, say } from "./test-watch.ts";

const sensors = "const sensors = require('@zos/sensor');";
const HEART = ["data:user.hd.heart_rate"];

describe("the quiet sensors", () => {
  it("read the body the watch was put on, and tell what changes", async () => {
    const { watch } = await say(
      `${sensors} const { HeartRate, Battery, Wear, Distance } = sensors;
      Page({ build() {
        const heart = new HeartRate(); const battery = new Battery(); const wear = new Wear();
        console.log(heart.getLast(), heart.getResting(), battery.getCurrent(), wear.getStatus());
        heart.onCurrentChange(() => console.log('heart', heart.getCurrent()));
        battery.onChange(() => console.log('battery', battery.getCurrent()));
        wear.onChange(() => console.log('wear', wear.getStatus()));
      } })`,
      { permissions: HEART, readings: { heartRate: 0 }, batteryPercent: 41 },
    );
    watch.sense({ heartRate: 90, batteryPercent: 41, wear: 0 });
    watch.sense({ batteryPercent: 12 });
    expect(watch.log).toEqual(["0 58 41 1", "heart 90", "wear 0", "battery 12"]);
  });

  it("stop telling when they are asked to, and when their page goes", async () => {
    const { watch, clock } = await bench(
      packProgram({
        permissions: HEART,
        pages: {
          "page/one": `${sensors} Page({ build() {
            const heart = new sensors.HeartRate(); const once = () => {
              console.log('once'); heart.offCurrentChange(once); };
            heart.onCurrentChange(once); heart.onCurrentChange(() => console.log('always'));
            setTimeout(() => require('@zos/router').replace({ url: 'page/two' }), 100);
          } })`,
          "page/two": "Page({})",
        },
      }),
    );
    watch.open();
    watch.sense({ heartRate: 80 });
    watch.sense({ heartRate: 81 });
    await clock.advance(100);
    watch.sense({ heartRate: 82 });
    expect(watch.log).toEqual(["once", "always", "always"]);
  });

  it("need their permissions", async () => {
    const { watch } = await say(`${sensors} Page({ build() { new sensors.Step(); } })`);
    expect(watch.faults[0]?.message).toContain('needs the permission "data:user.hd.step"');
  });

  it("are there or not, model by model", async () => {
    const source = `${sensors} Page({ build() {
      console.log(sensors.checkSensor(sensors.Buzzer), sensors.checkSensor(sensors.HeartRate));
      console.log(sensors.checkSensor(undefined), sensors.checkSensor(class {}));
    } })`;
    const { watch } = await say(source, { model: { ...ROUND, lacksSensors: ["Buzzer"] } });
    expect(watch.log).toEqual(["false true", "false false"]);
  });
});

describe("the screen as a sensor", () => {
  it("tells the page that it goes dark and lights up", async () => {
    const { watch, clock } = await say(
      `${sensors} Page({ build() { new sensors.Screen().onChange((status) => console.log(status)); } })`,
    );
    await clock.advance(10_000);
    watch.wake();
    expect(watch.log).toEqual(["2", "1"]);
  });
});

describe("the wrist", () => {
  it("is told of by its kind: raised, let down, turned, or under a palm", async () => {
    const { watch } = await say(`const hands = require('@zos/interaction');
      const names = { [hands.WRIST_MOTION_LIFT]: 'lift', [hands.WRIST_MOTION_LOWER]: 'lower', [hands.WRIST_MOTION_FLIP]: 'flip' };
      Page({ build() { hands.onWristMotion({ callback: ({ type, motion }) => console.log(type, names[motion]) }); } })`);
    watch.wake();
    watch.wrist("FLIP");
    watch.cover("palm");
    await watch.touch({ x: 5, y: 5 });
    watch.cover("drop-wrist");
    expect(watch.log).toEqual(["3 lift", "3 flip", "0 undefined", "3 lower"]);
  });
});

describe("buzzer and ringtones", () => {
  const source = `${sensors} Page({ build() {
    const buzzer = new sensors.Buzzer(); const sounds = new sensors.SystemSounds();
    console.log(buzzer.isEnabled(), sounds.getEnabled());
    buzzer.start(buzzer.getSourceType().REMIND_1, 2); sounds.start(sounds.getSourceType().ACHIEVE);
    buzzer.stop(); buzzer.start(7);
  } })`;

  it("are heard with their name and how often", async () => {
    const { watch } = await say(source);
    expect(watch.sounds.map(({ name, times }) => [name, times])).toEqual([
      ["REMIND_1", 3],
      ["ACHIEVE", 1],
    ]);
    expect(watch.faults[0]?.message).toBe("@zos/sensor Buzzer.start: there is no sound 7");
  });

  it("are silent when the owner wants it so", async () => {
    const { watch } = await say(source, { isSoundOn: false });
    expect([watch.log, watch.sounds]).toEqual([["false false"], []]);
  });
});
