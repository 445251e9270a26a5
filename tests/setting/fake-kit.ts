/** The settings page's components as plain data, for tests that read a page without a phone. */

import type { Kit, Node, Option } from "../../setting/platform/settings-types.ts";

export interface Shown {
  readonly type: string;
  readonly words: string;
  readonly value?: string | boolean;
  /** A button in the strong colour. */
  readonly strong?: boolean;
  readonly options?: readonly Option[];
  readonly touch?: (value?: unknown) => void;
  readonly children: readonly Shown[];
}

const shown = new Map<Node, Shown>();

function show(one: Shown): Node {
  const node: Node = () => undefined;
  shown.set(node, one);
  return node;
}

const below = (children: readonly Node[] = []): readonly Shown[] =>
  children.flatMap((node) => shown.get(node) ?? []);

export const fakeKit: Kit = {
  View: (_, children) => show({ type: "View", words: "", children: below(children) }),
  Section: ({ title = "" }, children) =>
    show({ type: "Section", words: title, children: below(children) }),
  Text: (_, words) => show({ type: "Text", words, children: [] }),
  Link: ({ source }, words) => show({ type: "Link", words, value: source, children: [] }),
  Button: ({ label, color, onClick }) =>
    show({
      type: "Button",
      words: label,
      strong: color === "primary",
      touch: onClick,
      children: [],
    }),
  TextInput: ({ label = "", value = "", onChange }) =>
    show({
      type: "TextInput",
      words: label,
      value,
      touch: onChange,
      children: [],
    }),
  Toggle: ({ label, value, onChange }) =>
    show({ type: "Toggle", words: label, value, touch: onChange, children: [] }),
  Select: ({ label = "", value, options, onChange }) =>
    show({
      type: "Select",
      words: label,
      options,
      touch: onChange,
      children: [],
      ...(value === undefined ? {} : { value }),
    }),
};

export function allOf(node: Node): readonly Shown[] {
  const root = shown.get(node);
  return root === undefined ? [] : flat(root);
}

function flat(one: Shown): readonly Shown[] {
  return [one, ...one.children.flatMap(flat)];
}
