/** What the sidebar lists: rows of notes without their words, and reports by their numbers. */

import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import { dateInShort } from '../../values/dates.ts';
import { docLinkOf, docTitle } from '../../workbook/docLinks.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { notesTab } from '../../workbook/tabs/rehearsal.ts';
import { soundsLikeIncident } from '../reports/notes/isWithheld.ts';
import type { IncidentsShown, SoundsLikeIncident } from './incidentTypes.ts';
import { incidentsOf, openIncidents } from './incidentWorkbook.ts';

/** More do not fit into a sidebar; the oldest wait longest. */
const MOST_SHOWN = 50;

/** One call. Whoever may not open the Confidential workbook sees the rows of the notes alone. */
export function shownIncidents({ ws, state, workbook }: Pick<Production, 'ws' | 'state' | 'workbook'>): IncidentsShown {
  const notes = workbook.records(notesTab, []).filter(soundsLikeIncident).slice(0, MOST_SHOWN).map(shownNote);
  try {
    // Read-only: what would write is not called.
    const closed = openIncidents(ws as Workspace, state);
    const { incidents, problems } = incidentsOf(closed);
    const filed = incidents.filter((one) => one.No !== null && docLinkOf(one) !== '');
    const lacking = new Set(problems.map(({ row }) => row));
    for (const { rowNumber } of incidents) lacking.delete(rowNumber);
    return {
      notes,
      reports: filed
        .sort((one, other) => (other.No ?? 0) - (one.No ?? 0))
        .map((one) => ({
          number: one.No ?? 0,
          words: docTitle({ report: PAPER_KINDS.incidentReport.name, number: one.No, date: one.Date }),
          link: docLinkOf(one),
        })),
      unfiled: incidents.length - filed.length + lacking.size,
      cannot: '',
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (!['not-found', 'not-allowed', 'missing-tab', 'missing-column'].includes(error.code)) throw error;
    return { notes, reports: [], unfiled: 0, cannot: error.message };
  }
}

function shownNote(note: TabRecord<typeof notesTab>): SoundsLikeIncident {
  return { id: note['Note ID'], row: note.rowNumber, day: note.Date === '' ? '' : dateInShort(note.Date) };
}
