/** The way to an account that is a process: where requests come from, and what it says at its door. */

import { type AccountReceipt, RECEIPT_OUTCOMES } from "../../../core/sync/account-receipt.ts";

/** From an address of this life's own, so that no limit counts lives together. */
export function cameFrom(address: string) {
  return (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("x-forwarded-for", address);
    return fetch(url, { ...init, headers });
  };
}

/** `heard`: what the account says of a session at its door, and whose account it is. */
export function doorOf(
  address: string,
  heard: (accountId: string, receipt: AccountReceipt) => void,
) {
  const send = cameFrom(address);
  let owner = "";
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const response = await send(url, init);
    if (!response.ok) return response;
    const { pathname } = new URL(url);
    if (pathname === "/v1/devices") {
      ({ accountId: owner } = (await response.clone().json()) as { accountId: string });
    }
    if (!pathname.startsWith("/v1/sessions/")) return response;
    const receipt = (await response.clone().json()) as AccountReceipt;
    if (RECEIPT_OUTCOMES.includes(receipt.outcome)) heard(owner, receipt);
    return response;
  };
}
