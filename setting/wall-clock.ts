/** An instant in words, by the phone's own clock: the hour today, with the date on another day. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function wallClock(atMs: number, nowMs: number): string {
  const at = new Date(atMs);
  const hour = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  return isToday ? hour : `${at.getDate()} ${MONTHS[at.getMonth()]}, ${hour}`;
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
