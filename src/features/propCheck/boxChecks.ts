/** Which boxes are checked, from the rows of Preset checks: one row a box and event, and the last mark by time counts. */
import { stampIn } from './propLog.ts';

/** What the row of a box says. */
export interface BoxCheck {
  /** `2027-03-05 18:42:03` of the last mark; `null` where there is none that can be read. */
  stamp: string | null;
  isChecked: boolean;
  by: string;
}

const TAKEN_BACK = 'taken back';

/** What cannot be read is not checked: somebody looks once more. @example checkFrom('2027-03-05 18:31:09 taken back', 'Door 1') */
export function checkFrom(checkedAt: string, by: string): BoxCheck {
  const stamp = stampIn(checkedAt);
  return { stamp, isChecked: stamp !== null && !checkedAt.toLowerCase().includes(TAKEN_BACK), by };
}

/** As the column Checked at keeps it. */
export function checkedAtText({ stamp, isChecked }: Pick<BoxCheck, 'stamp' | 'isChecked'>): string {
  return `${stamp ?? ''}${isChecked ? '' : ` ${TAKEN_BACK}`}`;
}

/**
 * Which of the two counts. Of one second, that it is not checked counts; of two ticks the one whose name comes first, so that it is
 * the same whichever arrives first.
 */
export function laterCheck(one: BoxCheck, other: BoxCheck): BoxCheck {
  const [a, b] = [one.stamp ?? '', other.stamp ?? ''];
  if (a !== b) return a > b ? one : other;
  if (one.isChecked !== other.isChecked) return one.isChecked ? other : one;
  return one.by <= other.by ? one : other;
}
