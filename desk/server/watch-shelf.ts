/**
 * The watches that lie on the desk, one on the wrist at a time. Each keeps its own disk; putting one
 * on ends the app on the other, as nobody wears two.
 */

import type { Clock } from "../../simulator/clock/clock.ts";
import type { LinkEnd } from "../../simulator/link/link.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import { createWatch, type Watch } from "../../simulator/watch/watch.ts";
import type { AppSource, Progress } from "./app-source.ts";
import type { CatalogueModel } from "./catalogue.ts";
import type { KeptDisk } from "./kept-disk.ts";
import type { WatchMemory } from "./watch-memory.ts";

export const USUAL_MODEL = "Amazfit Balance";

export interface Worn {
  readonly model: CatalogueModel;
  readonly watch: Watch;
  readonly disk: KeptDisk;
  readonly program: Zpk;
}

export interface ShelfOptions {
  readonly source: AppSource;
  readonly models: readonly CatalogueModel[];
  readonly memory: WatchMemory;
  readonly clock: Clock;
  readonly linkEnd: LinkEnd;
  readonly random: () => number;
}

export async function openShelf(options: ShelfOptions, progress: Progress): Promise<WatchShelf> {
  const models = options.models.filter((model) => options.source.suits(model));
  const wanted = [options.memory.worn, USUAL_MODEL];
  const first =
    wanted.map((name) => models.find((model) => model.name === name)).find(Boolean) ?? models[0];
  if (first === undefined) throw new Error("No watch of the catalogue can run this program.");
  return new WatchShelf({ ...options, models }, await unpack(options, first, progress));
}

export class WatchShelf {
  readonly models: readonly CatalogueModel[];
  readonly #options: ShelfOptions;
  readonly #known = new Map<string, Worn>();
  #worn: Worn;

  constructor(options: ShelfOptions, first: Worn) {
    this.models = options.models;
    this.#options = options;
    this.#known.set(first.model.name, first);
    this.#worn = first;
  }

  get worn(): Worn {
    return this.#worn;
  }

  /** Takes the watch out of its box, which may take a build; puts nothing on. */
  async prepare(name: string, progress: Progress): Promise<void> {
    const model = this.models.find((each) => each.name === name);
    if (model === undefined) throw new Error(`There is no watch called ${name} here.`);
    if (this.#known.has(name)) return;
    this.#known.set(name, await unpack(this.#options, model, progress));
  }

  wear(name: string): void {
    const next = this.#known.get(name);
    if (next === undefined) throw new Error(`The ${name} is still in its box.`);
    if (next === this.#worn) return;
    this.#worn.watch.kill();
    this.#worn = next;
    this.#options.memory.worn = name;
  }

  dispose(): void {
    for (const { watch } of this.#known.values()) watch.dispose();
  }
}

async function unpack(
  { source, memory, clock, linkEnd, random }: ShelfOptions,
  model: CatalogueModel,
  progress: Progress,
): Promise<Worn> {
  const program = await source.packageFor(model, progress);
  const disk = memory.diskOf(model.name);
  // A program of somebody else's goes on without what is missing here; ours must not need to.
  const onLack = source.isOurs ? "throw" : "name";
  const watch = await createWatch({
    program: program.device,
    model,
    clock,
    linkEnd,
    disk,
    random,
    onLack,
  });
  return { model, watch, disk, program };
}
