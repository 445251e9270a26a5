import { expect, test } from "vitest";
import { csvHead, csvRows } from "../../../account/export/session-csv.ts";
import { record, rested, STARTED_AT } from "../support/record.ts";

/** A reader by the letter of RFC 4180, written for this test. */
function readCsv(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error("this is not RFC 4180");
    const [, raw = "", end] = found;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

function table(text: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(csvHead().slice(1) + text);
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

test("begins with the mark by which a spreadsheet knows UTF-8", () => {
  expect([...Buffer.from(csvHead()).subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x73]);
});

test("one row a set, in the person's own time", () => {
  const rows = table(csvRows(record({ tzOffsetMin: -210 }), null));
  expect(rows).toHaveLength(24);
  expect(rows[3]).toMatchObject({
    started_at: "2026-11-22T02:42:00-03:30",
    set: "4",
    round: "1",
    exercise: "hip-circle",
    direction: "clockwise",
    side: "right",
    paced: "8",
    clean: "",
    set_start_s: "10",
  });
});

test("a day of rest has its row", () => {
  const [row, ...more] = table(csvRows(rested({ startedAt: STARTED_AT }), null));
  expect(more).toEqual([]);
  expect(row).toMatchObject({ outcome: "rested", discomfort_before: "7", spasm: "true", set: "" });
});

test("shows the person's edits over the record", () => {
  const overlay = { clean: [7, null, 99], note: "left hip\nbetter" };
  const rows = table(csvRows(record(), overlay));
  expect(rows.slice(0, 3).map((row) => row["clean"])).toEqual(["7", "", ""]);
  expect(rows[0]?.["note"]).toBe("left hip\nbetter");
});

test.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  [" =1", "' =1"],
  ["\r=1", "'\r=1"],
  ['say "ah", twice', 'say "ah", twice'],
  ["5 = 5", "5 = 5"],
])("the note %j is no formula in a spreadsheet", (note, cell) => {
  const [row] = table(csvRows(record(), { clean: [], note }));
  expect(row?.["note"]).toBe(cell);
  const [other] = table(csvRows(record({ model: note }), null));
  expect(other?.["watch"]).toBe(cell);
});
