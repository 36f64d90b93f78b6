/** Rows of the tab Folders as they are read. */
import { folderRows } from '../../src/features/setUp/folderRows.ts';
import { type FolderLayout, layoutNamed } from '../../src/settings/folderLayouts.ts';
import type { FolderRow } from '../../src/settings/folderRow.ts';
import { listFrom } from '../../src/workbook/readRecords.ts';

export interface TypedFolder {
  folder: string;
  puts?: string;
  closed?: 'Yes' | 'No' | '';
  id?: string;
  about?: string;
}

/** The header is row 1. */
export function rowsOf(folders: readonly TypedFolder[]): FolderRow[] {
  return folders.map(({ folder, puts = '', closed = '', id = '', about = '' }, index) => ({
    Folder: folder,
    'What belongs there': about,
    'Callboard puts here': listFrom(puts),
    Closed: closed,
    'Folder ID': id,
    rowNumber: index + 2,
    place: { tab: 'Folders' },
  }));
}

/** As somebody has them who starts from a usual layout. */
export function startedFrom(layout: FolderLayout = layoutNamed('Phases')): TypedFolder[] {
  return folderRows(layout).map(({ values }) => ({
    folder: String(values.Folder),
    puts: String(values['Callboard puts here']),
    closed: values.Closed === 'Yes' ? 'Yes' : '',
    id: String(values['Folder ID']),
    about: String(values['What belongs there']),
  }));
}

/** A small company's: everything in a few folders, without ids. */
export const FEW: readonly TypedFolder[] = [
  { folder: 'Office', puts: 'Contact sheets; Audition forms; Audition sign-in; Callback lists; Cast list; Archive' },
  { folder: 'Room', about: 'What the room needs.' },
  { folder: 'Room / Calls', puts: 'Daily calls; Week and month schedules' },
  { folder: 'Room / Registers', puts: 'Sign-in sheets', closed: 'Yes' },
  { folder: 'Room / Reports', puts: 'Rehearsal reports; Performance reports; Strike and returns; Reflections' },
  { folder: 'Private', puts: 'Confidential; Incident reports', closed: 'Yes' },
];
