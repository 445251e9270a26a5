/** SVG as text, an element at a time. Numbers are rounded, so that the same drawing is the same file. */

type Attributes = Readonly<Record<string, string | number>>;

/** `inside`: markup already, such as other elements; words go through `escaped` first. */
export function element(name: string, attributes: Attributes, inside?: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const head = `<${name}${given.join("")}`;
  return inside === undefined ? `${head}/>` : `${head}>${inside}</${name}>`;
}

export function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function attribute(value: string | number): string {
  if (typeof value === "number") return String(Math.round(value * 100) / 100);
  return escaped(value).replace(/"/g, "&quot;");
}
