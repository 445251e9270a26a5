/**
 * The account service's address as a person types it. The token travels there, so it must be https;
 * this machine itself is the one exception. No URL class: neither phone nor watch has one.
 */

import { fail, ok, type Result } from "../result.ts";

const MOST_CHARS = 200;
const ADDRESS =
  /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?((?:\/[a-z0-9._~%-]+)*)\/*$/i;
const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/** Without a slash at its end, ready for a path. */
export function parseServerAddress(typed: string): Result<string> {
  const text = typed.trim();
  if (text === "") return fail("missing", "", "Type the address of your account service first.");
  if (text.length > MOST_CHARS) return fail("too-large", "", "This address is too long.");
  const parts = ADDRESS.exec(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  const [, scheme = "", host = "", port = "", path = ""] = parts ?? [];
  if (parts === null) {
    return fail("unknown-value", "", "This is not a web address, such as https://hip.example.org.");
  }
  const isSecure = scheme.toLowerCase() === "https";
  if (!isSecure && !LOCAL_HOSTS.includes(host.toLowerCase())) {
    return fail(
      "unknown-value",
      "",
      "The address must start with https:// to keep your data safe.",
    );
  }
  return ok(`${scheme.toLowerCase()}://${host.toLowerCase()}${port}${path}`);
}
