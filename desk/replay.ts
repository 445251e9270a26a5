/**
 * `npm run replay -- FILE`: plays a recorded session again in a fresh house, and says whether the same
 * came of it: the same pulses, the same records, the same glass at the end. Exit code 0 says yes.
 */

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { HASHED } from "./record/evidence.ts";
import { packedFor } from "./record/packed-for.ts";
import { type Played, play } from "./record/play.ts";
import { parseRecording, type Recording } from "./record/recording.ts";

const USAGE = `npm run replay -- FILE [--speed N] [--json]
  FILE       a recording: a session's inputs, a JSON object a line
  --speed N  with real time, 1 to 20 times as fast; without it in virtual time, as fast as it goes
  --json     one object instead of the words`;

const SPEED = { slowest: 1, fastest: 20 } as const;
const LABEL_CHARS = 10;

interface ReplayArgs {
  readonly path: string;
  readonly speed: number | null;
  readonly isJson: boolean;
}

function parseReplayArgs(): ReplayArgs | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { speed: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const [path, ...others] = positionals;
    const speed = values.speed === undefined ? null : Number(values.speed);
    const isSpeed = speed === null || (speed >= SPEED.slowest && speed <= SPEED.fastest);
    if (path === undefined || others.length > 0 || !isSpeed) return null;
    return { path, speed, isJson: values.json };
  } catch {
    return null;
  }
}

async function run({ path, speed, isJson }: ReplayArgs): Promise<number> {
  const recording = parseRecording(await readFile(path, "utf8"));
  if (!recording.ok) {
    const { code, path: place, message } = recording.fault;
    process.stderr.write(`${path}, ${place || "the whole"} (${code}): ${message}\n`);
    return 2;
  }
  const { model } = recording.value.head;
  const packed = await packedFor(model, (step) => process.stderr.write(`${step}\n`));
  const played = await play(recording.value, { packed, ...(speed !== null && { speed }) });
  const { findings, differences, undone, faults, evidence } = played;
  const isSame = differences.length === 0 && undone.length === 0;
  const asObject = { isSame, differences, ...findings, isAccountSame: evidence.isAccountSame };
  process.stdout.write(
    isJson
      ? `${JSON.stringify({ ...asObject, undone, faults })}\n`
      : tell(recording.value, played, speed),
  );
  return isSame ? 0 : 1;
}

function tell({ head, inputs, end }: Recording, played: Played, speed: number | null): string {
  const { findings, differences, undone, faults, evidence } = played;
  const line = (label: string, words: string) => `${label.padEnd(LABEL_CHARS)}${words}`;
  const isOther = (name: keyof typeof findings) => differences.some((one) => one === name);
  const felt = Object.entries(findings.cues).map(([cue, count]) => `${count} ${cue}`);
  const pace = speed === null ? "in virtual time" : `at speed ${speed}`;
  const seconds = (end.atMs / 1000).toFixed(1);
  return [
    line("session", `${head.model.name}, ${seconds} s, ${inputs.length} inputs, ${pace}`),
    line("felt", `${felt.join(", ") || "nothing"}${isOther("cues") ? ", NOT as recorded" : ""}`),
    ...HASHED.map((name) => {
      const verdict = isOther(name) ? `NOT as recorded, which was ${end[name]}` : "as recorded";
      return line(name, `${findings[name]} ${verdict}`);
    }),
    line("", evidence.isAccountSame ? "account equals watch" : "the account holds something else"),
    ...undone.map((what) => line("undone", what)),
    ...faults.map((what) => line("fault", what)),
    "",
  ].join("\n");
}

void runCommand({ args: parseReplayArgs(), usage: USAGE, run, codeOfFailure: 2 });
