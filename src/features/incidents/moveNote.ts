/** A note about somebody who is hurt goes into Incidents: there first, and only then its words leave the Notes tab. */

import { paperFolder } from '../../papers/paperKinds.ts';
import { AppError } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { foldedText } from '../../values/text.ts';
import { idMaker } from '../../workbook/newRows.ts';
import { cellOf, cellText } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { incidentsTab } from '../../workbook/tabs/confidential.ts';
import { notesTab } from '../../workbook/tabs/rehearsal.ts';
import { Workbook } from '../../workbook/workbook.ts';
import type { IssuedIncident } from './incidentNumbers.ts';
import { openIncidents } from './incidentWorkbook.ts';
import { issuedIn } from './makeIncidents.ts';

/** What stands in the note’s place; it says nothing of what happened. */
export const INCIDENT_FILED = 'An incident report was filed';

type NoteRecord = TabRecord<typeof notesTab>;

/**
 * Doing it again makes no second incident; words that somebody has typed into the note meanwhile follow the others.
 * @returns false for a note that was moved before
 * @throws AppError where there is no such note, or the Confidential workbook cannot be opened: nothing is changed then
 */
export function moveNote({ ws, state, workbook, data, now }: ProductionInHand, asked: string): boolean {
  const note = noteOf(workbook, asked);
  if (note === null) throw new AppError('bad-input', 'This note is not there any more.');
  const closed = openIncidents(ws, state);
  if (note.Note === INCIDENT_FILED) return false;
  const event = data.events.find(({ id }) => id !== '' && foldedText(id) === foldedText(note['Event ID']));
  const at = { date: note.Date || now.date, place: event?.location ?? '' };
  keepWords(closed, note, at, () => issuedIn(ws.drive.list(paperFolder(state, 'incidentReport')), state.id));
  // Whoever typed the note may have gone on typing.
  const fresh = Workbook.read(ws, state.workbookId, [notesTab]);
  const later = noteOf(fresh, asked);
  if (later === null || later.Note === INCIDENT_FILED) return true;
  if (wordsOf(later) !== wordsOf(note)) keepWords(closed, later, at, () => []);
  const values = { For: '', Tag: '', Restricted: 'Yes', Status: 'Done', Note: INCIDENT_FILED };
  fresh.change([{ tab: notesTab, mode: 'update', values: { 'Note ID': later['Note ID'], ...values } }]);
  return true;
}

/** `null` where there is none. @throws AppError `bad-input` for an id that two have */
function noteOf(workbook: Pick<Workbook, 'records'>, asked: string): NoteRecord | null {
  const id = foldedText(asked);
  const found = workbook.records(notesTab, []).filter((note) => id !== '' && foldedText(note['Note ID']) === id);
  if (found.length > 1) throw new AppError('bad-input', 'Two notes have this Note ID. Clear it in the newer one.');
  return found[0] ?? null;
}

/** What was typed, with whom and what it was tied to: these may name somebody as well. */
function wordsOf(note: NoteRecord): string {
  return [
    note.Note,
    ...(note.For === '' ? [] : [`For: ${note.For}`]),
    ...(note.Tag === '' ? [] : [`Tag: ${note.Tag}`]),
  ].join('\n');
}

/** Makes the incident, or adds what it lacks. */
function keepWords(
  closed: Workbook,
  note: NoteRecord,
  { date, place }: { date: string; place: string },
  issued: () => readonly IssuedIncident[],
): void {
  const words = wordsOf(note);
  const from = note['Note ID'];
  const table = closed.table(incidentsTab);
  const cell = (row: (typeof table.rows)[number], header: string) => cellText(cellOf(table, row, header));
  const before = table.rows.find((row) => foldedText(cell(row, 'From note')) === foldedText(from));
  if (before === undefined) {
    // An id whose row was deleted may still have its Doc.
    const used = [...table.rows.map((row) => cell(row, 'Incident ID')), ...issued().map(({ mark }) => mark)];
    const nextId = idMaker('I', used);
    const values = {
      'Incident ID': nextId(),
      Date: serialFromDate(date),
      Place: place,
      'What happened': words,
      'From note': from,
    };
    closed.change([{ tab: incidentsTab, mode: 'add', values }]);
    return;
  }
  const written = cell(before, 'What happened');
  if (written.includes(words)) return;
  const values = { 'Incident ID': cell(before, 'Incident ID'), 'What happened': `${written}\n${words}`.trim() };
  closed.change([{ tab: incidentsTab, mode: 'update', values }]);
}
