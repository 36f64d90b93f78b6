/** What the door sheet says of when a child goes: before the end, fetched early, with a collection word. */
import type { Person } from '../../../company/people.ts';
import type { ProductionData } from '../../../production/productionData.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { releasedReader, releasedWords, unclearRelease } from '../../../schedule/releasedAt.ts';
import { foldedText } from '../../../values/text.ts';
import type { Table } from '../../../workbook/table.ts';
import type { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import type { AttendanceRecord } from '../door/atDoor.ts';
import { collectionWords } from '../door/collectionWord.ts';
import { pickUpKnown } from '../door/pickUp.ts';
import { releasedText } from '../door/rosterOf.ts';
import { typedText } from '../followedRow.ts';

const UNCLEAR_ROW = 'Attendance does not say which row is this child’s: ask the stage manager about an early pick-up';

/** @param records of Attendance */
export function releasePlan(
  { company, breakdown }: Pick<ProductionData, 'company' | 'breakdown'>,
  table: Table<typeof attendanceTab>,
  records: readonly AttendanceRecord[],
  event: CallEvent,
): (person: Person) => string[] {
  const read = releasedReader(breakdown);
  const rows = new Map<string, AttendanceRecord[]>();
  for (const record of records) {
    if (foldedText(record['Event ID']) !== foldedText(event.id)) continue;
    const key = foldedText(record['Person ID']);
    rows.set(key, [...(rows.get(key) ?? []), record]);
  }
  return (person) => {
    // Of an id that is not their own a row may be another child's: who fetches that one does not fetch this one.
    const own = person.stopped === '' ? (rows.get(foldedText(person.id)) ?? []) : [];
    const [found] = own.length === 1 ? own : [];
    const record = found && {
      ...found,
      'Pick-up': found['Pick-up'] || typedText(table, found, 'Pick-up'),
      Released: typedText(table, found, 'Released'),
    };
    const typed = releasedText({ person, record });
    const released = read(typed);
    return [
      person.stopped !== '' || own.length > 1 ? UNCLEAR_ROW : '',
      released.at === 'unclear' ? `Released: ${unclearRelease(typed)}` : releasedLine(releasedWords(released)),
      pickUpLine(company, person, record, event),
      collectionWords(company, person).length > 0 ? 'Has a collection word: the door’s page asks for it' : '',
    ].filter((line) => line !== '');
  };
}

function releasedLine(words: string): string {
  return words === '' ? '' : `Released: ${words}`;
}

function pickUpLine(
  company: ProductionData['company'],
  person: Person,
  record: AttendanceRecord | undefined,
  event: CallEvent,
): string {
  const pickUp = pickUpKnown(company, person, record, event);
  if (pickUp === undefined) return '';
  if (pickUp.isStopped === true) return 'Early pick-up: stop, and ask the stage manager who was named';
  return `Early pick-up, ${pickUp.time}: ${pickUp.by || 'nobody named'}, permission from ${pickUp.givenBy || 'nobody named'}`;
}
