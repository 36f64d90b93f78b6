/** Notes that no report, list or page shows: what is restricted, and what may be about somebody hurt until a person has decided. */
import type { Problem } from '../../../port/appError.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import type { notesTab } from '../../../workbook/tabs/rehearsal.ts';
import { soundsLikeInjury } from './soundsLikeInjury.ts';

type NoteRecord = TabRecord<typeof notesTab>;

/** Every cell of a note that is shown. */
type Words = Pick<NoteRecord, 'Note' | 'Tag' | 'For' | 'Departments'>;

function isOfInjury({ Note, Tag, For, Departments }: Words): boolean {
  return [Note, Tag, For, ...Departments].some(soundsLikeInjury);
}

/** True where nobody has said whether a note may be read that sounds as if somebody is hurt or ill. */
export function isUndecided(note: Words & Pick<NoteRecord, 'Restricted'>): boolean {
  return note.Restricted === '' && isOfInjury(note);
}

/** True for a note that stays out of everything that others read. A No typed under Restricted lets it in. */
export function isWithheld(note: Words & Pick<NoteRecord, 'Restricted'>): boolean {
  return note.Restricted === 'Yes' || isUndecided(note);
}

/** True for an open note that may belong into Incidents: a No under Restricted has decided that it does not. */
export function soundsLikeIncident(note: NoteRecord): boolean {
  return note.Status !== 'Done' && note.Restricted !== 'No' && isOfInjury(note);
}

/** Which notes wait for somebody to decide, by their rows and without their words. */
export function undecidedProblems(notes: readonly NoteRecord[]): Problem[] {
  return notes.filter(isUndecided).map(({ place, rowNumber }) => ({
    ...place,
    row: rowNumber,
    column: 'Restricted',
    message:
      'This note sounds as if somebody is hurt or ill, so no report shows it. Move it to Incidents under Notes and reports, or choose No here if everybody may read it.',
  }));
}
