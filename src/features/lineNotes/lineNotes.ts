/** Line notes as they stand in the tab: whose each is, and on which earlier days the same was noted of the same actor. */
import type { Company, Person } from '../../company/people.ts';
import { nameProblem, personNamed } from '../../company/personNamed.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import { pageName } from '../../values/pages.ts';
import { foldedText } from '../../values/text.ts';
import { dateInCell } from '../../values/typedDate.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { cellOf, type Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { lineNotesTab } from '../../workbook/tabs/rehearsal.ts';

export type LineNoteRecord = TabRecord<typeof lineNotesTab>;

export interface LineNote {
  date: DateText;
  person: Person;
  scene: string;
  page: string;
  line: string;
  asSaid: string;
  code: LineNoteRecord['Code'];
  /** Earlier days on which it was noted, the first first. */
  earlier: DateText[];
  rowNumber: number;
}

export interface LineNotes {
  /** Those whose actor is known, in the order of the tab. */
  notes: LineNote[];
  /** Rows that cannot be read, or are nobody's: nothing is sent of them. */
  problems: Problem[];
  /** False where a row may be of this day and nobody knows whose it is: then nobody is known to have been perfect. */
  isWhole(date: DateText): boolean;
}

/** Makes no call. */
export function lineNotesFrom(company: Company, table: Table<typeof lineNotesTab>): LineNotes {
  const { records, problems: wrong } = readRecords(table, { tab: table.title });
  const problems = [...wrong];
  const notes: LineNote[] = [];
  /** Days of rows that are nobody's; `null` where the day cannot be read either. */
  const doubtful: (DateText | null)[] = [];
  const read = new Set(records.map(({ rowNumber }) => rowNumber));
  for (const row of table.rows) {
    if (!read.has(row.rowIndex + 1)) doubtful.push(dateInCell(cellOf(table, row, 'Date')));
  }
  for (const record of records) {
    const found = personNamed(company, record.Person);
    const [person] = found;
    if (found.length !== 1 || person === undefined) {
      doubtful.push(record.Date);
      // An empty cell is named already.
      if (record.Person !== '') {
        const message = nameProblem(record.Person, found);
        problems.push({ ...record.place, row: record.rowNumber, column: 'Person', message, refersTo: 'People' });
      }
      continue;
    }
    notes.push({
      ...{ date: record.Date, person, scene: record.Scene, page: record.Page, line: record.Line },
      ...{ asSaid: record['As said'], code: record.Code, earlier: [], rowNumber: record.rowNumber },
    });
  }
  markRepeats(notes);
  return { notes, problems, isWhole: (date) => !doubtful.some((day) => day === null || day === date) };
}

/** The page and the line where both are known; else the one of them that is. */
function markRepeats(notes: readonly LineNote[]): void {
  const byPerson = new Map<Person, Map<string, LineNote[]>>();
  const placeOf = ({ page, line }: LineNote) => (page === '' ? `line ${foldedText(line)}` : `page ${pageName(page)}`);
  for (const note of notes) {
    if (note.page === '' && foldedText(note.line) === '') continue;
    const places = byPerson.get(note.person) ?? new Map<string, LineNote[]>();
    byPerson.set(note.person, places);
    const same = places.get(placeOf(note)) ?? [];
    places.set(placeOf(note), same);
    same.push(note);
  }
  for (const places of byPerson.values()) for (const same of places.values()) markAmong(same);
}

/** @param notes of one actor on one page, or of one line without a page */
function markAmong(notes: readonly LineNote[]): void {
  const daysOf = new Map<string, Set<DateText>>();
  const all = new Set<DateText>();
  for (const { line, date } of notes) {
    const days = daysOf.get(foldedText(line)) ?? new Set();
    daysOf.set(foldedText(line), days.add(date));
    all.add(date);
  }
  for (const note of notes) {
    const line = foldedText(note.line);
    // A note without its line may be of any line of the page.
    const days = line === '' ? all : new Set([...(daysOf.get(line) ?? []), ...(daysOf.get('') ?? [])]);
    note.earlier = [...days].filter((day) => day < note.date).sort();
  }
}
