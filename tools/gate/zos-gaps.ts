/**
 * What `@zeppos/device-types` leaves out, and since which API level it is there.
 * The only way past the API-level gate besides the typings: each row names its source.
 */

export interface Gap {
  readonly module: string;
  readonly name: string;
  readonly since: string;
  readonly source: string;
}

/** Untagged symbols are as old as the `@zos` modules themselves: the pages of those looked up say 2.0 [docs]. */
export const UNTAGGED_SINCE = "2.0";

const ui = (name: string, since: string): Gap => ({
  module: "@zos/ui",
  name,
  since,
  source: `device-app-api/newAPI/ui/${name} [docs]`,
});

export const zosGaps: readonly Gap[] = [
  ui("deleteWidget", "2.0"),
  ui("getImageInfo", "2.0"),
  ui("getTextLayout", "2.0"),
  ui("getRtlLayout", "2.0"),
  ui("relayoutRtl", "2.0"),
  ui("redraw", "2.0"),
  ui("getAppWidgetSize", "2.0"),
  ui("setAppWidgetSize", "2.0"),
  ui("setStatusBarVisible", "2.0"),
  ui("updateStatusBarTitle", "2.0"),
  ui("createDialog", "2.0"),
  ui("openInspector", "4.0"),
  ui("updateLayout", "4.0"),
  ui("updateLayoutStyle", "4.0"),
  {
    module: "@zos/timer",
    name: "setTimeout",
    since: "2.0",
    source:
      "asked for by @zeppos/zml 0.0.43 at load, untyped; the global of that name is 2.0 [docs]",
  },
  {
    module: "@zos/timer",
    name: "clearTimeout",
    since: "2.0",
    source: "as setTimeout",
  },
  {
    module: "@zos/ble/TransferFile",
    name: "*",
    since: "3.0",
    source: "device-app-api/newAPI/transfer-file [docs]; the typings' module is empty",
  },
];

/** Members of typed objects that carry no tag but a page of their own with a level. */
export const memberGaps: readonly Gap[] = [
  { ...ui("CANVAS", "3.0"), source: "ui/widget/CANVAS [docs]" },
  { ...ui("KEYBOARD", "3.0"), source: "ui/widget/KEYBOARD [docs]" },
  { ...ui("PAGE_SCROLLBAR", "3.0"), source: "ui/widget/PAGE_SCROLLBAR [docs]" },
  { ...ui("WIDGET_PICKER", "3.0"), source: "ui/widget/PICKER [docs]" },
  { ...ui("SPORT_DATA", "3.6"), source: "ui/widget/SPORT_DATA [docs]" },
  { ...ui("TIME_PICKER", "3.6"), source: "ui/widget/TIME_PICKER [docs]" },
  { ...ui("VIRTUAL_CONTAINER", "4.0"), source: "ui/widget/VIRTUAL_CONTAINER [docs]" },
  { ...ui("SYSTEM_KEYBOARD", "4.0"), source: "ui/widget/SYSTEM_KEYBOARD [docs]" },
  { ...ui("setLayoutParent", "4.0"), source: "ui/setLayoutParent [docs]" },
  { ...ui("addLayoutChild", "4.0"), source: "ui/addLayoutChild [docs]" },
  { ...ui("removeLayoutChild", "4.0"), source: "ui/removeLayoutChild [docs]" },
];
