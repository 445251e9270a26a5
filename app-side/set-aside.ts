/** What cannot be read is not thrown away: it moves to a key of its own, and the person is told. */

import { ASIDE_PREFIX } from "../core/sync/storage-keys.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { Ports } from "./ports.ts";

type Phone = Pick<Ports, "store" | "clock"> & { readonly diagnostics: Diagnostics };

export function setAside({ store, clock, diagnostics }: Phone, key: string): void {
  const text = store.get(key);
  if (text === null) return;
  const kept = store.set(`${ASIDE_PREFIX}${clock.now()}.${key}`, text);
  // Better to meet it again at the next start than to lose the only copy.
  if (kept.ok) store.remove(key);
  diagnostics.note("set-aside");
}
