import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAST } from "../../desk/record/cast.ts";
import { play } from "../../desk/record/play.ts";
import { recordPerson } from "../../desk/record/record-person.ts";
import { type Recording, recordingText } from "../../desk/record/recording.ts";
import type { DeviceProgram, Zpk } from "../../simulator/package/zab.ts";
import { packedOf, pathOf, readRecording } from "./recordings/read.ts";

const SHORT = "plain-set";
const REPLAY = fileURLToPath(new URL("../../desk/replay.ts", import.meta.url));

let recording: Recording;
let packed: Zpk;
let folder: string;

beforeAll(async () => {
  recording = await readRecording(SHORT);
  packed = await packedOf(recording);
  folder = await mkdtemp(join(tmpdir(), "hip-replay-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The packed app with a word of its code changed, on every page. */
function changed(from: string, to: string): Zpk {
  let count = 0;
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of packed.device.files) {
    const code = path.endsWith(".js") ? new TextDecoder().decode(bytes) : "";
    if (code.includes(from)) count += 1;
    files.set(
      path,
      code.includes(from) ? new TextEncoder().encode(code.replaceAll(from, to)) : bytes,
    );
  }
  expect(count).toBeGreaterThan(0);
  const device: DeviceProgram = { ...packed.device, files };
  return { ...packed, device };
}

describe("playing a recording again", () => {
  it("finds the same pulses, records, glass and account", async () => {
    const played = await play(recording, { packed });
    expect(played.undone).toEqual([]);
    expect(JSON.parse(played.evidence.records)).toMatchObject([
      { outcome: "completed", sets: [{ exercise: "side-leg-raise", paced: 10, clean: 10 }] },
    ]);
    expect(JSON.parse(played.evidence.pulses)).toHaveLength(17);
    expect(played.evidence.widgets).toContain("in your account");
    // How the last screen looks may change without any harm to what was recorded.
    expect(played.differences.filter((one) => one !== "widgets")).toEqual([]);
  });

  it("notices a pulse that is ten milliseconds longer", async () => {
    const { differences, evidence } = await play(recording, {
      packed: changed("rep: [150]", "rep: [160]"),
    });
    expect(differences).toEqual(["cues", "pulses"]);
    expect(evidence.cues["unknown"]).toBe(10);
  });

  it("notices a rep that is counted twice", async () => {
    const { differences } = await play(recording, {
      packed: changed("paced: ", "paced: 1 + "),
    });
    expect(differences).toContain("records");
  });

  it("notices a touch that came a moment later", async () => {
    const inputs = recording.inputs.map((input) =>
      input.atMs === 7120 ? { ...input, atMs: 7121 } : input,
    );
    expect(inputs).not.toEqual(recording.inputs);
    const { differences } = await play({ ...recording, inputs }, { packed });
    expect(differences).toEqual(["records", "pulses", "account"]);
  });

  it("says what could not be done again, and goes on", async () => {
    const open = { atMs: 100, do: "phone.open-settings" } as const;
    const press = { atMs: 200, do: "phone.press", what: "No such button" } as const;
    const { undone, differences } = await play(
      { ...recording, inputs: [open, press, ...recording.inputs] },
      { packed },
    );
    expect(undone).toHaveLength(1);
    expect(undone[0]).toContain(
      'phone.press at 200 ms could not be done: Nothing to press is called "No such button"',
    );
    expect(differences).not.toContain("pulses");
  });
});

describe("recording a scripted person", () => {
  it("gives the file that lies here, to the letter", async () => {
    const role = CAST.find(({ name }) => name === SHORT);
    if (role === undefined) throw new Error("The cast has lost its first.");
    const { model: written } = recording.head;
    const { keyCount = 2, ...model } = written;
    const again = await recordPerson(role, { model: { ...model, keyCount }, packed });
    expect(again.faults).toEqual([]);
    const { end, ...rest } = again.recording;
    expect(rest).toEqual({ head: recording.head, inputs: recording.inputs });
    expect({ ...end, widgets: "" }).toEqual({ ...recording.end, widgets: "" });
  });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function replay(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", REPLAY, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe("npm run replay", () => {
  it("tells what was felt, that all is as recorded, and ends with 0", async () => {
    const { findings } = await play(recording, { packed });
    const path = join(folder, "same.jsonl");
    await writeFile(path, recordingText({ ...recording, end: { ...recording.end, ...findings } }));
    const { code, out } = await replay(path);
    expect(out).toContain("session   Amazfit Balance, 41.5 s, 21 inputs, in virtual time\n");
    expect(out).toContain("felt      3 count-in, 10 rep, 1 finished\n");
    expect(out).toContain(`records   ${recording.end.records} as recorded\n`);
    expect(out).toContain(`pulses    ${recording.end.pulses} as recorded\n`);
    expect(out).toContain("account equals watch");
    expect(code).toBe(0);
  });

  it("ends with 1 and names what is not as recorded", async () => {
    const path = join(folder, "other.jsonl");
    const end = { ...recording.end, pulses: recording.end.records };
    await writeFile(path, recordingText({ ...recording, end }));
    const { code, out } = await replay(path, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ isSame: false, pulses: recording.end.pulses });
    expect(JSON.parse(out).differences).toContain("pulses");
    expect(JSON.parse(out).differences).not.toContain("records");
  });

  it("ends with 2 at a damaged file, with the line and the reason", async () => {
    const path = join(folder, "torn.jsonl");
    await writeFile(path, (await readFile(pathOf(SHORT), "utf8")).slice(0, 1800));
    const { code, err } = await replay(path);
    expect(code).toBe(2);
    expect(err).toMatch(/torn\.jsonl, line \d+ \(torn\): The file ends in the middle of a line\./);
  });
});
