import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksum } from "../../../core/sync/checksum.ts";
import { contentHash } from "../../../core/sync/content-hash.ts";
import { makeOutboxFile, parseOutboxFile } from "../../../core/sync/outbox-file.ts";
import { seal } from "../../../core/sync/sealed-text.ts";
import { anyRecord, someRecord, wholeRecord } from "./some-record.ts";

const codeOf = (text: string) => {
  const result = parseOutboxFile(text);
  return result.ok ? "ok" : result.fault.code;
};

describe("an outbox file", () => {
  test("gives back the record that was put into it", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseOutboxFile(makeOutboxFile(record))).toEqual({ ok: true, value: record });
      }),
    );
    expect(parseOutboxFile(makeOutboxFile(wholeRecord()))).toEqual({
      ok: true,
      value: wholeRecord(),
    });
  });

  test("is ASCII on one line, whatever the watch is called", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(makeOutboxFile(record)).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });

  test("cut short anywhere, it is torn or corrupt and never half a record", () => {
    const file = makeOutboxFile(someRecord());
    fc.assert(
      fc.property(fc.nat(file.length - 1), (length) => {
        expect(["torn", "corrupt"]).toContain(codeOf(file.slice(0, length)));
      }),
    );
    expect(codeOf("")).toBe("torn");
  });

  test("with one character damaged it is found out", () => {
    const file = makeOutboxFile(someRecord());
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const damaged = file.slice(0, at) + String.fromCharCode(code) + file.slice(at + 1);
        fc.pre(damaged !== file);
        expect(["torn", "corrupt"]).toContain(codeOf(damaged));
      }),
    );
  });

  test("of another version it says so, and of another program too", () => {
    expect(codeOf(seal({ ...someRecord(), schema: 2 }))).toBe("unknown-version");
    expect(codeOf(seal("hello"))).toBe("not-an-object");
    expect(codeOf(makeOutboxFile({ ...someRecord(), repMs: 1 }))).toBe("out-of-range");
  });

  test("whole but not JSON it is refused by its own code", () => {
    expect(codeOf(`${checksum("{no")} {no`)).toBe("not-json");
  });
});

describe("a content hash", () => {
  test("does not depend on the order in which fields were written", () => {
    const record = someRecord();
    const reversed = Object.fromEntries(Object.entries(record).reverse());
    expect(contentHash(reversed)).toBe(contentHash(record));
  });

  test("differs when a field, or the order of sets, differs", () => {
    expect(contentHash(someRecord(0, 1, 7))).not.toBe(contentHash(someRecord(0, 1, 6)));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });
});
