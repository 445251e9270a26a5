/** Widgets by which a person chooses: switches, groups of buttons, pickers, the old dialog. [docs] */
import {
  base,
  fixed,
  flag,
  list,
  number,
  picture,
  place,
  required,
  requiredPlace,
  run,
  text,
  type WidgetRules,
} from "./rule.ts";

const group = {
  ...requiredPlace,
  select_src: fixed(text),
  unselect_src: fixed(text),
  check_func: fixed(run),
  use_color: fixed(flag),
};

const firstDate = {
  startYear: number,
  endYear: number,
  initYear: number,
  initMonth: number,
  initDay: number,
  initHour: number,
  initMin: number,
};

export const CHOICE_RULES: WidgetRules = {
  SLIDE_SWITCH: {
    type: 1020,
    properties: {
      ...requiredPlace,
      select_bg: required(fixed(picture)),
      un_select_bg: required(fixed(picture)),
      slide_src: required(fixed(text)),
      slide_select_x: required(fixed(number)),
      slide_un_select_x: required(fixed(number)),
      slide_y: fixed(number),
      checked: flag,
      checked_change_func: fixed(run),
    },
  },
  RADIO_GROUP: { type: 1021, isContainer: true, holds: "STATE_BUTTON", properties: group },
  CHECKBOX_GROUP: { type: 1022, isContainer: true, holds: "STATE_BUTTON", properties: group },
  STATE_BUTTON: {
    type: 1023,
    properties: {
      ...requiredPlace,
      select_color: fixed(number),
      unselect_color: fixed(number),
      fill_width: fixed(number),
      fill_height: fixed(number),
    },
  },
  WIDGET_PICKER: {
    type: 1024,
    since: "3.0",
    isScreenWide: true,
    properties: {
      ...base,
      nb_of_columns: required(fixed(number)),
      data_config: required(fixed(list)),
      title: text,
      subtitle: text,
      done_icon: fixed(picture),
      picker_cb: fixed(run),
      init_col_index: fixed(number),
      normal_color: fixed(number),
      select_color: fixed(number),
      // Not in the table of the documents, and in their example.
      single_wide: fixed(flag),
    },
  },
  // Its own example makes it without a property and sets them afterwards.
  PICK_DATE: {
    type: 1025,
    properties: { ...place, ...firstDate, padding_1: number, padding_2: number, font_size: number },
  },
  TIME_PICKER: {
    type: 1026,
    since: "3.6",
    isScreenWide: true,
    properties: {
      ...base,
      ...firstDate,
      type: required(fixed(number)),
      style: fixed(number),
      title: fixed(text),
      done_icon: fixed(picture),
      font_size: required(fixed(number)),
      select_font_size: required(fixed(number)),
      picker_cb: fixed(run),
    },
  },
  // The documents call it discontinued; its example, again, sets everything afterwards.
  DIALOG: {
    type: 1027,
    isUnseen: true,
    properties: {
      ...base,
      text,
      content_text_size: number,
      content_text_color: number,
      content_bg_color: number,
      content_text_align_h: number,
      content_text_align_v: number,
      ok_text: text,
      ok_text_color: number,
      ok_press_color: number,
      ok_nomal_color: number,
      ok_press_src: text,
      ok_nomal_src: text,
      cancel_text: text,
      cancel_text_color: number,
      cancel_press_color: number,
      cancel_nomal_color: number,
      cancel_press_src: text,
      cancel_nomal_src: text,
      dialog_align_h: number,
      dialog_align_v: number,
      ok_func: run,
      cancel_func: run,
    },
  },
};
