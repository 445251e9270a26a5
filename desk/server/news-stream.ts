/**
 * Server-sent events: each open page gets every topic once, then what changed. Changes are gathered
 * for a moment, so that a busy watch costs no more than a calm one can show.
 */

import type { ServerResponse } from "node:http";
import { type Desk, TOPICS, type Topic } from "./desk.ts";

const GATHER_MS = 30;
/** Keeps the page's idea of simulated time straight, and finds pages that are gone. */
const BEAT_MS = 1000;

export class NewsStream {
  readonly #desk: Desk;
  readonly #pages = new Set<ServerResponse>();
  readonly #stale = new Set<Topic>();
  readonly #sent = new Map<Topic, string>();
  readonly #beat: NodeJS.Timeout;
  readonly #unhear: () => void;
  #gathering: NodeJS.Timeout | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#unhear = desk.on((topic) => this.#changed(topic));
    this.#beat = setInterval(() => this.#broadcast([]), BEAT_MS);
  }

  open(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", connection: "keep-alive" });
    this.#pages.add(response);
    response.once("close", () => this.#pages.delete(response));
    response.write(this.#message(TOPICS.map((topic) => [topic, this.#read(topic)])));
  }

  close(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#gathering);
    this.#unhear();
    for (const page of this.#pages) page.end();
  }

  #changed(topic: Topic): void {
    this.#stale.add(topic);
    this.#gathering ??= setTimeout(() => this.#tell(), GATHER_MS);
  }

  #tell(): void {
    this.#gathering = undefined;
    const parts: [Topic, string][] = [];
    for (const topic of this.#stale) {
      const json = this.#read(topic);
      if (this.#sent.get(topic) === json) continue;
      this.#sent.set(topic, json);
      parts.push([topic, json]);
    }
    this.#stale.clear();
    // At another speed the same news means another time.
    this.#broadcast(parts);
  }

  #read(topic: Topic): string {
    return JSON.stringify(this.#desk.view(topic));
  }

  #broadcast(parts: readonly [Topic, string][]): void {
    if (this.#pages.size === 0) return;
    const message = this.#message(parts);
    for (const page of this.#pages) page.write(message);
  }

  #message(parts: readonly [Topic, string][]): string {
    const { clock } = this.#desk;
    const time = [`"nowMs":${clock.now()}`, `"speed":${clock.speed}`];
    const topics = parts.map(([topic, json]) => `"${topic}":${json}`);
    return `data: {${[...time, ...topics].join(",")}}\n\n`;
  }
}
