import { describe, expect, test } from "vitest";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { openPage } from "./open-page.ts";
import { ACCOUNT, CONNECTED, done, link, SERVER, WAITING } from "./stored.ts";

const FIELD = "Address of your account service";
const TOKEN = `hip_${"Ab3-_".repeat(8)}xyz`;

describe("the account on the settings page", () => {
  test("fresh, it asks for an address and connects", () => {
    const fresh = openPage();
    expect(fresh.value(FIELD)).toBe("");
    fresh.touch(FIELD, ` ${SERVER} `);
    fresh.touch("Connect");
    expect(fresh.items.get(STORAGE_KEYS.server)).toBe(SERVER);
    expect(fresh.items.get(STORAGE_KEYS.wish)).toBe("connect");
  });

  test.each([
    ["", "Type the address of your account service first."],
    ["http://hip.example.org", "The address must begin with https, so that nobody can read along."],
    ["my account", "This is not a web address. It should look like https://hip.example.org."],
  ])("%o is complained about beside the field, and nothing is sent", (typed, complaint) => {
    const page = openPage();
    page.touch(FIELD, typed);
    expect(page.has(complaint)).toBe(false);
    page.touch("Connect");
    expect(page.has(complaint)).toBe(true);
    expect(page.items.has(STORAGE_KEYS.wish)).toBe(false);
    page.touch(FIELD, "http://localhost:8787");
    expect(page.has(complaint)).toBe(false);
    page.touch("Connect");
    expect(page.items.get(STORAGE_KEYS.wish)).toBe("connect");
  });

  test("what is given to a field stays the same while it is typed in, in the same place", () => {
    const page = openPage();
    const where = () => page.places().indexOf(`TextInput ${FIELD}`);
    const place = where();
    for (const typed of ["h", "ht", "http://x"]) {
      page.touch(FIELD, typed);
      expect([page.value(FIELD), where()]).toEqual(["", place]);
    }
    page.touch("Connect");
    expect(where()).toBe(place);
    page.unfold("Account", "Account");
    expect(page.value(FIELD)).toBe("http://x");
  });

  test("waiting, it shows the code, the link twice, and how long the code lasts", () => {
    const waiting = openPage(link(WAITING));
    const page = `${SERVER}/device?user_code=ABCDEFGH`;
    expect(waiting.words()).toEqual(
      expect.arrayContaining(["ABCD-EFGH", page, "The code works until at 77."]),
    );
    expect(waiting.value("Open the page to approve")).toBe(page);
    expect(waiting.everything()).not.toContain("device-secret");
    waiting.touch("Cancel");
    expect(waiting.items.get(STORAGE_KEYS.wish)).toBe("cancel");
  });

  test("connected, it folds away as whom; unfolded, it offers to disconnect; it shows no token", () => {
    const connected = openPage(link(CONNECTED));
    expect(connected.has("Connected as anna@a.example")).toBe(true);
    expect(connected.has("Disconnect")).toBe(false);
    connected.unfold("Account").touch("Disconnect");
    expect(connected.items.get(STORAGE_KEYS.wish)).toBe("disconnect");
    expect(connected.has(SERVER)).toBe(true);
    expect(connected.has("Connect")).toBe(false);
    expect(connected.everything()).not.toContain("hip_secret");
  });

  test("asked to sign in again, it is open and offers just that", () => {
    const held = openPage(link({ state: "connected", ...ACCOUNT, needsSignIn: true }));
    held.touch("Sign in again");
    expect(held.items.get(STORAGE_KEYS.wish)).toBe("connect");
  });

  test("a connection that failed, or an account that is gone, is said in words", () => {
    expect(openPage(link({ state: "none", notice: "denied" })).words()).toContain(
      "The connection was declined in the browser.",
    );
    const ended = { state: "ended", server: SERVER, email: "a@a.example" } as const;
    expect(openPage(link(ended)).words()).toContain(
      "The account a@a.example was deleted. Sessions on this phone stay here.",
    );
    expect(openPage({ [STORAGE_KEYS.link]: "torn" }).words()).toContain(
      "The connection could not be finished. Please connect again.",
    );
  });

  test.each([
    [{ state: "asking", server: SERVER } as const, "Asking your account service for a code…"],
    [
      { state: "swapping", server: SERVER, sessionToken: "s" } as const,
      "Approved. Finishing the connection…",
    ],
    [{ state: "leaving", ...ACCOUNT } as const, "Disconnecting…"],
  ])("%o is said in words", (one, words) => {
    expect(openPage(link(one)).has(words)).toBe(true);
  });
});

describe("a personal token", () => {
  function typed(token: string, server = SERVER) {
    const page = openPage({ [STORAGE_KEYS.server]: server }).unfold("I have a personal token");
    page.touch("Personal token", token);
    return page;
  }

  test("goes to the side service when the person says so, whole, and is seen nowhere", () => {
    const page = typed(` ${TOKEN.slice(0, 20)}\n${TOKEN.slice(20)} `);
    expect(page.items.has(STORAGE_KEYS.pastedToken)).toBe(false);
    expect(page.everything()).not.toContain(TOKEN.slice(0, 20));
    page.touch("Connect with the token");
    expect(page.items.get(STORAGE_KEYS.pastedToken)).toBe(TOKEN);
    expect(page.items.get(STORAGE_KEYS.wish)).toBe("use-token");
    expect(page.everything()).not.toContain(TOKEN.slice(4, 20));
    expect(page.has("Personal token")).toBe(false);
  });

  test("that is no whole one, or has nowhere to go, is kept back", () => {
    const half = typed("hip_abc");
    half.touch("Connect with the token");
    expect(half.words()).toContain(
      "This is not a whole token. Copy it again from your account; there it is shown once.",
    );
    const nowhere = typed(TOKEN, "http://hip.example.org");
    nowhere.touch("Connect with the token");
    expect(nowhere.words()).toContain(
      "The address must begin with https, so that nobody can read along.",
    );
    for (const { items } of [half, nowhere]) {
      expect([items.has(STORAGE_KEYS.pastedToken), items.has(STORAGE_KEYS.wish)]).toEqual([
        false,
        false,
      ]);
    }
  });

  test("that was typed and folded away is forgotten", () => {
    const page = typed(TOKEN).unfold("I have a personal token", "I have a personal token");
    page.touch("Connect with the token");
    expect(page.items.has(STORAGE_KEYS.pastedToken)).toBe(false);
  });
});

describe("opening the settings page", () => {
  test("is a moment to try, but never overrules what was asked for", () => {
    const opened = openPage();
    opened.lookIn();
    expect(opened.items.get(STORAGE_KEYS.wish)).toBe("sync");
    const asked = openPage({ [STORAGE_KEYS.server]: SERVER });
    asked.touch("Connect");
    asked.lookIn();
    expect(asked.items.get(STORAGE_KEYS.wish)).toBe("connect");
  });

  test("shows what needs the person, and folds the rest", () => {
    const calm = openPage(link(CONNECTED));
    expect(calm.places().filter((place) => place.includes("▾"))).toEqual([]);
    const open = openPage({ ...link({ ...CONNECTED, needsSignIn: true }), ...done(0) });
    expect(open.places().filter((place) => place.includes("▾"))).toEqual([
      "Button ▾ Account",
      "Button ▾ Sessions",
    ]);
  });
});
