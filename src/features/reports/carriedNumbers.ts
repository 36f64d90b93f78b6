/** By which number readers know a note of an earlier report. */
import { type IssuedRecord, issuedRecord } from '../../papers/issued.ts';
import type { DateText } from '../../port/workspace.ts';
import type { DayData } from '../../schedule/dayPlan.ts';
import { type DueReport, dueReports, reportWord } from './dueReports.ts';
import { type NoteRecord, notesOf } from './noteFacts.ts';

/** Each day is worked out once, whatever it has of notes. */
export function numbersOf(
  data: DayData,
  issued: readonly IssuedRecord[],
  notes: readonly NoteRecord[],
): (note: NoteRecord) => { report: number; place: number } | null {
  const byDay = new Map<DateText, NoteRecord[]>();
  for (const note of notes) byDay.set(note.Date, [...(byDay.get(note.Date) ?? []), note]);
  const known = new Map<DateText, Map<NoteRecord, { report: number; place: number }>>();
  return (note) => {
    const day = known.get(note.Date) ?? numbersOn(data, issued, note.Date, byDay.get(note.Date) ?? []);
    known.set(note.Date, day);
    return day.get(note) ?? null;
  };
}

function numbersOn(
  data: DayData,
  issued: readonly IssuedRecord[],
  date: DateText,
  notes: readonly NoteRecord[],
): Map<NoteRecord, { report: number; place: number }> {
  const numbers = new Map<NoteRecord, { report: number; place: number }>();
  if (!issued.some((row) => row.Date === date)) return numbers;
  const sameDay: DueReport[] = dueReports(data, date, issued);
  for (const due of sameDay) {
    const number = issuedRecord(issued, reportWord(due.kind), date, due.eventId)?.No ?? null;
    if (number === null) continue;
    for (const [place, note] of notesOf(notes, due, sameDay).entries()) numbers.set(note, { report: number, place });
  }
  return numbers;
}
