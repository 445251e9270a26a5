import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiJson } from "../../core/ascii-json.ts";
import { parse, parseJson, readInteger, readObject, readText, refuse } from "../../core/parse.ts";

describe("parsing untrusted values", () => {
  it("turns a refusal into a fault with its place and its words", () => {
    expect(parse(() => refuse("torn", "sets[3]", "It is torn."))).toEqual({
      ok: false,
      fault: { code: "torn", path: "sets[3]", message: "It is torn." },
    });
  });

  it("lets our own mistakes through, they are no fault of the input", () => {
    expect(() => parse(ourMistake)).toThrow(TypeError);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, "1", null, [1], true])(
    "takes %o for no whole number",
    (raw) => {
      const parsed = parse(() => readInteger(raw, "n", -(2 ** 60), 2 ** 60));
      expect(parsed).toMatchObject({ ok: false, fault: { code: "wrong-type", path: "n" } });
    },
  );

  it("takes an object with exactly the keys it should have", () => {
    const read = (raw: unknown) => parse(() => readObject(raw, "o", ["a", "b"]));
    expect(read({ a: 1, b: undefined }).ok).toBe(true);
    expect(read({ a: 1 })).toMatchObject({ fault: { code: "missing", path: "o.b" } });
    expect(read({ a: 1, b: 2, c: 3 })).toMatchObject({
      fault: { code: "unknown-value", path: "o.c" },
    });
    expect(read(JSON.parse('{"a":1,"b":2,"__proto__":3}'))).toMatchObject({ ok: false });
    for (const raw of [null, [], "a", 1]) {
      expect(read(raw)).toMatchObject({ fault: { code: "not-an-object" } });
    }
  });

  it("refuses text that is too long instead of cutting it", () => {
    expect(parse(() => readText("1234", "t", 3))).toMatchObject({ fault: { code: "too-large" } });
  });

  it("never throws at what is not JSON", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseJson(text);
        if (!parsed.ok) expect(parsed.fault.code).toBe("not-json");
      }),
    );
  });
});

describe("JSON in ASCII", () => {
  it("is ASCII alone and comes back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        const text = asciiJson(value);
        expect(text).toMatch(/^[\x20-\x7e]*$/);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      }),
    );
  });
});

function ourMistake(): never {
  throw new TypeError("a mistake of ours");
}
