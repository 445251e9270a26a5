/** The models to choose from, by shape and size: one size shares one package. */

import type { ModelView } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { type Choice, offer } from "./choices.ts";
import { part, say } from "./dom.ts";

export interface Wardrobe {
  show(models: readonly ModelView[], isBusy: boolean): void;
  wear(name: string): void;
}

export function openWardrobe(send: Send): Wardrobe {
  const list = part("model", HTMLSelectElement);
  let known: readonly ModelView[] = [];
  let worn = "";
  list.onchange = () => send({ do: "model", name: list.value });
  const describe = () => {
    const model = known.find(({ name }) => name === worn);
    say(part("watch-model", HTMLElement), model === undefined ? "" : words(model));
    if (!list.disabled && worn !== "") list.value = worn;
  };
  return {
    show(models, isBusy) {
      known = models;
      offer(list, [...models].sort(bySize).map(choiceOf));
      list.disabled = isBusy;
      describe();
    },
    wear(name) {
      worn = name;
      describe();
    },
  };
}

function choiceOf(model: ModelView): Choice {
  return { name: model.name, value: model.name, group: sizeWords(model) };
}

function bySize(one: ModelView, other: ModelView): number {
  return one.shape.localeCompare(other.shape) || other.widthPx - one.widthPx;
}

function sizeWords({ shape, widthPx, heightPx }: ModelView): string {
  return `${shape}, ${widthPx} × ${heightPx}`;
}

function words(model: ModelView): string {
  const keys = model.keyCount === 1 ? "1 key" : `${model.keyCount} keys`;
  return `${sizeWords(model)}, ${keys}, API level ${model.apiLevel}`;
}
