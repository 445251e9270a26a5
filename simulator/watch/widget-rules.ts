/** Every widget that this watch plays, and the ones it knows and refuses. Numbers are our own: the typings give none. */
import { BASIC_RULES } from "./widgets/basic-rules.ts";
import { CHOICE_RULES } from "./widgets/choice-rules.ts";
import { DRAWING_RULES } from "./widgets/drawing-rules.ts";
import { LIST_RULES } from "./widgets/list-rules.ts";
import type { WidgetRules } from "./widgets/rule.ts";

export type { PropertyRule, WidgetRule, WidgetType } from "./widgets/rule.ts";

export const WIDGET_RULES: WidgetRules = {
  ...BASIC_RULES,
  ...CHOICE_RULES,
  ...LIST_RULES,
  ...DRAWING_RULES,
};

/** Second names under which the documents or watches have a widget. */
export const WIDGET_ALIASES = {
  GRADKIENT_POLYLINE: "POLYLINE",
  WIDGET_TIME_PICKER: "TIME_PICKER",
} as const;

export const REFUSED_WIDGETS =
  "ARC_PROGRESS BUTTON_GROUP GROUP_VIEW IMG_ARC_PROGRESS IMG_GROUP IMG_LEVEL IMG_POINTER IMG_PROGRESS KEYBOARD LINE_PROGRESS SPORT_DATA SYSTEM_KEYBOARD TEXT_IMG VARIANT_BUTTON VIRTUAL_CONTAINER WIDGET_DELEGATE".split(
    " ",
  );

export const MORE = 2001;
export const VISIBLE = 2002;
export const DATASET = 2003;

const numbered = (names: string, first: number): Readonly<Record<string, number>> =>
  Object.fromEntries(names.split(" ").map((name, index) => [name, first + index]));

/** `prop.X` → the property it sets, beside MORE, VISIBLE and DATASET. */
export const PROPERTY_NUMBERS = numbered(
  "X Y W H POS_X POS_Y ANGLE CENTER_X CENTER_Y SRC TEXT TEXT_SIZE COLOR START_ANGLE END_ANGLE LINE_WIDTH ID RADIUS ALPHA TITLE SUBTITLE TARGET",
  2101,
);

/** `prop.X` that order something of one kind of widget, or ask it. */
export const ORDER_NUMBERS = numbered(
  "INIT CHECKED UNCHECKED UPDATE_DATA UPDATE_ITEM DELETE_ITEM ITEM_MORE ITEM_REFRESH LIST_TOP SHOW CUR_COLUMN YEAR MONTH DAY HOUR MINUTE ANIM_STATUS ANIM_IS_RUNINNG ANIM_IS_PAUSE ANIM_IS_STOP",
  2201,
);

/** The watch knows these and this one does not play them. */
export const REFUSED_PROPS =
  "ANIM LINE_PROGRESS_START_X LINE_PROGRESS_START_Y LINE_PROGRESS_END_X LINE_PROGRESS_END_Y LINE_PROGRESS_PROGRESS LINE_PROGRESS_SRC_BG LINE_PROGRESS_SRC_PROGRESS LINE_PROGRESS_SRC_INDICATOR MOVE_ITEM WORD_WRAP".split(
    " ",
  );
