/** The letters by which French scenes of a scene follow each other: a to z, then aa. */
import { foldedText } from '../values/text.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** With a number before them these are hours: `1.1am`. */
const HOURS: readonly string[] = ['am', 'pm'];

/** @example lettersOf(26) // 'aa' */
export function lettersOf(at: number): string {
  const rest = Math.floor(at / LETTERS.length) - 1;
  return `${rest < 0 ? '' : lettersOf(rest)}${LETTERS[at % LETTERS.length] ?? ''}`;
}

/** False for letters that no French scene has because they would be an hour, or are those of a whole scene. */
export function mayBePart(scene: string, letters: string, isScene: (name: string) => boolean): boolean {
  return !HOURS.includes(letters) && !isScene(`${scene}${letters}`);
}

/** Which French scene of its scene a name stands for, from 0; `null` for a name of the company’s own. */
function numberOf(scene: string, name: string): number | null {
  const [start, folded] = [foldedText(scene), foldedText(name)];
  const letters = folded.startsWith(start) ? folded.slice(start.length) : '';
  if (!/^[a-z]{1,2}$/.test(letters)) return null;
  return [...letters].reduce((sum, letter) => sum * LETTERS.length + LETTERS.indexOf(letter) + 1, 0) - 1;
}

/**
 * The French scenes of a scene from one row to another, both included, whether the tab is in their order or not.
 * @param parts of the scene, in the order of the tab
 * @param from number of a row; `null` for the beginning of the scene, as `to` for its end
 * @returns `null` where one of them has no row, or nobody knows which lie between: all of the scene is meant
 */
export function frenchStretch(
  scene: string,
  parts: readonly string[],
  from: number | null,
  to: number | null,
  isScene: (name: string) => boolean,
): string[] | null {
  const numbers = parts.map((part) => numberOf(scene, part));
  const known = numbers.filter((one): one is number => one !== null);
  const isSorted = known.every((one, at) => at === 0 || one > (known[at - 1] as number));
  if (!isSorted && known.length < parts.length) return null;
  const rows = [from ?? 0, to ?? parts.length - 1].sort((a, b) => a - b);
  const [first, last] = rows as [number, number];
  const inRows = (at: number) => at >= first && at <= last;
  if (known.length === 0) return parts.filter((_, at) => inRows(at));
  const own = [from === null ? 0 : numbers[from], to === null ? Math.max(...known) : numbers[to]];
  const ends = own.filter((one): one is number => one !== null && one !== undefined);
  const within = numbers.filter((one, at): one is number => one !== null && inRows(at));
  const [low, high] = [Math.min(...ends, ...(isSorted ? within : [])), Math.max(...ends, ...(isSorted ? within : []))];
  for (let number = low; number <= high; number++) {
    if (!known.includes(number) && mayBePart(scene, lettersOf(number), isScene)) return null;
  }
  const isBetween = (number: number | null | undefined) =>
    number !== null && number !== undefined && number >= low && number <= high;
  return parts.filter((_, at) => (isSorted && inRows(at)) || isBetween(numbers[at]));
}
