/**
 * Asks the phone. The vendor's promise may never settle, may throw before it is one, and may settle
 * after the page is gone [docs, field reports], so every question has our own end to it.
 */

import type { Result } from "../../core/result.ts";
import { type Reply, type Request, ZML_METHOD } from "../../core/sync/message.ts";
import { parseReply } from "../../core/sync/parse-message.ts";

/** zml's request, as its pages have it. */
export type ZmlRequest = (
  question: { method: string; params: unknown },
  options: { timeout: number },
) => Promise<unknown>;

/** `null`: the phone is not there, or did not answer in time. */
export type AskPhone = (request: Request) => Promise<Result<Reply> | null>;

/** Longer than the phone needs to write a record down, shorter than a person's patience. */
const ANSWER_MS = 6000;

export function askPhone(zmlRequest: ZmlRequest): AskPhone {
  return (request) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), ANSWER_MS);
      const settle = (reply: Result<Reply> | null) => {
        clearTimeout(timer);
        resolve(reply);
      };
      const refused = (error: unknown) => {
        console.log(`the phone cannot be asked: ${String(error)}`);
        settle(null);
      };
      try {
        zmlRequest({ method: ZML_METHOD, params: request }, { timeout: ANSWER_MS }).then(
          (raw) => settle(parseReply(raw)),
          refused,
        );
      } catch (error) {
        refused(error);
      }
    });
}
