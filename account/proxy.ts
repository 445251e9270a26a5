/**
 * Where a request came from. The socket says it, and nothing else, unless the operator named the
 * proxy in front: then the right-most address of `X-Forwarded-For` that is no proxy of theirs. What
 * a visitor writes in that header stands further left, and is never looked at.
 */

import { BlockList, isIP } from "node:net";
import { fail, ok, type Result } from "../core/result.ts";

export type AddressOf = (socket: string, forwardedFor: string | undefined) => string;

const MAPPED = "::ffff:";
const MOST_HOPS = 20;

export function parseProxies(raw: string | undefined): Result<readonly string[]> {
  const names = (raw ?? "").split(",").map((one) => one.trim());
  const given = names.filter((one) => one !== "");
  if (given.every((one) => networkOf(one) !== null)) return ok(given);
  return fail(
    "wrong-type",
    "TRUSTED_PROXIES",
    "TRUSTED_PROXIES should be addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8.",
  );
}

export function addressThrough(proxies: readonly string[]): AddressOf {
  const trusted = new BlockList();
  for (const one of proxies) {
    const network = networkOf(one);
    if (network !== null) trusted.addSubnet(network.address, network.bits, network.family);
  }
  const isProxy = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, familyOf(address));
  return (socket, forwardedFor) => {
    const from = plain(socket);
    if (forwardedFor === undefined || !isProxy(from)) return from;
    const hops = forwardedFor
      .split(",")
      .slice(-MOST_HOPS)
      .map((one) => plain(one.trim()));
    // Each hop was written by the one to its right; the first that is no proxy is the visitor.
    let nearest = from;
    for (const hop of hops.reverse()) {
      if (isIP(hop) === 0) return nearest;
      nearest = hop;
      if (!isProxy(hop)) return hop;
    }
    return nearest;
  };
}

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: "ipv4" | "ipv6";
}

function networkOf(text: string): Network | null {
  const [address = "", bits, ...rest] = text.split("/");
  if (isIP(address) === 0 || rest.length > 0) return null;
  const family = familyOf(address);
  const whole = family === "ipv4" ? 32 : 128;
  if (bits === undefined) return { address, bits: whole, family };
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > whole) return null;
  return { address, bits: Number(bits), family };
}

function familyOf(address: string): Network["family"] {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

function plain(address: string): string {
  return address.toLowerCase().startsWith(MAPPED) ? address.slice(MAPPED.length) : address;
}
