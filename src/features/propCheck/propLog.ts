/**
 * What became of each prop, from the lines of Prop log in any order: the last line by time counts, whichever arrived last, and a
 * line that was taken back counts for nothing.
 */
import { addDays } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import type { PropWhat } from './propCheckTypes.ts';

/** How the log says it. */
export const WORDS: Readonly<Record<PropWhat, string>> = {
  out: 'Out',
  in: 'In its place',
  missing: 'Missing',
  damaged: 'Damaged',
  mended: 'Mended',
};
const TAKEN_BACK = ' taken back';
const WHATS = Object.keys(WORDS) as PropWhat[];
/** Where two lines are of one second, what wants more care counts. */
const CARE: readonly PropWhat[] = ['in', 'mended', 'out', 'damaged', 'missing'];

const DAY_SECONDS = 86_400;
const STAMP = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/;

/** A line of the log. */
export interface LogLine {
  /** `2027-03-05 18:42:03`, in the production's zone: texts in their order are moments in theirs. */
  stamp: string;
  what: PropWhat;
  /** True for a line that takes back another of the same kind. */
  takesBack: boolean;
  /** Who has it, for `out`; as a cell names somebody. */
  who: string;
  /** Who said so. */
  by: string;
  note: string;
}

export interface PropNow {
  /** The line by which it is where it is; `null`: it is in its place, as far as anybody has said. */
  whereLine: LogLine | null;
  /** The last that said that it is damaged, or mended. */
  healthLine: LogLine | null;
}

/** `null` for a text that is no moment as the log writes it. */
export function stampIn(text: string): string | null {
  return STAMP.exec(text)?.[0] ?? null;
}

/** @example whatText('missing', true) // 'Missing taken back' */
export function whatText(what: PropWhat, takesBack: boolean): string {
  return `${WORDS[what]}${takesBack ? TAKEN_BACK : ''}`;
}

/** `null` for words that the log does not write. */
export function whatIn(text: string): Pick<LogLine, 'what' | 'takesBack'> | null {
  const folded = foldedText(text);
  const takesBack = folded.endsWith(TAKEN_BACK);
  const bare = takesBack ? folded.slice(0, -TAKEN_BACK.length) : folded;
  const what = WHATS.find((one) => foldedText(WORDS[one]) === bare);
  return what === undefined ? null : { what, takesBack };
}

/** What counts, the earliest first. @param lines of one prop */
export function countedLines(lines: readonly LogLine[]): LogLine[] {
  const inOrder = [...lines].sort(byTime);
  const gone = new Set<LogLine>();
  for (const line of inOrder) {
    if (!line.takesBack) continue;
    const same = inOrder.filter((one) => !one.takesBack && one.what === line.what);
    const stamp = stampIn(line.note);
    const named = stamp === null ? [] : linesOf(same, stamp, line.by);
    // Of one whose note somebody has changed, the one before it is meant.
    const before = same.filter((one) => one.stamp <= line.stamp && !gone.has(one)).slice(-1);
    for (const one of stamp === null ? before : named) gone.add(one);
  }
  return inOrder.filter((line) => !line.takesBack && !gone.has(line));
}

/** Those of a second; of another device's line in that second only where this device has none, and its own may be a second later. */
function linesOf(lines: readonly LogLine[], stamp: string, by: string): LogLine[] {
  const there = lines.filter((one) => one.stamp === stamp || one.stamp === nextSecond(stamp));
  const own = there.find((one) => one.by === by);
  return own === undefined ? there.filter((one) => one.stamp === stamp) : [own];
}

/** @param lines of one prop, in any order */
export function propNow(lines: readonly LogLine[]): PropNow {
  const counted = countedLines(lines);
  const last = (whats: readonly PropWhat[]) => counted.filter(({ what }) => whats.includes(what)).pop() ?? null;
  return { whereLine: last(['out', 'in', 'missing']), healthLine: last(['damaged', 'mended']) };
}

function byTime(a: LogLine, b: LogLine): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  const care = CARE.indexOf(a.what) - CARE.indexOf(b.what);
  if (care !== 0) return care;
  return a.who === b.who ? 0 : a.who < b.who ? -1 : 1;
}

/** @example nextSecond('2027-03-05 18:59:59') // '2027-03-05 19:00:00' */
export function nextSecond(stamp: string): string {
  const [date = '', time = ''] = stamp.split(' ');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const next = hours * 3600 + minutes * 60 + seconds + 1;
  const two = (part: number) => String(part).padStart(2, '0');
  const [day, left] = next < DAY_SECONDS ? [date, next] : [addDays(date, 1), 0];
  return `${day} ${two(Math.floor(left / 3600))}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
}
