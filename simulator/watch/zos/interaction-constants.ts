/** Numbers of our own for what `@zos/interaction` names. */

export const KEYS = {
  BACK: 6001,
  SELECT: 6002,
  HOME: 6003,
  UP: 6004,
  DOWN: 6005,
  SHORTCUT: 6006,
} as const;

export const KEY_EVENTS = {
  CLICK: 6101,
  LONG_PRESS: 6102,
  DOUBLE_CLICK: 6103,
  PRESS: 6104,
  RELEASE: 6105,
} as const;

export const GESTURES = { up: 6201, down: 6202, left: 6203, right: 6204 } as const;

export const MODAL_ANSWERS = { confirm: 6301, cancel: 6302 } as const;

export const WRIST_MOTIONS = { LIFT: 6401, LOWER: 6402, FLIP: 6403 } as const;
