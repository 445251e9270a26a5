/** The watch's small store. What comes out of it is unknown until it was checked. */

import { LocalStorage } from "@zos/storage";

export const store = new LocalStorage();

/** The published types say that reading returns nothing [types]. */
export function getStored(key: string): unknown {
  try {
    return (store.getItem as unknown as (key: string) => unknown).call(store, key);
  } catch (error) {
    // A damaged value must not keep the app from opening: it counts as never written.
    console.log(`stored ${key} cannot be read: ${String(error)}`);
    return undefined;
  }
}
