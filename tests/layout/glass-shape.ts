/** The glass a watch has, and the shapes that have to lie on it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export interface GlassSize {
  readonly shape: "round" | "square";
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Of a square glass's width; as the desk draws it. */
const CORNER = 0.235;
/** Half a pixel more or less is rounding. */
const SLACK_PX = 1;

export function isOnGlass({ shape, widthPx, heightPx }: GlassSize, { x, y }: Point): boolean {
  const radius = shape === "round" ? widthPx / 2 : widthPx * CORNER;
  const nearest = {
    x: clamp(x, radius, widthPx - radius),
    y: clamp(y, radius, heightPx - radius),
  };
  return Math.hypot(x - nearest.x, y - nearest.y) <= radius + SLACK_PX;
}

/** The outermost points of a rectangle with round corners: the glass bends nowhere inwards. */
export function outline({ x, y, w, h }: Box, cornerPx = 0): readonly Point[] {
  const r = Math.min(cornerPx, w / 2, h / 2);
  const corners = [
    { x: x + r, y: y + r, towards: 180 },
    { x: x + w - r, y: y + r, towards: 270 },
    { x: x + w - r, y: y + h - r, towards: 0 },
    { x: x + r, y: y + h - r, towards: 90 },
  ];
  return corners.flatMap((corner) =>
    [0, 30, 45, 60, 90].map((degrees) => around(corner, r, corner.towards + degrees)),
  );
}

export function around(middle: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
}

export function overlapPx(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return Math.min(w, h);
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - SLACK_PX &&
    inner.y >= outer.y - SLACK_PX &&
    inner.x + inner.w <= outer.x + outer.w + SLACK_PX &&
    inner.y + inner.h <= outer.y + outer.h + SLACK_PX
  );
}

export function middleOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
