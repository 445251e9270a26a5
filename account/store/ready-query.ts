/**
 * A statement whose words never change: put together once for each engine, and asked with other values
 * each time. For the few that run at every put; the rest may be built as they are needed.
 */

import type { CompiledQuery, RawBuilder } from "kysely";
import type { Db } from "./database.ts";
import { type Engine, engineOf } from "./engine.ts";
import type { Trx } from "./transaction.ts";

/** Stands where a value will be. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Value = string | number | null;
type Slots<Name extends string> = Readonly<Record<Name, unknown>>;

export type ReadyQuery<Name extends string, Row> = (
  db: Db | Trx,
  values: Readonly<Record<Name, Value | readonly Value[]>>,
) => Promise<readonly Row[]>;

export function readyQuery<Name extends string, Row>(
  names: readonly Name[],
  build: (slots: Slots<Name>) => RawBuilder<Row>,
): ReadyQuery<Name, Row> {
  const entries = names.map((name) => [name, new Slot(name)]);
  const builder = build(Object.fromEntries(entries) as Slots<Name>);
  const compiled: Partial<Record<Engine, CompiledQuery<Row>>> = {};
  return async (db, values) => {
    const engine = engineOf(db);
    const query = compiled[engine] ?? builder.compile(db);
    compiled[engine] = query;
    const parameters = query.parameters.map((one) =>
      one instanceof Slot ? values[one.name as Name] : one,
    );
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}
