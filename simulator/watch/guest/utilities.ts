/** Runs inside QuickJS: what `@zos/utils` and `@zos/app` do without the watch's help. */
import type { GuestCall, Kit } from "./kit.ts";
import type { TextBytes } from "./text-bytes.ts";

export function installEvents(kit: Kit): void {
  class EventBus {
    readonly #listeners = new Map<string, GuestCall[]>();
    on(name: string, listener: GuestCall): void {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
    off(name: string, listener?: GuestCall): void {
      const rest = (this.#listeners.get(name) ?? []).filter((other) => other !== listener);
      this.#listeners.set(name, listener === undefined ? [] : rest);
    }
    once(name: string, listener: GuestCall): void {
      const wrapper = (...args: unknown[]): void => {
        this.off(name, wrapper);
        listener(...args);
      };
      this.on(name, wrapper);
    }
    emit(name: string, ...args: unknown[]): void {
      for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(...args);
    }
    clear(): void {
      this.#listeners.clear();
    }
    count(name?: string): number {
      if (name !== undefined) return this.#listeners.get(name)?.length ?? 0;
      let total = 0;
      for (const list of this.#listeners.values()) total += list.length;
      return total;
    }
  }
  const bus = new EventBus();
  // The vendor's library stops listening in the next microtask, so a message arrives at once.
  kit.natives["@zos/app"] = {
    postMessage: () => (name: string, data: unknown) => bus.emit(name, name, data),
    onMessage: () => (name: string, listener: GuestCall) => bus.on(name, listener),
    offMessage: () => (name: string, listener?: GuestCall) => bus.off(name, listener),
  };
  kit.natives["@zos/utils"] = { ...kit.natives["@zos/utils"], EventBus: () => EventBus };
  const check = (sensor: unknown) => {
    const name = kit.classNameOf(sensor);
    return name !== undefined && kit.call("sensor.check", name) === true;
  };
  kit.natives["@zos/sensor"] = { checkSensor: () => check };
}

export function installUtilities(kit: Kit, screen: { width: number; designWidth: number }): void {
  const text = kit.natives["bytes"]?.["of"]?.("") as TextBytes;
  const px = (value: unknown) => {
    const size = Number(value);
    if (!Number.isFinite(size)) kit.raise(`@zos/utils px needs a number, got ${String(value)}`);
    return Math.ceil((size * screen.width) / screen.designWidth);
  };
  const assets = (base: string) => (path: string, isRtl?: boolean) =>
    `${base}/${isRtl === true ? "rtl/" : ""}${path}`;
  kit.global["px"] = px;
  kit.natives["@zos/utils"] = {
    ...kit.natives["@zos/utils"],
    px: () => px,
    assets: () => assets,
    stringToBuffer: () => (value: string) => new Uint8Array(text.encode(value)).buffer,
    bufferToString: () => (value: ArrayBuffer) => text.decode(new Uint8Array(value)),
  };
}
