/**
 * The way between phones and the account, with everything a way can do to a request: lose it, or its
 * answer, hold it up for an hour, bring it twice, answer in the account's place, or never answer at all.
 */

import type { VirtualClock } from "../../../simulator/clock/virtual-clock.ts";
import {
  FAIR_WEATHER,
  type NetworkWeather,
  type PhoneFetch,
} from "../../../simulator/phone/network.ts";
import type { Phone } from "../../../simulator/phone/phone.ts";
import type { Dice } from "./dice.ts";
import type { Story } from "./story.ts";
import type { Town } from "./town.ts";

type Init = Parameters<PhoneFetch>[1];
type Answer = Awaited<ReturnType<PhoneFetch>>;

/** How often each, when nothing is calm; what passes is most of it. */
const FATES = {
  passes: 40,
  "request lost": 4,
  "answer lost": 5,
  "answer cut off": 4,
  "answer slow": 8,
  "answer too late": 3,
  "request held up": 4,
  "request doubled": 6,
  "never answered": 2,
  "captive portal": 3,
  "429 with Retry-After": 3,
  "5xx before it": 3,
  "5xx after it": 2,
} as const;
type Fate = keyof typeof FATES;

/** An everyday answer, and one in so many that takes its time. */
const USUAL_MS = [30, 400] as const;
const SLOW_MS = [500, 7_500] as const;
const SLOW_AS_USUAL = 0.2;
/** After the phone's own patience, before the platform's. */
const TOO_LATE_MS = [8_100, 9_900] as const;
const LATE_MS = [5_000, 60 * 60 * 1000] as const;
const RETRY_AFTER_SECONDS = [1, 900] as const;

export interface NetOptions {
  readonly clock: VirtualClock;
  readonly dice: Dice;
  readonly town: Pick<Town, "fetch">;
  readonly story: Story;
  /** How rough it is, from 0 to 1. */
  readonly roughness: number;
}

export class Net {
  isCalm = false;
  isAccountUp = true;
  readonly #options: NetOptions;
  readonly #late = new Set<() => Promise<void>>();

  constructor(options: NetOptions) {
    this.#options = options;
  }

  fetchFor(name: string, phone: () => Phone): PhoneFetch {
    return async (url, init) => {
      const fate = this.#fateOf();
      const request = `${init.method} ${new URL(url).pathname}`;
      if (fate === "passes") this.#options.story.tell(`${name}: ${request}`);
      else this.#options.story.count(fate, `${name}: ${request}, ${fate}`);
      const answer = await this.#follow(fate, url, init);
      return arriving(answer, () => phone().setNetwork(this.#weatherOf(fate)));
    };
  }

  /** What is still on its way somewhere comes now. */
  async deliverLate(): Promise<void> {
    for (const deliver of [...this.#late]) await deliver();
  }

  #fateOf(): Fate {
    const { dice, roughness } = this.#options;
    return this.isCalm || !dice.happens(roughness) ? "passes" : dice.weighed(FATES);
  }

  async #follow(fate: Fate, url: string, init: Init): Promise<Response> {
    switch (fate) {
      case "request lost":
        throw new TypeError("the way is broken");
      case "request held up":
        this.#laterOn(url, init);
        throw new TypeError("the way is broken");
      case "request doubled":
        this.#laterOn(url, init);
        return this.#arrive(url, init);
      case "captive portal":
        return new Response("<html>Welcome to our Wi-Fi</html>", {
          headers: { "content-type": "text/html" },
        });
      case "429 with Retry-After":
        return this.#busy();
      case "5xx before it":
        return new Response("Bad gateway", { status: 502 });
      case "5xx after it":
        await this.#arrive(url, init);
        return new Response("Gateway timeout", { status: 504 });
      case "answer cut off":
        await this.#arrive(url, init);
        throw new TypeError("the connection was reset");
      default:
        return this.#arrive(url, init);
    }
  }

  #arrive(url: string, init: Init): Promise<Response> {
    if (!this.isAccountUp) throw new TypeError("nobody listens");
    const { signal: _, ...request } = init;
    return this.#options.town.fetch(url, request);
  }

  /** It comes once, some other time, and its answer finds nobody. */
  #laterOn(url: string, init: Init): void {
    const { clock, dice, story } = this.#options;
    const deliver = async () => {
      if (!this.#late.delete(deliver) || !this.isAccountUp) return;
      const { status } = await this.#arrive(url, init);
      story.tell(`late: ${init.method} ${new URL(url).pathname}, ${status}`);
    };
    this.#late.add(deliver);
    clock.setTimeout(() => void clock.busy(deliver()), dice.whole(...LATE_MS));
  }

  #busy(): Response {
    const { clock, dice } = this.#options;
    const seconds = dice.whole(...RETRY_AFTER_SECONDS);
    const date = new Date(clock.now() + seconds * 1000).toUTCString();
    return new Response(JSON.stringify({ code: "too-many-requests" }), {
      status: 429,
      headers: { "retry-after": dice.happens(0.7) ? String(seconds) : date },
    });
  }

  #weatherOf(fate: Fate): NetworkWeather {
    const { dice } = this.#options;
    if (fate === "answer lost") return { ...FAIR_WEATHER, answers: "lost" };
    if (fate === "never answered") return { ...FAIR_WEATHER, answers: "never" };
    if (fate === "answer slow") return { ...FAIR_WEATHER, latencyMs: dice.whole(...SLOW_MS) };
    if (fate === "answer too late") {
      return { ...FAIR_WEATHER, latencyMs: dice.whole(...TOO_LATE_MS) };
    }
    const isSlow = !this.isCalm && dice.happens(SLOW_AS_USUAL);
    const [least, most] = isSlow ? SLOW_MS : USUAL_MS;
    return { ...FAIR_WEATHER, latencyMs: dice.whole(least, most) };
  }
}

/** The weather is looked at once the answer is whole: this one's own is there by then. */
function arriving(response: Response, weather: () => void): Answer {
  return {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
    async text() {
      const text = await response.text();
      weather();
      return text;
    },
  };
}
