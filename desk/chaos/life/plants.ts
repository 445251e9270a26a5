/**
 * Faults that a sync can have, each as one line of the sources changed. A chaos that does not find them
 * proves nothing; `npm run chaos -- --plant NAME` plays with one.
 */

export interface LifePlant {
  /** From the project's root. */
  readonly file: string;
  /** There exactly once, or the plant says so. */
  readonly line: string;
  readonly instead: string;
}

const SENDING =
  "const answer = await this.client.putSession(connected.server, connected.token, record);";

export const LIFE_PLANTS = {
  "delete-on-send": {
    file: "app-side/session-carrier.ts",
    line: SENDING,
    instead: `this.outbox.apply(id, {
      type: "verdict",
      sent: { revision, accountId: connected.accountId },
      verdict: { kind: "receipt", receipt: { id, revision, outcome: "stored" } },
      now: this.ports.clock.now(),
      retryAt: 0,
    });
    ${SENDING}`,
  },
  "new-id-on-retry": {
    file: "app-side/session-carrier.ts",
    line: SENDING,
    instead: `const tries = this.outbox.held(id).entry?.attempts ?? 0;
    const ending = tries === 0 ? id.slice(-1) : (tries % 10).toString();
    const renamed = { ...record, id: id.slice(0, -1) + ending };
    const raw = await this.client.putSession(connected.server, connected.token, renamed);
    const isTaken = raw.kind === "answer" && raw.status < 300 && raw.body;
    const answer = isTaken ? { ...raw, body: { ...raw.body, id } } : raw;`,
  },
  "older-revision-settles": {
    file: "core/sync/phone-outbox.ts",
    line: "if (!isDeleted && receipt.revision < record.revision) return null;",
    instead: "",
  },
  "no-tombstone": {
    file: "account/store/record-row.ts",
    line: "deleted_at: now,",
    instead: "deleted_at: null,",
  },
  "any-account": {
    file: "core/sync/phone-outbox.ts",
    line: "if (entry.accountId === null) return fresh({ ...entry, accountId });",
    instead: "if (entry.reason === null) return fresh({ ...entry, accountId });",
  },
} as const satisfies Record<string, LifePlant>;

export type PlantName = keyof typeof LIFE_PLANTS;
export const PLANT_NAMES = Object.keys(LIFE_PLANTS) as PlantName[];
