/** The packed app with another page behind its icon, for whoever wants to see that page by itself. */

import type { Zpk } from "../simulator/package/zab.ts";

export function openingAt(page: string, device: Zpk["device"]): Zpk["device"] {
  const path = `page/${page}/${page}.page`;
  const others = device.appJson.pages.filter((one) => one !== path);
  return { ...device, appJson: { ...device.appJson, pages: [path, ...others] } };
}
