/** API_LEVELs compare number by number: 4.10 is newer than 4.2. [docs] */

export type ApiLevel = string | number;

export function isAtLeast(level: ApiLevel, wanted: ApiLevel): boolean {
  const have = parts(level);
  const need = parts(wanted);
  for (let index = 0; index < Math.max(have.length, need.length); index += 1) {
    const difference = (have[index] ?? 0) - (need[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function parts(level: ApiLevel): number[] {
  return String(level).split(".").map(Number);
}
