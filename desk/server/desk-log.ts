/** What the programs said and where they failed, watch and phone in one list, the newest last. */

import type { Phone } from "../../simulator/phone/phone.ts";
import type { WatchEvent } from "../../simulator/watch/model.ts";
import type { LogLineView } from "./view.ts";

const MOST_LINES = 120;
const LONGEST_LINE = 600;

export class DeskLog {
  readonly #lines: LogLineView[] = [];

  get lines(): readonly LogLineView[] {
    return this.#lines;
  }

  hearPhone(phone: Phone, changed: () => void): void {
    phone.on((event) => {
      if (event.type !== "log" && event.type !== "fault") return;
      const text = event.type === "log" ? event.text : `${event.code}: ${event.message}`;
      this.#add({ atMs: event.atMs, from: event.part, isFault: event.type === "fault", text });
      changed();
    });
  }

  hearWatch(event: Extract<WatchEvent, { type: "log" | "fault" }>, nowMs: number): void {
    if (event.type === "fault") this.fault(event.fault.atMs, "watch", event.fault.message);
    else this.#add({ atMs: nowMs, from: "watch", isFault: false, text: event.line });
  }

  fault(atMs: number, from: LogLineView["from"], text: string): void {
    this.#add({ atMs, from, isFault: true, text });
  }

  #add(line: LogLineView): void {
    this.#lines.push({ ...line, text: line.text.slice(0, LONGEST_LINE) });
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
  }
}
