/** The tab of a company's own folders. */
import { FOLDER_USES } from '../folderUses.ts';
import type { WorkbookTab } from '../tabSpec.ts';
import { column, yesNo } from './column.ts';

/** Read where the setting Folder layout is Our own. */
export const foldersTab = {
  name: 'Folders',
  sheetId: 1045,
  color: '5B6B7B',
  retention: null,
  from: 'Inception',
  shown: 'need',
  optional: true,
  key: ['Folder'],
  columns: [
    column(
      'Folder',
      'text',
      320,
      'One folder in each row, with the folders that it is in: 4 - Rehearsals / Daily Calls. Those have rows too.',
      'required',
      'kept',
    ),
    column('What belongs there', 'text', 320, 'People see this beside the folder in Drive.', 'kept'),
    {
      ...column(
        'Callboard puts here',
        'list',
        220,
        'What Callboard puts into this folder; ; between several. Each is beside one folder.',
        'kept',
      ),
      suggests: Object.values(FOLDER_USES),
    },
    yesNo(
      'Closed',
      'Yes',
      80,
      'Yes: whoever can open the folder above cannot open this one. Confidential is always closed.',
      'kept',
    ),
    column(
      'Folder ID',
      'text',
      120,
      'Filled in by Callboard. It stays with the folder.',
      'generated',
      'optional',
      'kept',
    ),
  ],
} as const satisfies WorkbookTab;
