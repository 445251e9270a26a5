/** A watch left running for days forgets the oldest of what it said. */

const MOST_REMEMBERED = 10_000;

export function remember<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > MOST_REMEMBERED) list.shift();
}
