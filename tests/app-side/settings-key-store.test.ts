import { describe, expect, test } from "vitest";
import type { SettingsStorage } from "../../app-side/platform/phone-types.ts";
import { settingsKeyStore } from "../../app-side/platform/settings-key-store.ts";

function storage(change: Partial<SettingsStorage> = {}): SettingsStorage {
  const items = new Map<string, unknown>();
  return {
    getItem: (key) => items.get(key),
    setItem: (key, value) => {
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
    toObject: () => Object.fromEntries(items),
    ...change,
  };
}

const broken = (): never => {
  throw new Error("storage is closed");
};

describe("the phone's storage", () => {
  test("keeps, lists and removes text", () => {
    const store = settingsKeyStore(storage());
    expect(store.set("a", "1").ok).toBe(true);
    expect(store.get("a")).toBe("1");
    expect(store.keys()).toEqual(["a"]);
    store.remove("a");
    expect(store.get("a")).toBeNull();
  });

  test("a write that was not kept is a fault", () => {
    const forgetful = settingsKeyStore(storage({ setItem: () => undefined }));
    expect(forgetful.set("a", "1")).toMatchObject({
      ok: false,
      fault: { code: "storage-failed", path: "a" },
    });
    const cutting = storage();
    const short = settingsKeyStore({
      ...cutting,
      setItem: (k, v) => cutting.setItem(k, v.slice(1)),
    });
    expect(short.set("a", "12").ok).toBe(false);
  });

  test("storage that throws is a fault, an absence or an empty list, never an exception", () => {
    const store = settingsKeyStore({
      getItem: broken,
      setItem: broken,
      removeItem: broken,
      toObject: broken,
    });
    expect(store.set("a", "1").ok).toBe(false);
    expect(store.get("a")).toBeNull();
    expect(store.keys()).toEqual([]);
    expect(() => store.remove("a")).not.toThrow();
  });

  test("nothing, null and empty text are all nothing; other values are shown as JSON", () => {
    for (const value of [undefined, null, ""]) {
      expect(settingsKeyStore(storage({ getItem: () => value })).get("a")).toBeNull();
    }
    expect(settingsKeyStore(storage({ getItem: () => ({ b: 1 }) })).get("a")).toBe('{"b":1}');
  });
});
