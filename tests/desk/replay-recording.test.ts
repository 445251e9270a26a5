import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parseRecording, type Recording, recordingText } from "../../desk/record/recording.ts";
import { NAMES, readRecording } from "./recordings/read.ts";

let whole: Recording;
let lines: readonly string[];

beforeAll(async () => {
  whole = await readRecording("plain-set");
  lines = recordingText(whole).trimEnd().split("\n");
});

function fault(text: string) {
  const parsed = parseRecording(text);
  return parsed.ok ? null : parsed.fault;
}

/** The file with one line changed. */
function withLine(number: number, change: (line: Record<string, unknown>) => unknown): string {
  const changed = lines.map((line, index) =>
    index === number - 1 ? JSON.stringify(change(JSON.parse(line))) : line,
  );
  return `${changed.join("\n")}\n`;
}

describe("a recording's file", () => {
  it("is read as it was written, whoever it is of", async () => {
    for (const name of NAMES) {
      const recording = await readRecording(name);
      expect(parseRecording(recordingText(recording))).toEqual({ ok: true, value: recording });
    }
  });

  it("holds nothing but the session: no token that opens anything", () => {
    expect(whole.head.phone["hip.link"]).toContain('"token":"stand-in-device-token"');
  });

  it("that stops anywhere is refused, and the line is named", () => {
    const text = recordingText(whole);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        const cut = text.slice(0, length);
        const found = fault(cut);
        expect(found?.code).toMatch(/^(torn|not-json)$/);
        expect(found?.path).toMatch(/^line \d+/);
      }),
    );
  });

  it.each([
    [
      "not JSON",
      "line 3",
      "not-json",
      () => `${lines.join("\n").replace('{"atMs":1000', "{atMs:1000")}\n`,
    ],
    [
      "an input nobody knows",
      "line 2.do",
      "unknown-value",
      () => withLine(2, (line) => ({ ...line, do: "watch.eat" })),
    ],
    [
      "a time before the one before",
      "line 4.atMs",
      "inconsistent",
      () => withLine(4, (line) => ({ ...line, atMs: 999 })),
    ],
    [
      "half a millisecond",
      "line 4.atMs",
      "wrong-type",
      () => withLine(4, (line) => ({ ...line, atMs: 1120.5 })),
    ],
    [
      "a touch without a place",
      "line 3.x",
      "missing",
      () => withLine(3, ({ x: _, ...line }) => line),
    ],
    [
      "a field too many",
      "line 3",
      "unknown-value",
      () => withLine(3, (line) => ({ ...line, z: 1 })),
    ],
    [
      "another version",
      "line 1.recording",
      "unknown-version",
      () => withLine(1, (line) => ({ ...line, recording: 2 })),
    ],
    [
      "a zone that is not on earth",
      "line 1.timeZone",
      "unknown-value",
      () => withLine(1, (line) => ({ ...line, timeZone: "Moon/Tycho" })),
    ],
    ["no end", "line 22", "torn", () => `${lines.slice(0, -1).join("\n")}\n`],
    [
      "an end before the last input",
      "line 23.atMs",
      "inconsistent",
      () => withLine(23, (line) => ({ ...line, atMs: 5 })),
    ],
    [
      "a hash that is none",
      "line 23.pulses",
      "wrong-type",
      () => withLine(23, (line) => ({ ...line, pulses: "many" })),
    ],
    ["nothing at all", "line 1", "torn", () => ""],
  ])("with %s is refused at %s", (_, path, code, text) => {
    expect(fault(text())).toMatchObject({ path, code });
  });
});
