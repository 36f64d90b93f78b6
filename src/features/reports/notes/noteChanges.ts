/** A note that was typed as a row of Notes, and a note marked done: the same from the sidebar and from the door. */
import { AppError } from '../../../port/appError.ts';
import type { DateText } from '../../../port/workspace.ts';
import { serialFromDate } from '../../../values/cellDates.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { departmentsFrom } from '../../../workbook/departments.ts';
import { newRows } from '../../../workbook/newRows.ts';
import { tableFrom } from '../../../workbook/table.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import { departmentsTab, notesTab } from '../../../workbook/tabs/rehearsal.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import { quickNote } from './quickNote.ts';
import { soundsLikeInjury } from './soundsLikeInjury.ts';

export const NOTE_TABS = [notesTab, departmentsTab] as const;

/** As many as a cell of a report can show on a page. */
const MOST_LETTERS = 20_000;

interface NoteChanges {
  changes: RowChange[];
  /** What to tell whoever did it. */
  message: string;
}

/**
 * The same words on the same day are one note: then nothing changes.
 * @param at the event, or `''` for none; and its day
 * @throws AppError `bad-input` for no words, or too many
 */
export function noteToAdd(
  workbook: Pick<Workbook, 'table' | 'records'>,
  typed: string,
  at: { id: string; date: DateText },
): NoteChanges {
  if (typed.length > MOST_LETTERS) throw new AppError('bad-input', 'A note has at most 20,000 letters. Part it.');
  const departments = departmentsFrom(workbook.records(departmentsTab, []));
  const into = workbook.table(notesTab);
  const read = quickNote(typed, departments);
  const { departments: named, for: who, urgency, tag } = read;
  // An earlier workbook has no column for it: the word stays where it can be read.
  const hasUrgency = !into.missing.includes('Urgency');
  const note = hasUrgency || urgency === '' ? read.note : `${read.note} (${urgency})`;
  if (read.note === '') throw new AppError('bad-input', 'Type the note as well.');
  const isRestricted = [note, tag, who].some(soundsLikeInjury);
  const row: Record<string, string | number> = {
    Note: note,
    Departments: (named.length === 0 ? ['General'] : named).join('; '),
    Date: serialFromDate(at.date) ?? '',
    For: who,
    ...(hasUrgency ? { Urgency: urgency } : {}),
    Tag: tag,
    Restricted: isRestricted ? 'Yes' : '',
    'Event ID': at.id,
  };
  const headers = Object.keys(row);
  const table = tableFrom(notesTab, { title: notesTab.name, rows: [headers, headers.map((one) => row[one] ?? '')] });
  const changes = newRows(table, into);
  if (changes.length === 0) return { changes, message: 'This note is there already.' };
  const where = named.length === 0 ? 'General' : named.join(', ');
  const message = isRestricted
    ? 'The note is kept, and restricted: it sounds as if somebody is hurt or ill. No report shows it. Move it to Incidents, or type No under Restricted in the Notes tab.'
    : `The note is kept under ${where}.`;
  return { changes, message };
}

/**
 * Done, or open again.
 * @param notes among which it may be
 * @throws AppError `bad-input` where no note, or more than one, has the ID
 */
export function noteToMark(notes: readonly TabRecord<typeof notesTab>[], noteId: string, done: boolean): NoteChanges {
  const id = foldedText(noteId);
  const rows = notes.filter((note) => id !== '' && foldedText(note['Note ID']) === id);
  const [row] = rows;
  if (row === undefined) throw new AppError('bad-input', 'This note is not there any more.');
  if (rows.length > 1) throw new AppError('bad-input', 'Two notes have this ID. Mark it in the Notes tab.');
  const change: RowChange = {
    ...{ tab: notesTab, mode: 'update' },
    values: { 'Note ID': row['Note ID'], Status: done ? 'Done' : 'Open' },
  };
  return { changes: [change], message: done ? 'The note is done.' : 'The note is open again.' };
}
