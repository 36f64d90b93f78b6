/** What keeps rows of Attendance from being counted, each kind said once, with the first row of it. */
import type { Problem } from '../../../port/appError.ts';
import type { DateText } from '../../../port/workspace.ts';
import { counted } from '../../../values/counted.ts';
import type { SettledRow } from './settledRows.ts';
import type { StayGap } from './stay.ts';

interface Doubt {
  column: string;
  is(row: SettledRow): boolean;
  /** @param rows `3 rows`, with the verb that follows where it depends on the number */
  words(rows: string): string;
}

const stays =
  (gap: StayGap) =>
  ({ stay }: SettledRow) =>
    stay === gap;

/** A cell that cannot be read is said by itself already, with its row. */
const DOUBTS: readonly Doubt[] = [
  {
    column: 'Person ID',
    is: ({ personId, isDoubled }) => personId === '' || isDoubled,
    words: (rows) =>
      `${rows} without a Person ID, or two for one person at one event: they count for nobody. Leave one row for each person.`,
  },
  {
    column: 'Event ID',
    is: ({ event }) => event === undefined || event.id === '',
    words: (rows) =>
      `${rows} of an event that is not in Schedule: how long people were called is not counted. Correct the Event ID.`,
  },
  {
    column: 'Date',
    is: ({ date }) => date === '',
    words: (rows) => `${rows} of no day: not counted. Correct the Event ID, or type the date.`,
  },
  {
    column: 'Status',
    is: ({ isContradictory }) => isContradictory,
    words: (rows) =>
      `${rows} Absent or Excused, with a time in In or Out: not counted. Take the times out, or change the Status.`,
  },
  {
    column: 'In',
    is: stays('noTimes'),
    words: (rows) => `${rows} of people who came, with no times: their hours are not counted.`,
  },
  { column: 'In', is: stays('noIn'), words: (rows) => `${rows} with Out and no In: the hours are not counted.` },
  { column: 'Out', is: stays('noOut'), words: (rows) => `${rows} with In and no Out: the hours are not counted.` },
  {
    column: 'Out',
    is: stays('backIn'),
    words: (rows) =>
      `${rows} with In later than Out: the hours are not counted. If they came back, type when they left for good.`,
  },
  {
    column: 'In',
    is: stays('tooEarly'),
    words: (rows) =>
      `${rows} with In more than 6 hours before the call: the hours are not counted. Is 4:20 meant to be 16:20?`,
  },
  {
    column: 'Out',
    is: stays('tooLong'),
    words: (rows) => `${rows} with more than 16 hours from In to Out: not counted. Correct the times.`,
  },
  {
    column: 'Minutes late',
    is: ({ late, minutesLate }) => late && minutesLate === null,
    words: (rows) => `${rows} Late with no minutes, and none between Call and In: they count as late by no minutes.`,
  },
];

/** @param title what the tab is called now */
export function summaryDoubts(rows: readonly SettledRow[], title: string, today: DateText): Problem[] {
  // Of today not everybody is out yet.
  const past = rows.filter(({ date }) => date < today);
  return DOUBTS.flatMap(({ column, is, words }): Problem[] => {
    const found = past.filter(is);
    const [first] = found;
    if (first === undefined) return [];
    return [{ tab: title, row: first.rowNumber, column, message: words(counted(found.length, 'row')) }];
  });
}
