/**
 * The phone's settings storage: strings by key, shared by the side service and the settings page.
 * It outlives the phone app, so a new phone may be handed the store of an old one.
 */

export type SettingsWriter = "side" | "page" | "outside";

export interface SettingsChange {
  readonly key: string;
  /** A removed key reads as null [field reports]. */
  readonly newValue: string | null;
  readonly oldValue: string | null;
  readonly writer: SettingsWriter;
}

export interface SettingsStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string, writer?: SettingsWriter): void;
  removeItem(key: string, writer?: SettingsWriter): void;
  clear(writer?: SettingsWriter): void;
  toObject(): Record<string, string>;
  readonly length: number;
  /** Hears every write, also of the value that was there [field reports]. Returns its own removal. */
  onChange(listener: (change: SettingsChange) => void): () => void;
}

export function createSettings(initial: Readonly<Record<string, string>> = {}): SettingsStore {
  const items = new Map(Object.entries(initial));
  const listeners = new Set<(change: SettingsChange) => void>();
  const announce = (change: SettingsChange): void => {
    for (const listener of [...listeners]) listener(change);
  };
  const remove = (key: string, writer: SettingsWriter): void => {
    const oldValue = items.get(key);
    if (oldValue === undefined) return;
    items.delete(key);
    announce({ key, newValue: null, oldValue, writer });
  };
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value, writer = "outside") {
      const oldValue = items.get(key) ?? null;
      items.set(key, value);
      announce({ key, newValue: value, oldValue, writer });
    },
    removeItem: (key, writer = "outside") => remove(key, writer),
    clear(writer = "outside") {
      for (const key of [...items.keys()]) remove(key, writer);
    },
    toObject: () => Object.fromEntries(items),
    get length() {
      return items.size;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
