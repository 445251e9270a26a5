/** The watch's small store. What comes out of it is unknown until it was checked. */

import { LocalStorage } from "@zos/storage";

export const store = new LocalStorage();

/** The published types say that reading returns nothing [types]. */
export function getStored(key: string): unknown {
  return (store.getItem as unknown as (key: string) => unknown).call(store, key);
}
