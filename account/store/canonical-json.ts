/** One spelling for one content: keys in order, no spaces. Two records are equal when these are. */

import { createHash } from "node:crypto";

export function canonicalJson(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null) {
    return String(value);
  }
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const { key, lead } of leadsOf(Object.keys(fields))) {
    text += lead + canonicalJson(fields[key]);
  }
  return text === "" ? "{}" : `${text}}`;
}

interface Order {
  readonly keys: readonly string[];
  readonly leads: readonly Lead[];
}

/** A key, and what stands before its value. */
interface Lead {
  readonly key: string;
  readonly lead: string;
}

/** Objects of a few kinds come by the dozen: the orders that were last made. */
const MOST_ORDERS = 16;
const orders: Order[] = [];

function leadsOf(keys: readonly string[]): readonly Lead[] {
  const known = orders.find((order) => isSame(order.keys, keys));
  if (known !== undefined) return known.leads;
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1));
  const leads = sorted.map((key, index) => ({
    key,
    lead: `${index === 0 ? "{" : ","}${JSON.stringify(key)}:`,
  }));
  if (orders.unshift({ keys, leads }) > MOST_ORDERS) orders.pop();
  return leads;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
