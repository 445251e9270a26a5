/** Lives on the packed programs. */

import type { Life } from "./life.ts";

export class PackagedLives {
  live(seed: number): Promise<Life> {
    return Promise.reject(new Error(`The packed programs live no life yet, not that of ${seed}.`));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
