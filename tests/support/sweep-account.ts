/**
 * The real account service without its process: requests go in by a function call, and a kill goes
 * on with a copy of its folder as it lies at that instant, so that whatever the dead one still does
 * is lost, as it would be.
 */

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Service, ServiceOptions } from "../../account/service.ts";
import { openService } from "../../account/service.ts";
import { type AccountReceipt, RECEIPT_OUTCOMES } from "../../core/sync/account-receipt.ts";
import type { PhoneFetch } from "../../simulator/phone/network.ts";
import { TestBrowser } from "../account/support/browser.ts";
import { TestPhone } from "../account/support/phone.ts";

export const BASE_URL = "http://localhost:8787";

export type OpenService = typeof openService;
type App = Awaited<ReturnType<Service["app"]>>;
type Init = Parameters<PhoneFetch>[1];

/** A folder with one account in it, and what its one phone knows of it. */
export interface Enrolment {
  readonly dataDir: string;
  readonly token: string;
  readonly accountId: string;
  readonly email: string;
}

export async function enrol(): Promise<Enrolment> {
  const dataDir = mkdtempSync(join(tmpdir(), "hip-sweep-account-"));
  const service = await open(openService, dataDir, Date.now);
  const app = await service.app(BASE_URL);
  const deps = await service.deps(BASE_URL);
  const account = { app, deps, baseUrl: BASE_URL, logged: [], close: () => service.close() };
  const browser = new TestBrowser(account);
  await browser.signUp("sore@example.org");
  const phone = new TestPhone(account);
  const token = await phone.connect(browser);
  const me = (await (await phone.get("/v1/me")).json()) as { accountId: string; email: string };
  await service.close();
  return { dataDir, token, accountId: me.accountId, email: me.email };
}

async function open(make: OpenService, dataDir: string, now: () => number): Promise<Service> {
  const options: ServiceOptions = { now, log: () => undefined, isLimited: false };
  const place = { engine: "libsql", dataDir } as const;
  const config = { place, registration: "open", secret: null, trustedProxies: [] } as const;
  const opened = await make(config, options);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

interface Life {
  readonly dataDir: string;
  readonly service: Service;
  readonly app: App;
  isKilled: boolean;
  /** What it is still busy with, dead or alive. */
  readonly work: Set<Promise<unknown>>;
}

export interface AccountWitness {
  readonly now: () => number;
  /** `true` for a request that is held up on its way: the phone is cut off, it comes much later. */
  isHeldUp(): boolean;
  /** Each step of each request; a kill may come from within. */
  happened(what: string): void;
}

export class SweepAccount {
  /** The highest revision it has said it holds, by id. */
  readonly said = new Map<string, number>();
  readonly #make: OpenService;
  readonly #token: string;
  readonly #witness: AccountWitness;
  readonly #root = mkdtempSync(join(tmpdir(), "hip-sweep-"));
  readonly #late: (() => Promise<unknown>)[] = [];
  #lives = 0;
  #life: Life | null = null;
  #folder: string;
  #endings: Promise<unknown>[] = [];

  constructor(enrolment: Enrolment, witness: AccountWitness, make: OpenService) {
    this.#make = make;
    this.#token = enrolment.token;
    this.#witness = witness;
    this.#folder = enrolment.dataDir;
    this.#folder = this.#image();
  }

  async revive(): Promise<void> {
    if (this.#life !== null) return;
    const dataDir = this.#folder;
    // Each look at the clock is a step of a request, and as good an instant as any to die in.
    let isReady = false;
    const now = () => {
      if (isReady && this.#life?.dataDir === dataDir) this.#witness.happened("account: at work");
      return this.#witness.now();
    };
    const service = await open(this.#make, dataDir, now);
    const app = await service.app(BASE_URL);
    isReady = true;
    this.#life = { dataDir, service, app, isKilled: false, work: new Set() };
  }

  /** As if the power went, at this very instant. */
  kill(): void {
    const life = this.#life;
    if (life === null) return;
    this.#life = null;
    life.isKilled = true;
    this.#folder = this.#image();
    this.#endings.push(Promise.allSettled([...life.work]).then(() => life.service.close()));
  }

  readonly fetch: PhoneFetch = async (url, init) => {
    const isHeldUp = this.#witness.isHeldUp();
    this.#witness.happened("account: a request arrives");
    if (isHeldUp) {
      this.#late.push(() => this.#answer(url, init));
      throw new TypeError("the connection was cut");
    }
    const response = await this.#answer(url, init);
    this.#witness.happened("account: the answer leaves");
    if (this.#life === null) throw new TypeError("the connection was cut");
    return response;
  };

  /** What was held up on its way comes now. */
  async deliverLate(): Promise<void> {
    for (const send of this.#late.splice(0)) await send();
  }

  async records(): Promise<readonly unknown[]> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const response = await this.#life?.app.request("/v1/sessions?limit=200", { headers });
    if (response?.status !== 200) throw new Error(`the account answered ${response?.status}`);
    const { sessions } = (await response.json()) as { sessions: { record: unknown }[] };
    return sessions.map(({ record }) => record);
  }

  async close(): Promise<void> {
    await Promise.all(this.#endings);
    await this.#life?.service.close();
    rmSync(this.#root, { recursive: true, force: true });
  }

  async #answer(url: string, { method, headers, body }: Init): Promise<Response> {
    const life = this.#life;
    if (life === null) throw new TypeError("nobody listens");
    const asked = { method, headers, ...(body === undefined ? {} : { body }) };
    const work = Promise.resolve(life.app.request(new URL(url).pathname, asked));
    life.work.add(work);
    const response = await work;
    life.work.delete(work);
    if (life.isKilled) throw new TypeError("the connection was cut");
    await this.#note(response.clone());
    return response;
  }

  async #note(response: Response): Promise<void> {
    if (!response.ok) return;
    const receipt = (await response.json()) as Partial<AccountReceipt>;
    const { id, revision, outcome } = receipt;
    const isReceipt = RECEIPT_OUTCOMES.some((one) => one === outcome);
    if (isReceipt && id !== undefined && revision !== undefined) this.said.set(id, revision);
  }

  /** The database and what it had written ahead; its locks die with their holder. */
  #image(): string {
    this.#lives += 1;
    const to = join(this.#root, String(this.#lives));
    const isKept = (path: string) => !/^(lock|.*-shm)/.test(basename(path));
    cpSync(this.#folder, to, { recursive: true, filter: isKept });
    return to;
  }
}
