/**
 * The one seam to the watch's widgets. The published types miss properties the platform documents
 * (an arc's colour) and demand others it does not (a rectangle's angle), so the cast is made once.
 */

import { align, createWidget, event, prop, text_style, widget } from "@zos/ui";
import { type Box, type Screen, scaled, toPx } from "./frame.ts";

interface NativeWidget {
  setProperty(property: number, value: unknown): void;
  addEventListener(type: number, listener: (at: Touch) => void): void;
}

export interface Touch {
  readonly x: number;
  readonly y: number;
}

export type Widget = NativeWidget;

const create = createWidget as unknown as (
  type: number,
  props: Record<string, unknown>,
) => NativeWidget;

export interface TextLook {
  readonly box: Box;
  readonly size: number;
  readonly color: number;
  readonly text?: string;
  readonly isWrapped?: boolean;
}

export function text(screen: Screen, look: TextLook): Widget {
  return create(widget.TEXT, {
    ...scaled(screen, look.box),
    text: look.text ?? "",
    text_size: toPx(screen, look.size),
    color: look.color,
    align_h: align.CENTER_H,
    align_v: align.CENTER_V,
    text_style: look.isWrapped === true ? text_style.WRAP : text_style.ELLIPSIS,
  });
}

export function rect(screen: Screen, box: Box, radius: number, color: number): Widget {
  return create(widget.FILL_RECT, {
    ...scaled(screen, box),
    radius: toPx(screen, radius),
    color,
  });
}

export interface OutlineLook {
  readonly box: Box;
  readonly radius: number;
  readonly lineWidth: number;
  readonly color: number;
}

export function outlineProps(screen: Screen, look: OutlineLook): Record<string, unknown> {
  return {
    ...scaled(screen, look.box),
    radius: toPx(screen, look.radius),
    line_width: toPx(screen, look.lineWidth),
    color: look.color,
  };
}

export function outline(screen: Screen, look: OutlineLook): Widget {
  return create(widget.STROKE_RECT, outlineProps(screen, look));
}

export function circle(
  screen: Screen,
  x: number,
  y: number,
  radius: number,
  color: number,
): Widget {
  return create(widget.CIRCLE, {
    center_x: toPx(screen, x),
    center_y: toPx(screen, y),
    radius: toPx(screen, radius),
    color,
  });
}

/** In the picture's own size: a watch crops what is larger than its box, so it gets a pixel more. */
export function imageProps(
  screen: Screen,
  { x, y, w, h }: Box,
  src: string,
): Record<string, unknown> {
  const box = scaled(screen, { x, y, w: 0, h: 0 });
  return { ...box, w: toPx(screen, w) + 1, h: toPx(screen, h) + 1, src };
}

export function image(screen: Screen, box: Box, src: string): Widget {
  return create(widget.IMG, imageProps(screen, box, src));
}

export interface ArcLook {
  readonly box: Box;
  readonly startDegrees: number;
  readonly endDegrees: number;
  readonly lineWidth: number;
  readonly color: number;
}

export function arcProps(screen: Screen, look: ArcLook): Record<string, unknown> {
  return {
    ...scaled(screen, look.box),
    start_angle: look.startDegrees,
    end_angle: look.endDegrees,
    line_width: toPx(screen, look.lineWidth),
    color: look.color,
  };
}

export function arc(screen: Screen, look: ArcLook): Widget {
  return create(widget.ARC, arcProps(screen, look));
}

export interface ButtonLook {
  readonly box: Box;
  readonly label: string;
  readonly size: number;
  readonly color: number;
  readonly background: number;
  readonly pressed: number;
  readonly onTap: () => void;
}

export function button(screen: Screen, look: ButtonLook): Widget {
  return create(widget.BUTTON, {
    ...scaled(screen, look.box),
    text: look.label,
    text_size: toPx(screen, look.size),
    color: look.color,
    normal_color: look.background,
    press_color: look.pressed,
    radius: toPx(screen, Math.floor(look.box.h / 2)),
    click_func: look.onTap,
  });
}

/** Geometry and colour are resent whole: partial patches are unreliable on watches. */
export function change(one: Widget, props: Record<string, unknown>): void {
  one.setProperty(prop.MORE, props);
}

export function say(one: Widget, words: string): void {
  one.setProperty(prop.TEXT, words);
}

/** Visibility has to be set alone. */
export function show(one: Widget, isVisible: boolean): void {
  one.setProperty(prop.VISIBLE, isVisible);
}

export interface TouchListeners {
  readonly onDown: (at: Touch) => void;
  readonly onUp: (at: Touch) => void;
  readonly onLeave: () => void;
}

export function listen(one: Widget, { onDown, onUp, onLeave }: TouchListeners): void {
  one.addEventListener(event.CLICK_DOWN, onDown);
  one.addEventListener(event.CLICK_UP, onUp);
  one.addEventListener(event.MOVE_OUT, onLeave);
}
