/** Notes that no report, list or page shows: what is restricted, and what may be about somebody hurt until a person has decided. */
import type { Problem } from '../../../port/appError.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import type { notesTab } from '../../../workbook/tabs/rehearsal.ts';
import { soundsLikeInjury } from './soundsLikeInjury.ts';

type NoteRecord = TabRecord<typeof notesTab>;

/** True where nobody has said whether a note may be read that sounds as if somebody is hurt or ill. */
export function isUndecided({ Note, Tag, Restricted }: Pick<NoteRecord, 'Note' | 'Tag' | 'Restricted'>): boolean {
  return Restricted === '' && soundsLikeInjury(`${Note} ${Tag}`);
}

/** True for a note that stays out of everything that others read. A No typed under Restricted lets it in. */
export function isWithheld(note: Pick<NoteRecord, 'Note' | 'Tag' | 'Restricted'>): boolean {
  return note.Restricted === 'Yes' || isUndecided(note);
}

/** True for an open note that may belong into Incidents: a No under Restricted has decided that it does not. */
export function soundsLikeIncident({ Note, Tag, Restricted, Status }: NoteRecord): boolean {
  return Status !== 'Done' && Restricted !== 'No' && soundsLikeInjury(`${Note} ${Tag}`);
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
