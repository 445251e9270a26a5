import { describe, expect, it } from "vitest";
import { parseKill } from "../../desk/kill.ts";

describe("asking for a kill", () => {
  it("names a part and an event", () => {
    expect(parseKill("watch@120")).toEqual({ part: "watch", at: 120 });
    expect(parseKill("account@1")).toEqual({ part: "account", at: 1 });
  });

  it.each(["", "watch", "watch@", "watch@0", "watch@-1", "watch@1.5", "desk@3", "watch@9999999"])(
    "refuses %j",
    (text) => {
      expect(parseKill(text)).toBeNull();
    },
  );
});
