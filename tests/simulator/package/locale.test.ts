import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readBtxt, readTexts } from "../../../simulator/package/locale.ts";

/** As the packager writes it: count, absolute offsets, then the strings. */
function btxt(texts: readonly string[]): Uint8Array {
  const parts = texts.map((text) => strToU8(text));
  const head = 4 + texts.length * 4;
  const out = new Uint8Array(head + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(out.buffer);
  view.setUint32(0, texts.length);
  let at = head;
  parts.forEach((part, index) => {
    view.setUint32(4 + index * 4, at);
    out.set(part, at);
    at += part.length;
  });
  return out;
}

const folder = "assets/raw/locale";
const files = new Map([
  [`${folder}/TID.btxt`, btxt(["hello", "bye"])],
  [`${folder}/en-US.btxt`, btxt(["Hello", "Good bye"])],
  [`${folder}/de-DE.btxt`, btxt(["Guten Tag", "Auf Wiedersehen"])],
]);

describe("a text table", () => {
  it("gives back what the packager wrote, whatever the letters", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
        expect(readBtxt(btxt(texts), "x")).toEqual(texts);
      }),
    );
  });

  it("takes counts and offsets as big-endian", () => {
    const bytes = Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 8, 0x48, 0x69]);
    expect(readBtxt(bytes, "x")).toEqual(["Hi"]);
  });

  it.each([
    ["nothing", []],
    ["a count without offsets", [0, 0, 0, 9]],
    ["an offset beyond the end", [0, 0, 0, 1, 0, 0, 0, 99]],
  ])("is refused when it holds %s", (_name, bytes) => {
    expect(() => readBtxt(Uint8Array.from(bytes), "x.btxt")).toThrow("x.btxt is cut short");
  });

  it("serves the first wanted language that is there", () => {
    expect(readTexts(files, ["de-DE", "en-US"]).get("bye")).toBe("Auf Wiedersehen");
    expect(readTexts(files, ["fr-FR", "en-US"]).get("bye")).toBe("Good bye");
  });

  it("is empty for a program without texts", () => {
    expect(readTexts(new Map(), ["en-US"]).size).toBe(0);
  });
});
