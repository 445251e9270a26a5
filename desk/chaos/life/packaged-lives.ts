/**
 * Lives on the packed programs: the watch in its own kind of engine, the phone beside it, an account
 * service that is a process and dies as one. The process is started once and goes through all of them.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AccountProcess, startAccount } from "../../account-process.ts";
import type { Life } from "./life.ts";
import { livePackaged } from "./packaged-life.ts";

export class PackagedLives {
  readonly #program: string;
  readonly #dataDir = mkdtempSync(join(tmpdir(), "hip-packaged-lives-"));
  #account: AccountProcess | null = null;
  #count = 0;

  /** `program`: the account service as one file. */
  constructor(program: string) {
    this.#program = program;
  }

  async live(seed: number): Promise<Life> {
    this.#account ??= await startAccount({
      dataDir: this.#dataDir,
      port: 0,
      program: [this.#program],
      // Each life comes from an address of its own, so that no limit counts them together.
      env: { REGISTRATION: "open", TRUSTED_PROXIES: "127.0.0.1" },
    });
    await this.#account.revive();
    this.#count += 1;
    const address = `10.0.${this.#count >> 8}.${this.#count & 255}`;
    return livePackaged(seed, this.#account, address);
  }

  async close(): Promise<void> {
    await this.#account?.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}
