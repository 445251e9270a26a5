import { expect, test } from "vitest";
import { keepUnknown } from "../../../account/document/keep-unknown.ts";

test("what an older writer does not know stays, at every depth; what it says holds", () => {
  const held = { v: 2, theme: "dark", routine: { name: "morning", music: { on: true } } };
  const sent = { v: 1, routine: { name: "custom" } };
  expect(keepUnknown(held, sent)).toEqual({
    v: 1,
    theme: "dark",
    routine: { name: "custom", music: { on: true } },
  });
});

test("a list is a value: it is taken as it was sent", () => {
  expect(keepUnknown({ v: 2, a: [1, 2, 3] }, { v: 1, a: [4] })).toEqual({ v: 1, a: [4] });
});

test("no key reaches a prototype", () => {
  const held = JSON.parse('{"v":2,"__proto__":{"polluted":1}}');
  const kept = keepUnknown(held, { v: 1 });
  expect((kept as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
