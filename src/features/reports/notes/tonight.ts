/** The notes that are open, most urgent first: what is left to do tonight, before the next time, later. */
import type { DateText } from '../../../port/workspace.ts';
import { dateInShort } from '../../../values/dates.ts';
import { type Departments, departmentsOf } from '../../../workbook/departments.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import { type notesTab, URGENCIES } from '../../../workbook/tabs/rehearsal.ts';
import { isWithheld, soundsLikeIncident } from './isWithheld.ts';
import type { OpenNotes, ShownNote } from './noteTypes.ts';

type NoteRecord = TabRecord<typeof notesTab>;

/** More do not fit into a sidebar, nor into anybody's evening. */
const MOST_SHOWN = 200;
/** What has no urgency is not urgent. */
const UNSAID = 'Later';

/**
 * By urgency, then department in the order of the reports, then the oldest first. Withheld notes stay out: whoever
 * looks over a shoulder reads this.
 */
export function openNotes(notes: readonly NoteRecord[], departments: Departments): OpenNotes {
  const open = notes.filter((note) => note.Status !== 'Done' && !isWithheld(note) && note.Note !== '');
  const placed = open.map((note) => {
    const names = departmentsOf(note.Departments, departments);
    return { note, names, place: placeOf(names, departments) };
  });
  placed.sort(
    (one, other) =>
      urgencyOf(one.note) - urgencyOf(other.note) ||
      one.place - other.place ||
      byDate(one.note.Date, other.note.Date) ||
      one.note.rowNumber - other.note.rowNumber,
  );
  const shown = placed.slice(0, MOST_SHOWN);
  return {
    groups: URGENCIES.flatMap((urgency, index) => {
      const own = shown.filter(({ note }) => urgencyOf(note) === index);
      return own.length === 0 ? [] : [{ urgency, notes: own.map(({ note, names }) => shownNote(note, names)) }];
    }),
    more: placed.length - shown.length,
    incidents: notes.filter(soundsLikeIncident).length,
  };
}

function shownNote(note: NoteRecord, departments: readonly string[]): ShownNote {
  return {
    id: note['Note ID'],
    note: note.Note,
    departments: departments.join(', '),
    for: note.For,
    tag: note.Tag,
    day: note.Date === '' ? '' : dateInShort(note.Date),
  };
}

function urgencyOf({ Urgency }: NoteRecord): number {
  const at = (URGENCIES as readonly string[]).indexOf(Urgency);
  return at < 0 ? URGENCIES.indexOf(UNSAID) : at;
}

function placeOf(names: readonly string[], departments: Departments): number {
  const places = names.map((name) => departments.names.indexOf(name)).filter((place) => place >= 0);
  return places.length === 0 ? departments.names.length : Math.min(...places);
}

function byDate(one: DateText, other: DateText): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
