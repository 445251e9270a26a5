/** A component's own style, set property by property: the page allows no inline style text. */

const applied = new WeakMap<HTMLElement, readonly string[]>();

/** Numbers that are no lengths. */
const PLAIN_NUMBERS = new Set([
  "flex",
  "flex-grow",
  "flex-shrink",
  "font-weight",
  "line-height",
  "opacity",
  "order",
  "z-index",
]);

export function applyStyle(element: HTMLElement, style: unknown): void {
  const entries = Object.entries(typeof style === "object" && style !== null ? style : {});
  const names = entries.map(([name]) => cssName(name));
  for (const old of applied.get(element) ?? []) {
    if (!names.includes(old)) element.style.removeProperty(old);
  }
  for (const [name, value] of entries)
    element.style.setProperty(cssName(name), cssValue(name, value));
  applied.set(element, names);
}

function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The phone's screen is a part of this page, so its height and width are that part's. */
function cssValue(name: string, value: unknown): string {
  if (typeof value === "number" && !PLAIN_NUMBERS.has(cssName(name))) return `${value}px`;
  return String(value).replace(/(\d)v([hw])\b/g, "$1cq$2");
}
