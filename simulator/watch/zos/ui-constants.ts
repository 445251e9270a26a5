/** Numbers of our own for what `@zos/ui` names: the typings give names only. */

export const EVENTS = {
  CLICK_UP: 3001,
  CLICK_DOWN: 3002,
  MOVE_IN: 3003,
  MOVE_OUT: 3004,
  MOVE: 3005,
  SELECT: 3006,
} as const;

export const ALIGNS = {
  LEFT: 4001,
  RIGHT: 4002,
  CENTER_H: 4003,
  TOP: 4004,
  BOTTOM: 4005,
  CENTER_V: 4006,
} as const;

export const ANIM_STATUS = { START: 7001, PAUSE: 7002, RESUME: 7003, STOP: 7004 } as const;

export const TEXT_STYLES = { NONE: 5001, WRAP: 5002, CHAR_WRAP: 5003, ELLIPSIS: 5004 } as const;
