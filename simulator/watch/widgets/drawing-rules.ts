/** Widgets that draw or move: canvas, polyline, frames of pictures. [docs] */
import {
  base,
  fixed,
  flag,
  number,
  required,
  requiredPlace,
  run,
  text,
  type WidgetRules,
} from "./rule.ts";

export const DRAWING_RULES: WidgetRules = {
  CANVAS: { type: 1060, since: "3.0", most: 3, properties: requiredPlace },
  // The documents spell it GRADKIENT_POLYLINE, the typings POLYLINE.
  POLYLINE: {
    type: 1061,
    properties: {
      ...base,
      x: required(fixed(number)),
      y: required(fixed(number)),
      w: required(fixed(number)),
      h: required(fixed(number)),
      line_color: fixed(number),
      line_width: fixed(number),
      bg_color: fixed(number),
    },
  },
  IMG_ANIM: {
    type: 1062,
    properties: {
      ...base,
      x: required(number),
      y: required(number),
      w: number,
      h: number,
      anim_path: required(fixed(text)),
      anim_prefix: required(fixed(text)),
      anim_ext: required(fixed(text)),
      anim_fps: required(fixed(number)),
      repeat_count: required(fixed(number)),
      anim_repeat: fixed(flag),
      anim_size: required(fixed(number)),
      anim_status: required(fixed(number)),
      anim_complete_call: fixed(run),
      display_on_restart: fixed(flag),
      anim_auto_resume_call: fixed(run),
      default_frame_index: fixed(number),
      step: number,
    },
  },
};
