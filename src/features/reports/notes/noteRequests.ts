/** Notes as the sidebar asks for them: what is open, one more, one done. */
import { flagArgument, textArgument } from '../../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../../jobs/job.ts';
import type { JobOutcome } from '../../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../../jobs/runJob.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { eventAsked } from '../../../production/eventAsked.ts';
import { lookAtProduction, openProduction, type Production } from '../../../production/production.ts';
import { departmentsFrom } from '../../../workbook/departments.ts';
import { departmentsTab, notesTab } from '../../../workbook/tabs/rehearsal.ts';
import { NOTE_TABS, noteToAdd, noteToMark } from './noteChanges.ts';
import type { NoteAsked, NotesOutcome, OpenNotes } from './noteTypes.ts';
import { openNotes } from './tonight.ts';

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
    const { workbook, now } = production;
    const eventId = textArgument(request?.eventId);
    const at = eventId === '' ? { id: '', date: now.date } : eventAsked(production, eventId);
    const { changes, message } = noteToAdd(workbook, textArgument(request?.typed), at);
    workbook.change(changes);
    return message;
  });
}

/** Two calls to open the production, and the write. */
export function noteDone(ws: Workspace, request: { id: string; done: boolean }): NotesOutcome {
  return withNotes(ws, ({ workbook }) => {
    const done = flagArgument(request?.done);
    const { changes, message } = noteToMark(workbook.records(notesTab, []), textArgument(request?.id), done);
    workbook.change(changes);
    return message;
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
