/**
 * A person with an account, at its pages and with a reader of their own that no phone knows of.
 * Signing up is slow on purpose, so people live through several lives; what they did is told apart by
 * the sessions' ids.
 */

import { randomUUID } from "node:crypto";
import type { Overlay } from "../../../core/record/overlay.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import { CLIENT_ID, DEVICE_GRANT } from "../../../core/sync/device-flow.ts";
import { type WebPerson, webPerson } from "../../web-person.ts";
import { BASE_URL, type Town } from "./town.ts";

const PASSWORD = "three slow morning rounds";
/** More sessions than this in an account, and looking through all of them takes too long. */
const MOST_SEEN = 40;

export type Found =
  | { readonly record: SessionRecord; readonly overlay: Overlay | null }
  | "deleted"
  | null;

export class Resident {
  readonly web: WebPerson;
  readonly accountId: string;
  /** Sessions of earlier lives. */
  seen: ReadonlySet<string> = new Set();
  isDeleted = false;
  /** What is in this account beyond sessions was put there in one life, and is nobody else's. */
  isOnlyHere = false;
  readonly #town: Town;
  readonly #token: string;

  constructor(town: Town, web: WebPerson, { token, accountId }: Reader) {
    this.#town = town;
    this.web = web;
    this.#token = token;
    this.accountId = accountId;
  }

  async find(id: string): Promise<Found> {
    const response = await this.#ask("GET", `/v1/sessions/${id}`);
    if (response.status === 410) return "deleted";
    if (response.status === 404) return null;
    return (await jsonOf(response)) as Exclude<Found, "deleted" | null>;
  }

  async ids(): Promise<readonly string[]> {
    const { sessions } = (await jsonOf(await this.#ask("GET", "/v1/sessions?limit=200"))) as {
      readonly sessions: readonly { readonly record: SessionRecord }[];
    };
    return sessions.map(({ record }) => record.id);
  }

  /** The routine the account keeps, as it was sent; `null` when it has none. */
  async routine(): Promise<unknown> {
    const response = await this.#ask("GET", "/v1/settings/routine");
    if (response.status === 404) return null;
    return ((await jsonOf(response)) as { readonly document: unknown }).document;
  }

  /** False when there is nothing there to edit. */
  async edit(id: string, overlay: Overlay): Promise<boolean> {
    const { version, ...content } = overlay;
    const edit = { basedOn: version - 1, ...content };
    return (await this.#ask("PUT", `/v1/sessions/${id}/overlay`, edit)).ok;
  }

  async remove(id: string): Promise<void> {
    await jsonOf(await this.#ask("DELETE", `/v1/sessions/${id}`));
  }

  async deleteAccount(): Promise<void> {
    await this.web.send("/account/delete", { current: PASSWORD });
    this.isDeleted = true;
  }

  /** Lets go of every phone but the reader. */
  async revokePhones(): Promise<number> {
    const { devices } = (await jsonOf(await this.#ask("GET", "/v1/devices"))) as {
      readonly devices: readonly { readonly id: string; readonly isThisOne: boolean }[];
    };
    const phones = devices.filter(({ isThisOne }) => !isThisOne);
    for (const { id } of phones) await this.web.send(`/devices/${id}/revoke`, {});
    return phones.length;
  }

  get isFull(): boolean {
    return this.seen.size > MOST_SEEN;
  }

  #ask(method: string, path: string, body?: object): Promise<Response> {
    return this.#town.fetch(path, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** Everyone who has an account here. */
export class Residents {
  readonly #town: Town;
  readonly #free: Resident[] = [];

  constructor(town: Town) {
    this.#town = town;
  }

  async borrow(): Promise<Resident> {
    return this.#free.shift() ?? this.signUp();
  }

  async signUp(): Promise<Resident> {
    const web = webPerson(BASE_URL, this.#town.fetch);
    await web.signUp(`${randomUUID()}@example.org`, PASSWORD);
    return new Resident(this.#town, web, await connectReader(this.#town, web));
  }

  giveBack(resident: Resident): void {
    const { isDeleted, isFull, isOnlyHere } = resident;
    if (!isDeleted && !isFull && !isOnlyHere) this.#free.push(resident);
  }
}

interface Reader {
  readonly token: string;
  readonly accountId: string;
}

async function connectReader(town: Town, web: WebPerson): Promise<Reader> {
  const post = async (path: string, body: object, token = "") => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return (await jsonOf(await town.fetch(path, init))) as Record<string, string>;
  };
  const asked = await post("/api/auth/device/code", {
    client_id: CLIENT_ID,
    device_name: "Reader",
  });
  await web.approve(`${BASE_URL}/device?user_code=${asked["user_code"]}`);
  const grant = { grant_type: DEVICE_GRANT, device_code: asked["device_code"] };
  const session = await post("/api/auth/device/token", { ...grant, client_id: CLIENT_ID });
  const swapped = await post("/v1/devices", { name: "Reader" }, session["access_token"]);
  return { token: swapped["token"] ?? "", accountId: swapped["accountId"] ?? "" };
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`the account answered ${response.status}`);
  return response.json();
}
