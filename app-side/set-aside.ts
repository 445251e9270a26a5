/** What cannot be read is not thrown away: it moves to a key of its own, and the person is told. */

import { ASIDE_PREFIX } from "../core/sync/storage-keys.ts";
import type { Ports } from "./ports.ts";

export function setAside({ store, clock }: Pick<Ports, "store" | "clock">, key: string): void {
  const text = store.get(key);
  if (text === null) return;
  const kept = store.set(`${ASIDE_PREFIX}${clock.now()}.${key}`, text);
  // Better to meet it again at the next start than to lose the only copy.
  if (kept.ok) store.remove(key);
}
