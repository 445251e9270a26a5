/**
 * What the account service can carry: durable puts beside the engine's bare commits in the same run,
 * and reads of one account while the database grows. `--engine`, `--only puts|reads`, `--rows` and
 * `--seconds` make it less.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleAccount } from "../account-program.ts";
import { makePlace } from "../measure/account-place.ts";
import type { Spread } from "../measure/figures.ts";
import { measurePuts, type PutFigures } from "../measure/put-figures.ts";
import { measureReads, type ReadFigures, seedPlace } from "../measure/read-figures.ts";

const ENGINES = ["libsql", "postgres"] as const;
type Engine = (typeof ENGINES)[number];
const PARTS = ["puts", "reads"] as const;
type Part = (typeof PARTS)[number];

const LEAST_RATIO = 0.5;
const MOST_GROWTH = 1.3;
const FEW_ROWS = 10_000;
/** What the disk alone makes of it, which no limit is set for. */
const DISK = "places of the file, cold";

interface EngineFigures {
  readonly engine: Engine;
  readonly puts: PutFigures | null;
  readonly reads: readonly ReadFigures[];
  /** With many rows over with few. */
  readonly growth: Readonly<Record<string, Growth>>;
}

interface Wish {
  readonly engines: readonly Engine[];
  readonly rows: number;
  readonly roundMs: number;
  readonly parts: readonly Part[];
  readonly folder: string;
}

export async function bench(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean", default: false },
      engine: { type: "string" },
      rows: { type: "string", default: "1000000" },
      seconds: { type: "string", default: "4" },
      only: { type: "string" },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "hip-bench-"));
  // As root, PostgreSQL is another user and has to get through here.
  chmodSync(folder, 0o755);
  const wish: Wish = {
    engines: ENGINES.filter((one) => values.engine === undefined || one === values.engine),
    rows: Number(values.rows),
    roundMs: Number(values.seconds) * 1000,
    parts: PARTS.filter((one) => values.only === undefined || one === values.only),
    folder,
  };
  try {
    const figures = await measureAll(wish);
    const lines = values.json ? [JSON.stringify({ figures }, null, 2)] : figures.flatMap(linesOf);
    process.stdout.write(`${lines.join("\n")}\n`);
    return figures.every(isWithin);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll({
  engines,
  rows,
  roundMs,
  parts,
  folder,
}: Wish): Promise<EngineFigures[]> {
  const program = await bundleAccount(join(folder, "program"));
  const all: EngineFigures[] = [];
  for (const engine of engines) {
    const inPlace = async <T>(name: string, work: (place: Place) => Promise<T>): Promise<T> => {
      const place = await makePlace(engine, join(folder, `${engine}-${name}`));
      try {
        return await work(place);
      } finally {
        await place.remove();
      }
    };
    const tell = (line: string) => process.stderr.write(`${engine}: ${line}\n`);
    tell(parts.join(", "));
    const puts = parts.includes("puts")
      ? await inPlace("puts", (place) => measurePuts(place, program, roundMs))
      : null;
    const both = () =>
      inPlace("few", (few) =>
        inPlace("many", async (many) => {
          const seeded = [
            { measured: few, rows: FEW_ROWS },
            { measured: many, rows },
          ];
          for (const one of seeded) await seedPlace(one, tell);
          return measureReads(seeded, tell);
        }),
      );
    const reads = parts.includes("reads") ? await both() : [];
    all.push({ engine, puts, reads, growth: growthOf(reads) });
  }
  return all;
}

type Place = Awaited<ReturnType<typeof makePlace>>;

interface Growth {
  readonly p50: number;
  readonly p99: number;
}

function growthOf([few, many]: readonly ReadFigures[]): Readonly<Record<string, Growth>> {
  if (few === undefined || many === undefined) return {};
  const ratio = (a: number, b: number) => Math.round((100 * a) / b) / 100;
  const over = (of: (figures: ReadFigures) => Spread): Growth => {
    const [a, b] = [of(many), of(few)];
    return { p50: ratio(a.p50, b.p50), p99: ratio(a.p99, b.p99) };
  };
  return {
    listWarm: over(({ list }) => list.warm),
    listCold: over(({ list }) => list.cold),
    overviewWarm: over(({ overview }) => overview.warm),
    overviewCold: over(({ overview }) => overview.cold),
    [DISK]: over(({ placesCold }) => placesCold),
  };
}

function isWithin({ puts, growth }: EngineFigures): boolean {
  const ours = Object.entries(growth).filter(([name]) => name !== DISK);
  return (puts?.ratio ?? 1) >= LEAST_RATIO && ours.every(([, { p99 }]) => p99 <= MOST_GROWTH);
}

function putLines(puts: PutFigures, ms: (spread: Spread) => string): readonly string[] {
  const { bareCommitsPerSecond, putsPerSecond, ratio, atHalf, cpu, memory } = puts;
  return [
    `  bare commits ${bareCommitsPerSecond}/s, puts ${putsPerSecond}/s, ratio ${ratio} (at least ${LEAST_RATIO})`,
    `  at half of that: ${ms(atHalf)}; memory ${memory?.now ?? "?"} MB, most ${memory?.most ?? "?"} MB`,
    `  of a processor for one put: service ${cpu?.service ?? "?"} ms, sender ${cpu?.sender ?? "?"} ms`,
  ];
}

function linesOf({ engine, puts, reads, growth }: EngineFigures): readonly string[] {
  const ms = ({ p50, p99 }: Spread) => `p50 ${p50} ms, p99 ${p99} ms`;
  return [
    `${engine}`,
    ...(puts === null ? [] : putLines(puts, ms)),
    ...reads.flatMap(({ rows, list, overview, placesCold }) => [
      `  ${rows} rows: list warm ${ms(list.warm)}; cold ${ms(list.cold)}`,
      `  ${rows} rows: overview warm ${ms(overview.warm)}; cold ${ms(overview.cold)}`,
      `  ${rows} rows: as many places of the file, cold ${ms(placesCold)}`,
    ]),
    ...Object.entries(growth).map(
      ([name, { p50, p99 }]) =>
        `  growth of ${name}: p50 ${p50}, p99 ${p99} (at most ${MOST_GROWTH})`,
    ),
  ];
}
