/** The settings page over a storage, and what a person can read and do on it. */

import { expect } from "vitest";
import { actOn } from "../../setting/act.ts";
import { settingsModel } from "../../setting/model/settings-model.ts";
import { PageState } from "../../setting/page-state.ts";
import { storedTexts } from "../../setting/platform/stored-texts.ts";
import { settingsPage } from "../../setting/settings-page.ts";
import { ENGLISH } from "../../setting/words/english.ts";
import type { Words } from "../../setting/words/words.ts";
import { allOf, fakeKit, type Shown } from "./fake-kit.ts";
import type { Stored } from "./stored.ts";

export const NOW = 1_000_000;

export type OpenedPage = ReturnType<typeof openPage>;

export function openPage(stored: Stored = {}, words: Words = ENGLISH, canCopy = true) {
  const copied: string[] = [];
  const items = new Map(Object.entries(stored));
  const storage = {
    getItem: (key: string) => items.get(key),
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    toObject: () => Object.fromEntries(items),
  };
  const act = actOn(storage);
  const state = new PageState(() => act.redraw());
  const nodes = (): readonly Shown[] => {
    const before = JSON.stringify([...items]);
    const model = settingsModel(storedTexts(storage));
    const when = (at: number) => `at ${at}`;
    const copy = (text: string) => {
      copied.push(text);
      return canCopy ? Promise.resolve() : Promise.reject(new Error("not here"));
    };
    const built = settingsPage({ kit: fakeKit, act, state, words, copy, now: NOW, when }, model);
    expect(JSON.stringify([...items]), "a build writes nothing").toBe(before);
    return allOf(built);
  };
  const named = (label: string) =>
    nodes().find((node) => [label, `▸ ${label}`, `▾ ${label}`].includes(node.words));
  const page = {
    items,
    copied,
    /** What lies in the storage but the number that turns. */
    stored: () => [...items].filter(([key]) => key !== "hip.page"),
    words: () => nodes().map((node) => node.words.replace(/\u00a0/g, " ")),
    has: (label: string) => named(label) !== undefined,
    value: (label: string) => named(label)?.value,
    options: (label: string) => named(label)?.options?.map(({ name }) => name) ?? [],
    lookIn: () => act.lookIn(),
    touch(label: string, value?: unknown): void {
      const node = named(label);
      if (node?.touch === undefined) throw new Error(`Nothing to touch is called "${label}".`);
      node.touch(value);
    },
    unfold(...labels: readonly string[]) {
      for (const label of labels) page.touch(label);
      return page;
    },
    places: () => nodes().map(({ type, words: said }) => `${type} ${said}`),
    cards: () => nodes().filter(({ type }) => type === "Section"),
    everything: () => JSON.stringify(nodes()),
  };
  return page;
}
