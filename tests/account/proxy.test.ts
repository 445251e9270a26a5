import { describe, expect, test } from "vitest";
import { addressThrough } from "../../account/proxy.ts";

const PROXY = "10.0.0.1";
const through = addressThrough(["10.0.0.0/8", "fd00::/8"]);

describe("without a named proxy", () => {
  const alone = addressThrough([]);
  test("the socket's address is the only one, whatever the header says", () => {
    expect(alone("192.0.2.7", "198.51.100.1")).toBe("192.0.2.7");
    expect(alone("127.0.0.1", "198.51.100.1")).toBe("127.0.0.1");
  });
});

describe("with a named proxy", () => {
  test.each([
    ["the visitor it saw", "198.51.100.1", "198.51.100.1"],
    ["not what the visitor wrote in front", "203.0.113.9, 198.51.100.1", "198.51.100.1"],
    ["past more proxies of ours", "203.0.113.9, 198.51.100.1, 10.2.3.4", "198.51.100.1"],
    ["a visitor of IPv6", "2001:db8::1", "2001:db8::1"],
    ["a visitor mapped into IPv6", "::ffff:198.51.100.1", "198.51.100.1"],
    ["the proxy itself when the header is no address", "203.0.113.9, <script>", PROXY],
    ["the proxy itself when the header is empty", "", PROXY],
    ["the furthest of ours when there is nobody else", "10.1.1.1, 10.2.2.2", "10.1.1.1"],
  ])("takes %s", (_, header, expected) => {
    expect(through(PROXY, header)).toBe(expected);
    expect(through(`::ffff:${PROXY}`, header)).toBe(expected);
  });

  test("a visitor who is not behind it is not believed", () => {
    expect(through("192.0.2.7", "198.51.100.1")).toBe("192.0.2.7");
    expect(through("fe80::1", "198.51.100.1")).toBe("fe80::1");
  });

  test("a header of a thousand hops is read from its right end", () => {
    const forged = Array.from({ length: 1000 }, () => "203.0.113.9").join(",");
    expect(through("fd00::1", `${forged}, 198.51.100.1`)).toBe("198.51.100.1");
  });
});
