/** The recordings that lie beside this file, by name. */

import { readFile } from "node:fs/promises";
import { CAST } from "../../../desk/record/cast.ts";
import { packedFor } from "../../../desk/record/packed-for.ts";
import { parseRecording, type Recording } from "../../../desk/record/recording.ts";
import type { Zpk } from "../../../simulator/package/zab.ts";

export const NAMES: readonly string[] = CAST.map(({ name }) => name);

export function pathOf(name: string): URL {
  return new URL(`./${name}.jsonl`, import.meta.url);
}

export async function readRecording(name: string): Promise<Recording> {
  const recording = parseRecording(await readFile(pathOf(name), "utf8"));
  if (recording.ok) return recording.value;
  throw new Error(`${name}, ${recording.fault.path}: ${recording.fault.message}`);
}

const packed = new Map<string, Promise<Zpk>>();

/** Once for each kind of watch: to look whether the app has to be built costs more than a session. */
export function packedOf({ head: { model } }: Pick<Recording, "head">): Promise<Zpk> {
  const kind = `${model.shape} ${model.widthPx}`;
  const found = packed.get(kind) ?? packedFor(model, () => undefined);
  packed.set(kind, found);
  return found;
}
