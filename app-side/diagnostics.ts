/**
 * Notes down what happened on the phone, for the day somebody asks for help. A note costs nothing when
 * it is made: the ring is written a second later, once for all of them, and a storage that will not
 * take it is left alone.
 */

import type { DiagnosticCode } from "../core/diagnostics/code.ts";
import {
  addEntry,
  type DiagnosticEntry,
  entryOf,
  makeRingText,
  parseRingText,
  type Ring,
} from "../core/diagnostics/ring.ts";
import type { Answer } from "../core/sync/account-answer.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { Ports } from "./ports.ts";

export interface Diagnostics {
  note(code: DiagnosticCode, about?: { readonly id?: string; readonly n?: number }): void;
  /** What is noted down and not yet written is written now. */
  stop(): void;
  /** All of it, without a trace. */
  forget(): void;
}

const WRITE_AFTER_MS = 1_000;

export function openDiagnostics({ store, clock }: Pick<Ports, "store" | "clock">): Diagnostics {
  let ring: Ring | null = null;
  let cancelWrite: (() => void) | null = null;

  function write(): void {
    cancelWrite = null;
    if (ring !== null) store.set(STORAGE_KEYS.ring, makeRingText(ring));
  }

  return {
    note: (code, about) => {
      ring = noted(ring ?? readRing(store), entryOf(clock.now(), code, about));
      cancelWrite ??= clock.after(WRITE_AFTER_MS, write);
    },
    stop: () => {
      if (cancelWrite === null) return;
      cancelWrite();
      write();
    },
    forget: () => {
      cancelWrite?.();
      cancelWrite = null;
      ring = null;
    },
  };
}

/** The same thing again only moves its time: a watch that asks and asks must not push the rest out. */
function noted(ring: Ring, entry: DiagnosticEntry): Ring {
  const last = ring[ring.length - 1];
  const isSame = last?.code === entry.code && last.id === entry.id && last.n === entry.n;
  return addEntry(isSame ? ring.slice(0, -1) : ring, entry);
}

function readRing(store: Ports["store"]): Ring {
  const text = store.get(STORAGE_KEYS.ring);
  const ring = text === null ? null : parseRingText(text);
  return ring?.ok === true ? ring.value : [];
}

export function noteAnswer(diagnostics: Diagnostics, answer: Answer): void {
  if (answer.kind === "answer") diagnostics.note("answered", { n: answer.status });
  else diagnostics.note("no-answer");
}
