/** What is wrong with an address before anything is sent to it, so that it can be said beside the field. */

import { parseServerAddress } from "../core/sync/server-address.ts";

export type AddressFault = "missing" | "not-https" | "no-address";

export function addressFault(typed: string): AddressFault | null {
  const server = parseServerAddress(typed);
  if (server.ok) return null;
  if (server.fault.code === "missing") return "missing";
  return /^\s*http:\/\//i.test(typed) ? "not-https" : "no-address";
}
