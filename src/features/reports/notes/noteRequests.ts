/** Notes as the sidebar asks for them: what is open, one more, one done. */
import { flagArgument, textArgument } from '../../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../../jobs/job.ts';
import type { JobOutcome } from '../../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../../jobs/runJob.ts';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { lookAtProduction, openProduction, type Production } from '../../../production/production.ts';
import { serialFromDate } from '../../../values/cellDates.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { departmentsFrom } from '../../../workbook/departments.ts';
import { newRows } from '../../../workbook/newRows.ts';
import { tableFrom } from '../../../workbook/table.ts';
import { departmentsTab, notesTab } from '../../../workbook/tabs/rehearsal.ts';
import type { NoteAsked, NotesOutcome, OpenNotes } from './noteTypes.ts';
import { quickNote } from './quickNote.ts';
import { soundsLikeInjury } from './soundsLikeInjury.ts';
import { openNotes } from './tonight.ts';

const NOTE_TABS = [notesTab, departmentsTab] as const;
/** As many as a cell of a report can show on a page. */
const MOST_LETTERS = 20_000;

type Read = Pick<Production, 'workbook'>;

/** Three calls. */
export function notesOpen(ws: Workspace): NotesOutcome {
  try {
    return { ...NO_OUTCOME, state: 'done', notes: openIn(lookAtProduction(ws, NOTE_TABS)) };
  } catch (error) {
    return { ...failure(error, null, null), notes: null };
  }
}

/** Two calls to open the production, two to write. The same words on the same day are one note. */
export function addNote(ws: Workspace, request: NoteAsked): NotesOutcome {
  return withNotes(ws, (production) => {
    const typed = textArgument(request?.typed);
    if (typed.length > MOST_LETTERS) {
      throw new AppError('bad-input', `A note has at most 20,000 letters. Part it.`);
    }
    const { workbook, data, now } = production;
    const departments = departmentsFrom(workbook.records(departmentsTab, []));
    const into = workbook.table(notesTab);
    const read = quickNote(typed, departments);
    const { departments: named, for: who, urgency, tag } = read;
    // An earlier workbook has no column for it: the word stays where it can be read.
    const hasUrgency = !into.missing.includes('Urgency');
    const note = hasUrgency || urgency === '' ? read.note : `${read.note} (${urgency})`;
    if (read.note === '') throw new AppError('bad-input', 'Type the note as well.');
    const eventId = textArgument(request?.eventId);
    const events = data.events.filter(({ id }) => eventId !== '' && foldedText(id) === foldedText(eventId));
    if (eventId !== '' && events.length !== 1) {
      throw new AppError('bad-input', 'Choose an event of the schedule that has an Event ID of its own.');
    }
    const isRestricted = soundsLikeInjury(note);
    const row: Record<string, string | number> = {
      Note: note,
      Departments: (named.length === 0 ? ['General'] : named).join('; '),
      Date: serialFromDate(events[0]?.date ?? now.date) ?? '',
      For: who,
      ...(hasUrgency ? { Urgency: urgency } : {}),
      Tag: tag,
      Restricted: isRestricted ? 'Yes' : '',
      'Event ID': events[0]?.id ?? '',
    };
    const headers = Object.keys(row);
    const table = tableFrom(notesTab, { title: notesTab.name, rows: [headers, headers.map((one) => row[one] ?? '')] });
    const added = newRows(table, into);
    workbook.change(added);
    if (added.length === 0) return 'This note is there already.';
    const where = named.length === 0 ? 'General' : named.join(', ');
    return isRestricted
      ? 'The note is kept, and restricted: it sounds as if somebody is hurt or ill. No report shows it. Move it to Incidents, or type No under Restricted in the Notes tab.'
      : `The note is kept under ${where}.`;
  });
}

/** Two calls to open the production, and the write. */
export function noteDone(ws: Workspace, request: { id: string; done: boolean }): NotesOutcome {
  return withNotes(ws, ({ workbook }) => {
    const id = foldedText(textArgument(request?.id));
    const rows = workbook.records(notesTab, []).filter((note) => id !== '' && foldedText(note['Note ID']) === id);
    const [row] = rows;
    if (row === undefined) throw new AppError('bad-input', 'This note is not there any more.');
    if (rows.length > 1) throw new AppError('bad-input', 'Two notes have this ID. Mark it in the Notes tab.');
    const done = flagArgument(request?.done);
    const change: RowChange = {
      ...{ tab: notesTab, mode: 'update' },
      values: { 'Note ID': row['Note ID'], Status: done ? 'Done' : 'Open' },
    };
    workbook.change([change]);
    return done ? 'The note is done.' : 'The note is open again.';
  });
}

function withNotes(ws: Workspace, act: (production: ReturnType<typeof openProduction>) => string): NotesOutcome {
  let notes: OpenNotes | null = null;
  const outcome = runJob(ws, SLICE_MS, 'note', (job, properties): JobOutcome => {
    const production = openProduction(job, properties, NOTE_TABS);
    const message = act(production);
    notes = openIn(production);
    return { ...NO_OUTCOME, state: 'done', message };
  });
  return { ...outcome, notes };
}

function openIn({ workbook }: Read): OpenNotes {
  return openNotes(workbook.records(notesTab, []), departmentsFrom(workbook.records(departmentsTab, [])));
}
