/** `@zos/ui`: names and numbers of widgets, and the calls beside them. */
import { Refusal } from "../engine/guest-value.ts";
import { DATASET, MORE, PROPERTY_NUMBERS, VISIBLE, WIDGET_RULES } from "../widget-rules.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import { call, native, refused, table, zosModule } from "./symbol.ts";
import { lineHeight, textWidth, wrapText } from "./text-layout.ts";
import { ALIGNS, EVENTS, TEXT_STYLES } from "./ui-constants.ts";

const WIDGETS = Object.fromEntries(
  Object.entries(WIDGET_RULES).map(([name, rule]) => [name, rule.type]),
);

/** On watches and not here; asking for one is refused by its name. */
const UNPLAYED =
  "updateStatusBarTitle getImageInfo createDialog showToast createKeyboard deleteKeyboard getRtlLayout relayoutRtl setAppWidgetSize getAppWidgetSize openInspector updateLayout setScrollView setLayerScrolling scrollToPage getScrollCurrentPage sport_type anim_status inputType keyboard sp pixel getSysFontSize".split(
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
      widget: table(WIDGETS),
      prop: table({ MORE, VISIBLE, DATASET, ...PROPERTY_NUMBERS }),
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
