import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withLock } from "../../tools/lock.ts";

describe("a builder's lock", () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hip-series-lock-"));
    lock = join(folder, ".lock");
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("keeps the second builder waiting until the first is through", async () => {
    const order: string[] = [];
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = withLock(lock, async () => {
      order.push("first begins");
      await held;
      order.push("first ends");
    });
    const second = withLock(lock, async () => {
      order.push("second");
    });
    finish();
    await Promise.all([first, second]);
    expect(order).toEqual(["first begins", "first ends", "second"]);
  });

  test("is given back when the work fails", async () => {
    await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(lock)).toBe(false);
  });

  test("does not outlive a builder that was killed", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(lock, String(pid));
    expect(await withLock(lock, async () => "built")).toBe("built");
  });
});
