/** Which number each meeting has: the one that it has already, or one more than any. */
import type { IssuedRecord } from '../../papers/issued.ts';
import { foldedText } from '../../values/text.ts';

export type MeetingRow = Pick<IssuedRecord, 'Event ID' | 'No' | 'Date' | 'Revision' | 'Doc' | 'File ID'>;

/** The row of a meeting, on its day before that of a day from which it was moved. */
export function rowOfMeeting<R extends MeetingRow>(listed: readonly R[], id: string, date: string): R | undefined {
  const own = listed.filter((row) => foldedText(row['Event ID']) === foldedText(id));
  return own.find((row) => row.Date === date) ?? own[0];
}

/**
 * By Event ID as `foldedText` writes it.
 * @param listed every row of a meeting in the tab Reports
 * @param markedOn the number that the meeting’s own Doc has, 0 for none
 * @param marked the numbers of all Docs of meetings: one whose row somebody deleted has its number still
 */
export function meetingNumbers(
  ids: readonly string[],
  listed: readonly MeetingRow[],
  markedOn: (id: string) => number,
  marked: readonly number[],
): Map<string, number> {
  const numbers = new Map<string, number>();
  let highest = Math.max(0, ...marked, ...listed.map(({ No }) => No ?? 0));
  for (const id of ids) {
    const own = listed.find((row) => foldedText(row['Event ID']) === foldedText(id) && row.No !== null)?.No ?? 0;
    numbers.set(foldedText(id), own || markedOn(id) || ++highest);
  }
  return numbers;
}
