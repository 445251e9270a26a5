/** What is to be drawn, as plain data: the browser imports this type. */

import type { PhoneView, WatchView } from "../server/view.ts";

export type Shown =
  | { readonly kind: "watch"; readonly nowMs: number; readonly view: WatchView }
  | { readonly kind: "phone"; readonly view: PhoneView };
