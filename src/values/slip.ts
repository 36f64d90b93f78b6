/** Whether two words are one that was misheard or mistyped: for barring, never for joining. */

/** Shorter words are too much like others. */
const FEWEST = 3;
/** Of a long word two letters may be wrong: Stephen and Steven. */
const LONG = 6;
const MOST = 40;

/** @example isSlip('park', 'parke') // true @example isSlip('jin', 'gin') // true @example isSlip('jin', 'rosa') // false */
export function isSlip(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [Array.from(one), Array.from(other)];
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= LONG ? 2 : 1;
  if (shorter < FEWEST || shorter > MOST || Math.abs(a.length - b.length) > most) return false;
  return changes(a, b) <= most;
}

/** How many letters are put, taken away, changed, or swapped with their neighbour. */
function changes(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let last = [...b.map((_, at) => at), b.length];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const [left = 0, up = 0, corner = 0] = [row[j - 1], last[j], last[j - 1]];
      const least = Math.min(left + 1, up + 1, corner + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
