import { describe, expect, it } from "vitest";
import { START_MS, say } from "./test-watch.ts";

const permissions = ["device:os.notification"];
const notifier = "const { notify, cancel, getAllNotifications } = require('@zos/notification');";
const action = "{ text: 'Later', file: 'app-service/later', param: 'ten' }";

describe("the notification center", () => {
  it("keeps what a program posts, also when the program is gone, until it is cancelled", async () => {
    const { watch, clock } = await say(
      `${notifier} Page({ build() {
        const ids = ['one', 'two', 'three'].map((title) =>
          notify({ title, content: 'time to lie down', actions: [${action}], vibrate: 2 }));
        cancel(ids[0]);
        console.log(JSON.stringify([ids.every(Boolean), getAllNotifications().length]));
        setTimeout(() => cancel(getAllNotifications()), 5000);
      } })`,
      { permissions },
    );
    expect(watch.log).toEqual(["[true,2]"]);
    const one = { atMs: START_MS, content: "time to lie down", buttons: ["Later"] };
    expect(watch.notices).toEqual([
      { id: expect.any(Number), title: "two", ...one },
      { id: expect.any(Number), title: "three", ...one },
    ]);
    const [two] = watch.notices;
    watch.kill();
    expect(watch.notices).toHaveLength(2);
    watch.open();
    expect(watch.notices.map(({ id }) => id)).toContain(two?.id);
    await clock.advance(5000);
    expect(watch.notices).toEqual([]);
  });

  it.each([
    ["without actions", "{ title: 'a', content: 'b' }", "actions"],
    [
      "with an action that starts nothing",
      "{ title: 'a', content: 'b', actions: [{ text: 'c' }] }",
      "file",
    ],
    ["with an option nobody knows", "{ title: 'a', content: 'b', actions: [], sound: 1 }", "sound"],
  ])("refuses one %s", async (_, option, word) => {
    const { watch } = await say(`${notifier} Page({ build() { notify(${option}); } })`, {
      permissions,
    });
    expect(watch.faults[0]?.message).toContain(word);
    expect(watch.notices).toEqual([]);
  });

  it("wants its permission", async () => {
    const { watch } = await say(
      `${notifier} Page({ build() { notify({ title: 'a', content: 'b', actions: [] }); } })`,
    );
    expect(watch.faults[0]?.message).toContain('needs the permission "device:os.notification"');
  });
});
