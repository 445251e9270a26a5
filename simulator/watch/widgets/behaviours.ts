/** Which widgets do more than hold properties. */
import type { Widget } from "../widget-tree.ts";
import type { Behaviour } from "./behaviour.ts";
import { CANVAS, POLYLINE } from "./canvas.ts";
import { HISTOGRAM, PAGE_INDICATOR } from "./charts.ts";
import { CYCLE_LIST } from "./cycle-list.ts";
import { DIALOG } from "./dialog.ts";
import { IMG_ANIM } from "./frames.ts";
import { PICK_DATE, TIME_PICKER, WIDGET_PICKER } from "./pickers.ts";
import type { WidgetType } from "./rule.ts";
import { SCROLL_LIST } from "./scroll-list.ts";
import { GROUP, SLIDE_SWITCH, STATE_BUTTON } from "./switches.ts";

export const BEHAVIOURS: Readonly<Partial<Record<WidgetType, Behaviour>>> = {
  CANVAS,
  CHECKBOX_GROUP: GROUP,
  CYCLE_IMAGE_TEXT_LIST: CYCLE_LIST,
  CYCLE_LIST,
  DIALOG,
  HISTOGRAM,
  IMG_ANIM,
  PAGE_INDICATOR,
  PICK_DATE,
  POLYLINE,
  RADIO_GROUP: GROUP,
  SCROLL_LIST,
  SLIDE_SWITCH,
  STATE_BUTTON,
  TIME_PICKER,
  WIDGET_PICKER,
};

export const WIDGET_METHODS: readonly string[] = [
  ...new Set(Object.values(BEHAVIOURS).flatMap(({ methods }) => Object.keys(methods ?? {}))),
];

const PLAIN: Behaviour = {};

export function behaviourOf({ type }: Widget): Behaviour {
  return BEHAVIOURS[type] ?? PLAIN;
}
