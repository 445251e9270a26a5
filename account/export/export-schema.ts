/** The export's own shape, as it is taken in again. Its schema is for people; it is not read back. */

import * as v from "valibot";
import { RECORD_LIMITS } from "../../core/record/record.ts";
import { list, oneOf, uuidV7, wholeNumber } from "../../core/schema/field.ts";
import { overlaySchema } from "../../core/schema/overlay.ts";
import { sessionRecordSchema } from "../../core/schema/session-record.ts";
import { settingsPutSchema } from "../../core/schema/settings-document.ts";
import { SETTINGS_NAMES } from "../../core/sync/settings-document.ts";

export const EXPORT_FORMAT = "hip-series-account";
export const EXPORT_VERSION = 1;
/** Two sessions a day for a lifetime. */
const MOST_SESSIONS = 100_000;

const instant = wholeNumber(0, Number.MAX_SAFE_INTEGER);

export const accountExportSchema = v.strictObject({
  format: v.literal(EXPORT_FORMAT, "This is not an export of an account."),
  version: v.literal(EXPORT_VERSION, "This export was made by another version of the service."),
  exportedAt: instant,
  schema: v.unknown(),
  settings: list(
    v.strictObject({ name: oneOf(SETTINGS_NAMES), ...settingsPutSchema.entries }),
    SETTINGS_NAMES.length,
  ),
  deleted: list(
    v.strictObject({ id: uuidV7(), revision: wholeNumber(0, RECORD_LIMITS.revision) }),
    MOST_SESSIONS,
  ),
  sessions: list(
    v.strictObject({
      record: sessionRecordSchema,
      overlay: v.nullable(overlaySchema),
      receivedAt: instant,
    }),
    MOST_SESSIONS,
  ),
});

export type AccountExport = v.InferOutput<typeof accountExportSchema>;
