/** By which number readers know a note of an earlier report. */
import { type IssuedRecord, issuedRecord } from '../../papers/issued.ts';
import type { DateText } from '../../port/workspace.ts';
import type { DayData } from '../../schedule/dayPlan.ts';
import { type DueReport, dueReports, type ReportKind, reportWord } from './dueReports.ts';
import { type NoteRecord, notesOf } from './noteFacts.ts';

export interface NoteNumber {
  kind: ReportKind;
  report: number;
  /** From 0. */
  place: number;
}

const LETTERS: Record<ReportKind, string> = { rehearsal: '', tech: 'T', performance: 'P' };

/**
 * A note's number outside its own report, where reports of several kinds are quoted.
 * @example numberWords({ kind: 'performance', report: 3, place: 0 }) // 'P3.1'
 */
export function numberWords({ kind, report, place }: NoteNumber): string {
  return `${LETTERS[kind]}${report}.${place + 1}`;
}

/** Each day is worked out once, whatever it has of notes. */
export function numbersOf(
  data: DayData,
  issued: readonly IssuedRecord[],
  notes: readonly NoteRecord[],
): (note: NoteRecord) => NoteNumber | null {
  const byDay = new Map<DateText, NoteRecord[]>();
  for (const note of notes) byDay.set(note.Date, [...(byDay.get(note.Date) ?? []), note]);
  const known = new Map<DateText, Map<NoteRecord, NoteNumber>>();
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
): Map<NoteRecord, NoteNumber> {
  const numbers = new Map<NoteRecord, NoteNumber>();
  if (!issued.some((row) => row.Date === date)) return numbers;
  const sameDay: DueReport[] = dueReports(data, date, issued);
  for (const due of sameDay) {
    const number = issuedRecord(issued, reportWord(due.kind), date, due.eventId)?.No ?? null;
    if (number === null) continue;
    for (const [place, note] of notesOf(notes, due, sameDay).entries())
      numbers.set(note, { kind: due.kind, report: number, place });
  }
  return numbers;
}
