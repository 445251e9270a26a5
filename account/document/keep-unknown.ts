import type { Fields } from "../../core/sync/settings-document.ts";

/**
 * What an older writer sends, with what a newer one had said besides: a field the older one does not
 * know is not a field it took away.
 */
export function keepUnknown<T extends Fields>(held: Fields, sent: T): T {
  const kept = Object.entries(held).filter(([key]) => !Object.hasOwn(sent, key));
  const own = Object.entries(sent).map(([key, value]) => {
    const before = Object.hasOwn(held, key) ? held[key] : undefined;
    return [key, isFields(before) && isFields(value) ? keepUnknown(before, value) : value];
  });
  return Object.fromEntries([...own, ...kept]) as T;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
