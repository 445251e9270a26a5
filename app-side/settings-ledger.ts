/**
 * What is known of the settings documents and what is to be asked of the account next. It reads and
 * writes the phone's storage, makes no request, and leaves the rules to `core/`.
 */

import {
  afterRoutineLook,
  afterRoutinePut,
  type Carried,
  effectiveRoutine,
  isRoutineDue,
  markOf,
  type RoutineOutcome,
  wristDue,
} from "../core/sync/carried.ts";
import { makeRoutineText, parseRoutineText } from "../core/sync/routine-document.ts";
import type { SettingsVerdict } from "../core/sync/settings-answer.ts";
import type { SettingsDocument } from "../core/sync/settings-document.ts";
import type { WristCopy } from "../core/sync/wrist-copy.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { KeyStore } from "./ports.ts";
import {
  adoptRoutine,
  keepCarried,
  readCarried,
  readRoutine,
  readWrists,
} from "./routine-store.ts";

export type SettingsJob =
  | { readonly kind: "put-routine"; readonly document: SettingsDocument }
  | { readonly kind: "look" }
  | { readonly kind: "put-wrist"; readonly copy: WristCopy };

type Said = Exclude<SettingsVerdict, { kind: "lost" | "later" }>;

export class SettingsLedger {
  private readonly store: KeyStore;
  private readonly diagnostics: Diagnostics;
  /** Another phone may have chosen since: asked once for each start, connection and look of a person. */
  private isLookDue = true;
  /** The account lacks what it once had, or never had any. */
  private isPutDue = false;
  /** What the account would not take, until the next start: asking again at once would change nothing. */
  private readonly refused = new Set<string>();

  constructor(store: KeyStore, diagnostics: Diagnostics) {
    this.store = store;
    this.diagnostics = diagnostics;
  }

  /** Somebody wants to know how things stand at the account. */
  look(): void {
    this.isLookDue = true;
  }

  /** What was known of the account before holds of another one. */
  connected(): void {
    this.isLookDue = true;
    this.isPutDue = false;
    this.refused.clear();
  }

  job(accountId: string): SettingsJob | null {
    const { store } = this;
    const carried = readCarried(store, accountId);
    const phone = readRoutine(store);
    if (phone.ok) {
      const document = effectiveRoutine(phone.value);
      const isDue = this.isPutDue || isRoutineDue(phone.value, carried.routine);
      if (isDue && !this.refused.has(nameOf("routine", document))) {
        return { kind: "put-routine", document };
      }
      if (this.isLookDue && !isDue) return { kind: "look" };
    }
    const copy = wristDue(readWrists(store).copies, carried);
    const isRefused = copy !== null && this.refused.has(nameOf(copy.watch, copy.wrist));
    return copy === null || isRefused ? null : { kind: "put-wrist", copy };
  }

  /** False when it could not be stored. */
  take(accountId: string, job: SettingsJob, verdict: Said): boolean {
    const carried = readCarried(this.store, accountId);
    switch (job.kind) {
      case "put-wrist":
        return this.takeWrist(carried, job.copy, verdict);
      case "put-routine":
        return this.takePut(carried, job.document, verdict);
      case "look":
        return this.takeLook(carried, verdict);
    }
  }

  /** Another watch's settings may be kept there: the account has one place, and this was tried. */
  private takeWrist(carried: Carried, { watch, wrist }: WristCopy, verdict: Said): boolean {
    if (isRefusal(verdict)) {
      this.refused.add(nameOf(watch, wrist));
      return true;
    }
    this.diagnostics.note("wrist-sent", { n: wrist.version });
    const mark = { watch, ...markOf(wrist) };
    return keepCarried(this.store, { ...carried, wrist: mark }).ok;
  }

  private takePut(carried: Carried, sent: SettingsDocument, verdict: Said): boolean {
    if (isRefusal(verdict)) {
      this.refused.add(nameOf("routine", sent));
      return true;
    }
    const phone = readRoutine(this.store);
    if (!phone.ok) return true;
    this.isPutDue = false;
    this.diagnostics.note("routine-sent", { n: sent.version });
    const held = verdict.kind === "held" ? verdict.held : null;
    return this.keep(carried, afterRoutinePut(phone.value, sent, held));
  }

  private takeLook(carried: Carried, verdict: Said): boolean {
    this.isLookDue = false;
    const phone = readRoutine(this.store);
    if (verdict.kind === "refused" || verdict.kind === "conflict" || !phone.ok) return true;
    const held = verdict.kind === "held" ? verdict.held : null;
    // What makes no routine is left where it is: the phone goes on with its own.
    if (held !== null && !parseRoutineText(makeRoutineText(held)).ok) return true;
    return this.keep(carried, afterRoutineLook(phone.value, carried.routine, held));
  }

  private keep(carried: Carried, { adopt, mark, isWanted }: RoutineOutcome): boolean {
    const { store } = this;
    this.isPutDue = isWanted;
    if (adopt !== null) {
      if (!adoptRoutine(store, adopt).ok) return false;
      if (!isWanted) this.diagnostics.note("routine-adopted", { n: adopt.version });
    }
    return mark === null || keepCarried(store, { ...carried, routine: mark }).ok;
  }
}

function isRefusal(verdict: Said): boolean {
  return verdict.kind === "refused" || verdict.kind === "nothing-held";
}

function nameOf(of: string, document: SettingsDocument): string {
  const { version, hash } = markOf(document);
  return `${of} ${version} ${hash}`;
}
