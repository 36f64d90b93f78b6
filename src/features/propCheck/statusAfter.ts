/** What Status of a prop in Props becomes with what was just said of it. */
import { foldedText } from '../../values/text.ts';
import { countedLines, type LogLine, propNow } from './propLog.ts';

/** What Status says of a prop that is there, and that is put back where it was found or mended. */
const PUT_BACK: readonly string[] = ['Rehearsal stand-in', 'In production'];
const THERE = 'Acquired';
const BEFORE = 'Status was ';

/** Said in the note of the line with which Status changed, so that what stood there is never lost. */
export function statusNote(before: string): string {
  return `${BEFORE}${before === '' ? 'empty' : before}`;
}

/**
 * Only what is missing, damaged, found or mended changes Status, and only a mark that is the last of its kind; a prop that was
 * cut stays cut.
 * @param before what was said of this prop until now @param after with what is said now
 */
export function statusAfter(status: string, before: readonly LogLine[], after: readonly LogLine[]): string {
  if (foldedText(status) === 'cut') return status;
  const [was, is] = [propNow(before), propNow(after)];
  const isMissing = is.whereLine?.what === 'missing';
  const isDamaged = is.healthLine?.what === 'damaged';
  let next = status;
  if (!isSame(was.healthLine, is.healthLine)) {
    if (isDamaged && next !== 'Missing') next = 'Damaged';
    else if (!isDamaged && next === 'Damaged') next = statusBefore(after);
  }
  if (!isSame(was.whereLine, is.whereLine)) {
    if (isMissing) next = 'Missing';
    else if (next === 'Missing') next = isDamaged ? 'Damaged' : statusBefore(after);
  }
  return next;
}

/** As it was before it was missing or damaged, as far as the log says so and that is a prop that is there. */
function statusBefore(lines: readonly LogLine[]): string {
  const said = lines
    .filter(({ note }) => note.includes(BEFORE))
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1))
    .map(({ note }) => note.slice(note.indexOf(BEFORE) + BEFORE.length));
  const last = said.filter((words) => !/^(Missing|Damaged)/.test(words)).pop() ?? '';
  return PUT_BACK.find((one) => last.startsWith(one)) ?? THERE;
}

function isSame(one: LogLine | null, other: LogLine | null): boolean {
  if (one === null || other === null) return one === other;
  return one.stamp === other.stamp && one.what === other.what && one.who === other.who;
}

export interface Condition {
  where: 'place' | 'out' | 'missing';
  isDamaged: boolean;
  /** The line that says so last; `null` where none does. */
  line: LogLine | null;
}

/** Where a prop is and how. Status counts for what is missing or damaged, since people change it by hand. */
export function conditionOf(status: string, lines: readonly LogLine[]): Condition {
  const { whereLine, healthLine } = propNow(lines);
  const isMissing = status === 'Missing';
  const isDamaged = status === 'Damaged' || (isMissing && healthLine?.what === 'damaged');
  const where = isMissing ? 'missing' : whereLine?.what === 'out' ? 'out' : 'place';
  const counted = countedLines(lines);
  return { where, isDamaged, line: counted[counted.length - 1] ?? null };
}
