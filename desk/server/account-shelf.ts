/**
 * What the account has, asked for with the phone's own token whenever the phone has asked it for
 * something, and now and then, because sessions can be deleted on the web.
 */

import { parseRecord } from "../../core/record/parse-record.ts";
import { parseLinkText } from "../../core/sync/link.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { Phone } from "../../simulator/phone/phone.ts";
import type { SettingsStore } from "../../simulator/phone/settings-store.ts";
import { recordWords } from "./record-words.ts";
import type { KeptView } from "./view.ts";

const NOW_AND_THEN_MS = 15_000;
const PATIENCE_MS = 4000;

/** The phone's token for the account service on this desk; a phone may be connected elsewhere. */
export function connectionOf(settings: SettingsStore, baseUrl: string): string | null {
  const text = settings.getItem(STORAGE_KEYS.link);
  const link = text === null ? null : parseLinkText(text);
  const isHere = link?.ok === true && link.value.state === "connected";
  return isHere && link.value.server === baseUrl ? link.value.token : null;
}

export class AccountShelf {
  readonly #baseUrl: string;
  readonly #phone: Phone;
  readonly #changed: () => void;
  readonly #leave: () => void;
  readonly #timer: NodeJS.Timeout;
  #kept: readonly KeptView[] | null = null;
  #asking: Promise<void> | undefined;

  constructor(baseUrl: string, phone: Phone, changed: () => void) {
    this.#baseUrl = baseUrl;
    this.#phone = phone;
    this.#changed = changed;
    this.#leave = phone.on((event) => {
      if (event.type === "request") this.look();
    });
    this.#timer = setInterval(() => this.look(), NOW_AND_THEN_MS);
    this.look();
  }

  /** `null`: it could not be asked. */
  get kept(): readonly KeptView[] | null {
    return this.#kept;
  }

  look(): void {
    this.#asking ??= this.#ask().then((kept) => {
      this.#asking = undefined;
      const isNew = JSON.stringify(kept) !== JSON.stringify(this.#kept);
      this.#kept = kept;
      if (isNew) this.#changed();
    });
  }

  close(): void {
    clearInterval(this.#timer);
    this.#leave();
  }

  async #ask(): Promise<readonly KeptView[] | null> {
    const token = connectionOf(this.#phone.settings, this.#baseUrl);
    if (token === null) return null;
    try {
      const response = await fetch(`${this.#baseUrl}/v1/sessions`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return response.ok ? listed(await response.json()) : null;
    } catch {
      // It is down, or was killed in the middle of its answer: that is what is shown.
      return null;
    }
  }
}

function listed(answer: unknown): readonly KeptView[] {
  const { sessions = [] } = answer as { sessions?: readonly { readonly record: unknown }[] };
  return sessions.flatMap(({ record }) => {
    const parsed = parseRecord(record);
    if (!parsed.ok) return [];
    const { id } = parsed.value;
    const bytes = Buffer.byteLength(JSON.stringify(record));
    return [{ name: id, bytes, what: recordWords(parsed.value), isSession: true }];
  });
}
