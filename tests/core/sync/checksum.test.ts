import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksum, shortChecksum } from "../../../core/sync/checksum.ts";

const ascii = fc.string({ unit: "binary-ascii" });

describe("checksum", () => {
  test("is the CRC-32 everyone knows", () => {
    expect(checksum("")).toBe("00000000");
    expect(checksum("123456789")).toBe("cbf43926");
  });

  test("agrees with zlib on any ASCII text", () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(Number.parseInt(checksum(text), 16)).toBe(crc32(Buffer.from(text, "latin1")));
      }),
    );
  });

  test("finds one damaged character wherever it is", () => {
    fc.assert(
      fc.property(ascii, ascii, fc.nat(127), fc.nat(127), (head, tail, one, other) => {
        fc.pre(one !== other);
        const whole = head + String.fromCharCode(one) + tail;
        const damaged = head + String.fromCharCode(other) + tail;
        expect(checksum(damaged)).not.toBe(checksum(whole));
      }),
    );
  });

  test("is always eight digits, the short one four", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(checksum(text)).toMatch(/^[0-9a-f]{8}$/);
        expect(shortChecksum(text)).toMatch(/^[0-9a-f]{4}$/);
      }),
    );
  });

  test("tells texts apart that share their low bytes", () => {
    expect(checksum("\u0141")).not.toBe(checksum("A"));
  });
});
