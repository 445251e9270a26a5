/**
 * What the account's answer about a settings document means. Like a record's: only what is plainly
 * the account's own word counts, and anything else means later.
 */

import { parse, readInteger, readRecord } from "../parse.ts";
import { type Answer, judgeRefusal, type Verdict } from "./account-answer.ts";
import { PROBLEM_CODES } from "./account-receipt.ts";
import { MOST_SETTINGS_VERSION, type SettingsDocument } from "./settings-document.ts";

export type SettingsVerdict =
  /** What the account holds now, whoever wrote it. */
  | { readonly kind: "held"; readonly held: SettingsDocument }
  | { readonly kind: "nothing-held" }
  /** It holds the version that was sent, with other content. */
  | { readonly kind: "conflict" }
  | { readonly kind: "refused" }
  | Extract<Verdict, { kind: "lost" | "later" }>;

export function judgeSettings(answer: Answer): SettingsVerdict {
  if (answer.kind === "no-answer")
    return { kind: "later", error: answer.error, retryAfterMs: null };
  const { status, body, retryAfterMs } = answer;
  if (status >= 200 && status < 300) {
    const held = parse(() => readHeld(body));
    if (held.ok) return { kind: "held", held: held.value };
    return { kind: "later", error: "not-understood", retryAfterMs };
  }
  const code = (body as { readonly code?: unknown } | null | undefined)?.code;
  if (status === 404 && code === PROBLEM_CODES.notFound) return { kind: "nothing-held" };
  if (status === 409 && code === PROBLEM_CODES.settingsConflict) return { kind: "conflict" };
  const verdict = judgeRefusal(status, body, retryAfterMs);
  return verdict.kind === "park" ? { kind: "refused" } : verdict;
}

/** Fields beside these two are the account's business. */
function readHeld(raw: unknown): SettingsDocument {
  const outer = readRecord(raw, "");
  const document = readRecord(outer["document"], "document");
  return {
    version: readInteger(outer["version"], "version", 1, MOST_SETTINGS_VERSION),
    document: { ...document, v: readInteger(document["v"], "document.v", 1, 1000) },
  };
}
