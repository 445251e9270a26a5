/** One line of evidence, and a short way to write many of one test file. */

export type Mark = "docs" | "packager" | "sim";

export interface Evidence {
  readonly behaviour: string;
  readonly marks: readonly Mark[];
  /** Under `tests/simulator/`. */
  readonly file: string;
  /** The test's title as it stands in the file. */
  readonly title: string;
}

type Entry = readonly [behaviour: string, marks: string, title: string];

export const of = (file: string, entries: readonly Entry[]): readonly Evidence[] =>
  entries.map(([behaviour, marks, title]) => ({
    behaviour,
    marks: marks.split(" ") as Mark[],
    file,
    title,
  }));
