/** What the service answers, as schemas: for the description of the service, and for whoever reads it. */

import * as v from "valibot";
import { RECORD_LIMITS } from "../../core/record/record.ts";
import { oneOf, text, uuidV7, wholeNumber } from "../../core/schema/field.ts";
import { overlaySchema } from "../../core/schema/overlay.ts";
import { sessionRecordSchema } from "../../core/schema/session-record.ts";
import { RECEIPT_OUTCOMES } from "../../core/sync/account-receipt.ts";
import { MOST_SETTINGS_VERSION } from "../../core/sync/settings-document.ts";
import { PROBLEM_KINDS } from "./problem.ts";

const instant = wholeNumber(0, Number.MAX_SAFE_INTEGER);
const AN_ID = 64;

export const receiptAnswer = v.object({
  id: uuidV7(),
  revision: wholeNumber(0, RECORD_LIMITS.revision),
  outcome: oneOf(RECEIPT_OUTCOMES),
});

export const problemAnswer = v.looseObject({
  type: v.string(),
  title: v.string(),
  status: wholeNumber(400, 599),
  code: oneOf(PROBLEM_KINDS),
  detail: v.string(),
});

export const sessionAnswer = v.object({
  record: sessionRecordSchema,
  overlay: v.nullable(overlaySchema),
  receivedAt: instant,
});

export const sessionsAnswer = v.object({
  sessions: v.array(sessionAnswer),
  next: v.nullable(v.string()),
});

export const batchAnswer = v.object({
  results: v.array(v.union([receiptAnswer, problemAnswer])),
});

export const overlayAnswer = v.object({
  id: uuidV7(),
  outcome: oneOf(["stored", "unchanged"]),
  overlay: overlaySchema,
});

const settings = {
  version: wholeNumber(1, MOST_SETTINGS_VERSION),
  document: v.looseObject({ v: wholeNumber(1, 1000) }),
};
export const settingsAnswer = v.object(settings);
export const settingsReceipt = v.object({
  outcome: oneOf(["stored", "unchanged", "superseded"]),
  ...settings,
});

export const deviceAnswer = v.object({
  id: text(AN_ID),
  name: text(AN_ID),
  createdAt: instant,
  lastUsedAt: v.nullable(instant),
  expiresAt: instant,
  isThisOne: v.boolean(),
});
export const devicesAnswer = v.object({ devices: v.array(deviceAnswer) });

export const meAnswer = v.object({
  accountId: v.string(),
  email: v.string(),
  device: v.object({ id: v.string(), name: v.string(), scopes: v.array(v.string()) }),
});

export const newDeviceAnswer = v.object({
  id: v.string(),
  name: v.string(),
  token: v.string(),
  scopes: v.array(v.string()),
  accountId: v.string(),
  email: v.string(),
});

export const importAnswer = v.object({
  sessions: v.object({ stored: instant, kept: instant, refused: instant }),
  overlays: v.object({ stored: instant, kept: instant, refused: instant }),
  settings: v.object({ stored: instant, kept: instant }),
  deleted: v.object({ stored: instant, kept: instant }),
});
