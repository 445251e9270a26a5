/** The line of an ARC: 0 degrees at three o'clock, clockwise, its middle on the edge of the box. */

export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly startDegrees: number;
  readonly endDegrees: number;
}

export function arcPath({ x, y, w, h, startDegrees, endDegrees }: Arc): string {
  const sweep = Math.min(360, Math.abs(endDegrees - startDegrees));
  const start = endDegrees < startDegrees ? endDegrees : startDegrees;
  const [rx, ry] = [w / 2, h / 2];
  const at = (degrees: number): string => {
    const angle = (degrees * Math.PI) / 180;
    return `${round(x + rx + rx * Math.cos(angle))} ${round(y + ry + ry * Math.sin(angle))}`;
  };
  if (sweep === 0) return "";
  // One arc command cannot end where it began: a whole ring is two halves.
  const middle = start + sweep / 2;
  const leg = (to: number): string => `A${rx} ${ry} 0 0 1 ${at(to)}`;
  return `M${at(start)}${leg(middle)}${leg(start + sweep)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
