/** Finds what a person means by a label, and says what there is when there is no such thing. */

import { allNodes, type SettingsNode } from "./settings-tree.ts";

/** A label as it is read on the page, or the id of a node. */
export type NodeRef = string | { readonly id: string };

export type TouchKind = "press" | "type" | "toggle" | "select" | "slide";

const TOUCHABLE: Readonly<Record<TouchKind, (node: SettingsNode) => boolean>> = {
  press: (node) => node.type === "Link" || node.handlers.includes("onClick"),
  type: (node) => node.type === "TextInput",
  toggle: (node) => node.type === "Toggle",
  select: (node) => node.type === "Select",
  slide: (node) => node.type === "Slider",
};

export function findNode(root: SettingsNode, kind: TouchKind, what: NodeRef): SettingsNode {
  const candidates = allNodes(root).filter(TOUCHABLE[kind]);
  const found = candidates.filter((node) =>
    typeof what === "string" ? namesOf(node).includes(what) : node.id === what.id,
  );
  const [node, second] = found;
  const name = typeof what === "string" ? `"${what}"` : `node ${what.id}`;
  if (node === undefined) {
    const offered = candidates.map((candidate) => `"${namesOf(candidate)[0] ?? ""}"`).join(", ");
    throw new Error(`Nothing to ${kind} is called ${name}; there is ${offered || "nothing"}.`);
  }
  if (second !== undefined) throw new Error(`More than one thing to ${kind} is called ${name}.`);
  if (node.props["disabled"] === true) throw new Error(`${name} is disabled.`);
  return node;
}

function namesOf(node: SettingsNode): string[] {
  const inside = allNodes(node)
    .map((each) => each.text)
    .filter((text) => text !== "");
  const names = [
    node.text,
    inside.join(" "),
    ...["placeholder", "title", "source"].map(prop(node)),
  ];
  return names.filter((name) => name !== "");
}

function prop(node: SettingsNode): (name: string) => string {
  return (name) => String(node.props[name] ?? "");
}
