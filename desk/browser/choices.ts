/** A list of choices that leaves alone what is being chosen from. */

import { html } from "./dom.ts";

export interface Choice {
  readonly name: string;
  readonly value: string;
  /** The heading it stands under. */
  readonly group?: string;
}

export function offer(list: HTMLSelectElement, choices: readonly Choice[]): void {
  const offered = JSON.stringify(choices);
  if (list.dataset["offered"] === offered) return;
  list.dataset["offered"] = offered;
  const { value } = list;
  const groups = new Map<string, HTMLElement>();
  list.replaceChildren();
  for (const choice of choices) {
    const option = html("option", "", choice.name);
    option.value = choice.value;
    groupFor(list, groups, choice.group).append(option);
  }
  if (choices.some((choice) => choice.value === value)) list.value = value;
}

export function choose(list: HTMLSelectElement, value: string): void {
  if (list.value !== value && document.activeElement !== list) list.value = value;
}

function groupFor(
  list: HTMLSelectElement,
  groups: Map<string, HTMLElement>,
  name: string | undefined,
): HTMLElement {
  if (name === undefined) return list;
  const known = groups.get(name);
  if (known !== undefined) return known;
  const group = html("optgroup");
  group.label = name;
  list.append(group);
  groups.set(name, group);
  return group;
}
