/**
 * Columns that an empty one cannot stand for: whom nobody may contact, who is under 18, what was sent. When one is not there
 * and rows are, Repair asks and builds nothing; of a new column beside old rows every cell would say something.
 */
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import { columnLetters } from './columnLetters.ts';
import { cellText, type Table } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

/**
 * By tab, besides its key and required columns: where a blank cell lets somebody in or leaves somebody out. `all` where
 * every column counts.
 */
const SPEAKING: Readonly<Record<string, readonly string[] | 'all'>> = {
  Production: ['Value'],
  People: ['Characters', 'Email', 'Minor', 'Active'],
  Guardians: ['Email', 'Gets calls', 'May collect', 'No contact'],
  Schedule: ['Work', 'Scenes', 'Also called', 'Not called', 'Status'],
  Conflicts: ['To date', 'From time', 'To time', 'Status'],
  Attendance: ['In', 'Out', 'Status', 'Collected by'],
  Notes: ['Restricted'],
  Auditions: ['Minor', 'Guardian email'],
  Retention: 'all',
  Reports: ['No', 'Doc', 'Sent', 'Revision'],
  Outbox: ['Kind', 'Date', 'Revision', 'To', 'State', 'Told'],
  'Sharing changes': 'all',
  Emergency: 'all',
  Clearances: 'all',
  Incidents: 'all',
};

export type IsLeftOut = (tab: TabSpec, header: string) => boolean;

/** So many headers are named as what a missing one may be. */
const MOST_NAMED = 4;

/** True when blank cells of this column would say something that nobody has said. */
export function isSpeaking(spec: TabSpec, header: string): boolean {
  const own = SPEAKING[spec.name];
  if (own === 'all' || own?.includes(header)) return true;
  return spec.key.includes(header) || spec.columns.some((one) => one.header === header && one.required === true);
}

/**
 * Why the columns that are missing must not simply be added; none where they may be.
 * @param isLeftOut true for a column that Callboard itself has left out of this workbook
 * @param isNew true for a column that this workbook has never had
 */
export function askedColumnProblems(
  table: Table,
  isLeftOut: IsLeftOut = () => false,
  isNew: IsLeftOut = () => false,
): Problem[] {
  if (table.rows.length === 0) return [];
  const unknown = unknownColumns(table);
  return missingColumnProblems(table).filter(({ column = '' }) => {
    const isAsked = unknown.length > 0 || isSpeaking(table.spec, column);
    return isAsked && !isNew(table.spec, column) && !(unknown.length === 0 && isLeftOut(table.spec, column));
  });
}

/** What is wrong with the columns that are not there, in the user's words. */
export function missingColumnProblems(table: Table): Problem[] {
  const unknown = unknownColumns(table);
  const needed = (header: string) => table.spec.columns.some((one) => one.header === header && one.optional !== true);
  return table.missing.filter(needed).map((header) => ({
    tab: table.title,
    row: table.headerRowIndex + 1,
    column: header,
    message: `There is no column “${header}”. ${whatToDo(table, header, unknown)}`,
  }));
}

function whatToDo({ spec, rows }: Table, header: string, unknown: readonly string[]): string {
  const anew = `type “${header}” above an empty column; then it is blank in every row`;
  if (rows.length > 0 && unknown.length > 0) {
    const named = unknown.slice(0, MOST_NAMED);
    const which =
      unknown.length === 1
        ? `Is it ${named[0]}? Type “${header}” into its header.`
        : `Is it one of ${named.join(', ')}${unknown.length > MOST_NAMED ? ' …' : ''}? Type “${header}” into the header of that one.`;
    return `${which} If none, ${anew}.`;
  }
  if (rows.length > 0 && isSpeaking(spec, header)) {
    return `Bring it back under File, Version history, or ${anew}.`;
  }
  return 'Was it renamed or deleted? Type the header back, or choose Put back what is missing.';
}

/** Columns that are none of the tab's own, each as people find it. */
function unknownColumns({ spec, columnIndex, otherColumns, rows }: Table): string[] {
  const own = new Set(spec.columns.map((column) => foldedText(column.header)));
  const others = otherColumns.filter(({ header }) => !own.has(foldedText(header)));
  const headed = new Set([...columnIndex.values(), ...otherColumns.map(({ index }) => index)]);
  const bare = new Set<number>();
  for (const { cells } of rows) {
    cells.forEach((cell, index) => {
      if (!headed.has(index) && cellText(cell).trim() !== '') bare.add(index);
    });
  }
  return [
    ...others.map(({ header }) => `“${header}”`),
    ...[...bare].sort((a, b) => a - b).map((index) => `column ${columnLetters(index)}, which has no header`),
  ];
}
