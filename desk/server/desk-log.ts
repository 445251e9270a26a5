/** What the programs said and where they failed, watch and phone in one list, the newest last. */

import type { Phone } from "../../simulator/phone/phone.ts";
import type { WatchEvent } from "../../simulator/watch/model.ts";
import type { FaultView, LogLineView, LogView } from "./view.ts";

const MOST_LINES = 120;
const MOST_FAULTS = 40;
const LONGEST_LINE = 600;

export class DeskLog {
  readonly #lines: LogLineView[] = [];
  readonly #faults = new Map<string, FaultView>();

  get view(): LogView {
    return { lines: this.#lines, faults: [...this.#faults.values()] };
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

  forget(): void {
    this.#lines.length = 0;
    this.#faults.clear();
  }

  #add({ text: whole, ...line }: LogLineView): void {
    const text = whole.slice(0, LONGEST_LINE);
    this.#lines.push({ ...line, text });
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
    if (line.isFault) this.#count(line.from, text);
  }

  #count(from: LogLineView["from"], text: string): void {
    const times = (this.#faults.get(text)?.times ?? 0) + 1;
    if (times === 1 && this.#faults.size >= MOST_FAULTS) return;
    this.#faults.set(text, { from, text, times });
  }
}
