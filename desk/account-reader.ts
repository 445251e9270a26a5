/** What the account holds, asked for as the phone would ask: with the phone's own token. */

import { parseRecord } from "../core/record/parse-record.ts";
import type { SessionRecord } from "../core/record/record.ts";
import { parseLinkText } from "../core/sync/link.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { House } from "./house.ts";

export interface AccountReader {
  ids(): Promise<readonly string[]>;
  record(id: string): Promise<SessionRecord>;
  /** The account's word on a record it is given. */
  put(record: SessionRecord): Promise<string>;
}

export function accountReader({ phone, account }: Pick<House, "phone" | "account">): AccountReader {
  const text = phone.settings.getItem(STORAGE_KEYS.link);
  const link = typeof text === "string" ? parseLinkText(text) : null;
  if (link?.ok !== true || link.value.state !== "connected") {
    throw new Error("The phone is not connected to the account.");
  }
  const headers = {
    authorization: `Bearer ${link.value.token}`,
    "content-type": "application/json",
  };
  const sessions = `${account.baseUrl}/v1/sessions`;
  const ask = async (url: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(url, { ...init, headers });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.json();
  };
  return {
    async ids() {
      const { sessions: found } = (await ask(sessions)) as {
        sessions: readonly { readonly record: { readonly id: string } }[];
      };
      return found.map(({ record }) => record.id);
    },
    async record(id) {
      const record = parseRecord(((await ask(`${sessions}/${id}`)) as { record: unknown }).record);
      if (!record.ok) throw new Error(`${record.fault.path}: ${record.fault.message}`);
      return record.value;
    },
    async put(record) {
      const body = JSON.stringify(record);
      const receipt = await ask(`${sessions}/${record.id}`, { method: "PUT", body });
      return (receipt as { outcome: string }).outcome;
    },
  };
}
