/** `@zos/ui`: names and numbers of widgets, and the calls beside them. */

import { pictureSize } from "../../package/picture-size.ts";
import { Refusal } from "../engine/guest-value.ts";
import {
  DATASET,
  MORE,
  ORDER_NUMBERS,
  PROPERTY_NUMBERS,
  REFUSED_PROPS,
  REFUSED_WIDGETS,
  VISIBLE,
  WIDGET_ALIASES,
  WIDGET_RULES,
  type WidgetRule,
} from "../widget-rules.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import { toast } from "./interaction.ts";
import { call, native, refused, table, zosModule } from "./symbol.ts";
import { lineHeight, textWidth, wrapText } from "./text-layout.ts";
import { ALIGNS, ANIM_STATUS, EVENTS, TEXT_STYLES } from "./ui-constants.ts";

const RULES: Readonly<Record<string, WidgetRule>> = {
  ...WIDGET_RULES,
  ...Object.fromEntries(
    Object.entries(WIDGET_ALIASES).map(([alias, name]) => [alias, WIDGET_RULES[name]]),
  ),
};
const WIDGETS = Object.fromEntries(Object.entries(RULES).map(([name, rule]) => [name, rule.type]));
const LEVELS = Object.fromEntries(
  Object.entries(RULES).map(([name, { since = "2.0" }]) => [name, since]),
);

/** On watches and not here; asking for one is refused by its name. */
const UNPLAYED =
  "createKeyboard deleteKeyboard relayoutRtl setAppWidgetSize getAppWidgetSize openInspector updateLayout setScrollView scrollToPage getScrollCurrentPage sport_type inputType keyboard pixel".split(
    " ",
  );

function layoutText(args: Arguments) {
  const options = args.rest().fields(0, ["text_size", "text_width", "wrapped", "rows_max"]);
  const text = args.get("text", 0);
  const size = options.get("number", "text_size");
  const width = options.get("number", "text_width");
  const isWrapped = options.optional("number", "wrapped") === 1;
  const most = options.optional("number", "rows_max") ?? 0;
  const all = isWrapped ? wrapText(text, size, width) : [text];
  const lines = most > 0 ? all.slice(0, most) : all;
  return {
    width: Math.max(0, ...lines.map((line) => textWidth(line, size))),
    height: lines.length * lineHeight(size),
    rows: lines.length,
    result: lines.length < all.length ? 1 : 0,
    text: lines.join("\n"),
  };
}

export function uiModule(world: World) {
  const { machine } = world;
  return zosModule(
    "@zos/ui",
    {
      createWidget: native(),
      widget: table(WIDGETS, { levels: LEVELS, refused: REFUSED_WIDGETS }),
      prop: table(
        { MORE, VISIBLE, DATASET, ...PROPERTY_NUMBERS, ...ORDER_NUMBERS },
        { refused: REFUSED_PROPS },
      ),
      align: table(ALIGNS),
      text_style: table(TEXT_STYLES),
      event: table(EVENTS),
      arc_type: refused(),
      data_type: refused(),
      sport_data: refused(),
      edit_widget_group_type: refused(),
      VARIANT_BUTTON: refused(),
    },
    {
      deleteWidget: native(),
      redraw: call(() => {
        machine.changed();
        return undefined;
      }),
      getTextLayout: call(layoutText),
      anim_status: table(ANIM_STATUS),
      createDialog: native(),
      showToast: call((args) => toast(world, args.fields(0, ["text"]).get("text", "text"))),
      getImageInfo: call((args) => {
        const bytes = world.page.widgets.picture(args.label, args.get("text", 0));
        const { widthPx = 0, heightPx = 0 } = pictureSize(bytes) ?? {};
        return { width: widthPx, height: heightPx };
      }),
      setLayerScrolling: call((args) => {
        world.page.isScrollLocked = !args.get("flag", 0);
        return true;
      }),
      // The owner's text size is the usual one here, and the writing runs from left to right.
      getSysFontSize: call((args) => args.get("number", 0)),
      sp: call((args) => Number.parseFloat(String(args.values[0]))),
      getRtlLayout: call(() => false),
      updateStatusBarTitle: call((args) => {
        world.page.statusBarTitle = args.get("text", 0);
        return undefined;
      }),
      setStatusBarVisible: call((args) => {
        if (machine.model.shape !== "square") {
          throw new Refusal(`${args.label}: only square watches have a status bar`);
        }
        world.page.isStatusBarVisible = args.get("flag", 0);
        return undefined;
      }),
      ...Object.fromEntries(UNPLAYED.map((name) => [name, refused()])),
    },
  );
}
