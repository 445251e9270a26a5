/** Every claim is read back by two decoders that know nothing of each other. */

import { Decoder, Stream } from "@garmin/fitsdk";
import FitParser from "fit-file-parser";
import { describe, expect, test } from "vitest";
import { fitFile } from "../../../account/export/fit-file.ts";
import type { SessionRecord, SetRecord } from "../../../core/record/record.ts";
import { confirmed, record, rested, STARTED_AT } from "../support/record.ts";

interface ReadSet {
  readonly title: string;
  readonly reps: number;
  readonly startedAt: number;
  readonly seconds: number;
  readonly side: unknown;
  readonly paced: unknown;
  readonly clean: unknown;
}

type Rows = readonly Record<string, unknown>[];
type Read = (bytes: Uint8Array<ArrayBuffer>) => Promise<{
  sets: readonly ReadSet[];
  localMinutes: number;
  elapsedSeconds: unknown;
  timerSeconds: unknown;
}>;

const byGarmin: Read = async (bytes) => {
  const stream = () => Stream.fromByteArray([...bytes]);
  expect(new Decoder(stream()).checkIntegrity()).toBe(true);
  const { messages, errors } = new Decoder(stream()).read();
  expect(errors).toEqual([]);
  const rows = (key: string) => (messages as Record<string, Rows>)[key] ?? [];
  const titles = rows("exerciseTitleMesgs");
  const [session] = rows("sessionMesgs");
  const [activity] = rows("activityMesgs");
  const utcSeconds = Number(activity?.["timestamp"]) / 1000 - 631_065_600;
  return {
    sets: rows("setMesgs").map((set) => {
      const ours = set["developerFields"] as Record<number, unknown>;
      return {
        title: String(
          titles.find((one) => one["messageIndex"] === set["wktStepIndex"])?.["wktStepName"],
        ),
        reps: Number(set["repetitions"]),
        startedAt: Number(set["startTime"]),
        seconds: Number(set["duration"]),
        side: ours[0],
        paced: ours[1],
        clean: ours[2],
      };
    }),
    localMinutes: (Number(activity?.["localTimestamp"]) - utcSeconds) / 60,
    elapsedSeconds: session?.["totalElapsedTime"],
    timerSeconds: session?.["totalTimerTime"],
  };
};

const byFitFileParser: Read = async (bytes) => {
  const parsed = await new FitParser({ mode: "list", force: false }).parseAsync(bytes.buffer);
  const { activity, messages } = parsed as unknown as {
    activity: Record<string, unknown>;
    messages: Record<string, Rows>;
  };
  const rows = (key: string) => messages[key] ?? [];
  const indexOf = (value: unknown) => (value as { value: number }).value;
  const titles = rows("exercise_title");
  const [session] = rows("session");
  return {
    sets: rows("set").map((set) => ({
      title: String(
        titles.find((one) => indexOf(one["message_index"]) === indexOf(set["wkt_step_index"]))?.[
          "wkt_step_name"
        ],
      ),
      reps: Number(set["repetitions"]),
      startedAt: Number(set["start_time"]),
      seconds: Number(set["duration"]),
      side: set["side"],
      paced: set["paced"],
      clean: set["clean"],
    })),
    localMinutes: (Number(activity["local_timestamp"]) - Number(activity["timestamp"])) / 60_000,
    elapsedSeconds: session?.["total_elapsed_time"],
    timerSeconds: session?.["total_timer_time"],
  };
};

const ONE_SIDE = [
  ["Side leg raise", 10],
  ["Side bicycle", 10],
  ["Big side leg raise", 10],
  ["Hip circles, clockwise", 8],
  ["Hip circles, counter-clockwise", 8],
  ["Side kick", 10],
] as const;
const SET_MS = 24_500;

/** Each set at a time of its own, as a session has them. */
function lived(one: SessionRecord): SessionRecord {
  const sets = one.sets.map((set, index) => {
    const startMs = 10_000 + index * SET_MS;
    return { ...set, startMs, endMs: startMs + set.paced * one.repMs };
  });
  return { ...one, sets };
}

function bytesOf(one: SessionRecord): Uint8Array<ArrayBuffer> {
  const bytes = fitFile(one);
  if (bytes === null) throw new Error("there is no file of it");
  return bytes;
}

describe.each([
  ["Garmin's decoder", byGarmin],
  ["fit-file-parser", byFitFileParser],
])("%s", (_, read) => {
  test("reads twenty-four sets of two rounds: names, sides, reps and times", async () => {
    const { sets, localMinutes, elapsedSeconds } = await read(bytesOf(lived(record())));
    const round = (["R", "L"] as const).flatMap((side) =>
      ONE_SIDE.map(([name, reps]) => ({ title: `${name} (${side})`, reps })),
    );
    expect(sets.map(({ title, reps }) => ({ title, reps }))).toEqual([...round, ...round]);
    expect(sets.map(({ startedAt, seconds }) => [startedAt, seconds])).toEqual(
      [...round, ...round].map(({ reps }, index) => [
        Math.floor((STARTED_AT + 10_000 + index * SET_MS) / 1000) * 1000,
        reps * 2,
      ]),
    );
    expect(sets.map(({ side }) => side)).toEqual(
      [...round, ...round].map(({ title }) => (title.endsWith("(R)") ? "right" : "left")),
    );
    expect(localMinutes).toBe(60);
    expect(elapsedSeconds).toBe(599);
  });

  test("reads the clean reps as repetitions once they are confirmed, and what was paced beside", async () => {
    const { sets } = await read(bytesOf(lived(confirmed(record(), (set) => set.paced - 2))));
    expect(sets.map(({ reps, paced, clean }) => [reps, paced, clean])).toEqual(
      [...ONE_SIDE, ...ONE_SIDE, ...ONE_SIDE, ...ONE_SIDE].map(([, most]) => [
        most - 2,
        most,
        most - 2,
      ]),
    );
  });

  test("reads only the sets that were begun of a session that was ended early", async () => {
    const ended = (set: SetRecord, index: number): SetRecord => {
      if (index < 2) return set;
      if (index === 2)
        return { ...set, paced: 4, clean: 3, ended: "cut", endMs: set.startMs + 9000 };
      return { ...set, paced: 0, ended: "skipped", startMs: 0, endMs: 0 };
    };
    const whole = lived(record({ pausedMs: 30_000, pauses: 1, endedAt: STARTED_AT + 90_000 }));
    const partial: SessionRecord = { ...whole, outcome: "partial", sets: whole.sets.map(ended) };
    const { sets, elapsedSeconds, timerSeconds } = await read(bytesOf(partial));
    expect(sets.map(({ title, reps, paced, clean }) => [title, reps, paced, clean])).toEqual([
      ["Side leg raise (R)", 10, 10, undefined],
      ["Side bicycle (R)", 10, 10, undefined],
      ["Big side leg raise (R)", 3, 4, 3],
    ]);
    expect(sets[2]?.seconds).toBe(9);
    expect([elapsedSeconds, timerSeconds]).toEqual([90, 60]);
  });
});

test("one session is one file, to the byte; another is another", () => {
  const one = lived(record());
  expect(bytesOf(one)).toEqual(bytesOf(structuredClone(one)));
  expect(bytesOf({ ...one, id: record().id })).not.toEqual(bytesOf(one));
});

test("discomfort is not in it: it changes no byte", () => {
  const one = lived(record());
  const sore = { ...one, comfort: { before: 9, spasm: true, hardest: 10 }, sinceLast: null };
  expect(bytesOf(sore)).toEqual(bytesOf(one));
});

test("a day of rest has no file", () => {
  expect(fitFile(rested())).toBeNull();
});

test("with discomfort switched on it is in the session, and still one file to the byte", async () => {
  const one = lived(record());
  const sore = (hardest: number | null) => {
    const comfort = { before: 4, spasm: false, hardest };
    return fitFile({ ...one, comfort }, { withDiscomfort: true }) ?? new Uint8Array();
  };
  const read = (bytes: Uint8Array<ArrayBuffer>) => {
    const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read();
    expect(errors).toEqual([]);
    return (messages as Record<string, Rows>)["sessionMesgs"]?.[0]?.["developerFields"];
  };
  expect(read(sore(6))).toEqual({ 3: 4, 4: 6 });
  expect(read(sore(null))).toEqual({ 3: 4 });
  expect(sore(6)).toEqual(sore(6));
  expect((await byFitFileParser(sore(6))).sets).toHaveLength(24);
});
