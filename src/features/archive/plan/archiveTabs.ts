/** The archive's own tabs: what was done, what is kept for how long, and every file with who could open it before. */
import type { TabSpec } from '../../../workbook/tabSpec.ts';

const COLOR = '3D5A80';

/** The fact that holds a company's own layout, as `packedLayout` writes it. */
export const FOLDERS_FACT = 'Folders';

export const archiveTab = {
  name: 'Archive',
  sheetId: 3001,
  color: COLOR,
  key: ['What'],
  columns: [
    { header: 'What', kind: 'text', width: 220, help: 'Callboard looks these up by name.', required: true },
    { header: 'Value', kind: 'text', width: 420, help: 'Filled in by Callboard.' },
  ],
} as const satisfies TabSpec;

export const keptTab = {
  name: 'Kept records',
  sheetId: 3002,
  color: COLOR,
  key: ['Class'],
  columns: [
    { header: 'Class', kind: 'text', width: 200, help: 'Kind of record.', required: true },
    { header: 'Action', kind: 'text', width: 110, help: 'What happened to it.' },
    { header: 'Until', kind: 'date', width: 130, help: 'Delete it after this day.' },
    { header: 'Handed to', kind: 'text', width: 200, help: 'Who has it now.' },
    { header: 'Approved by', kind: 'text', width: 180, help: 'The adult who decided it.' },
    {
      header: 'Anything there',
      kind: 'yesNo',
      unclear: 'Yes',
      width: 110,
      help: 'No: there was nothing of this kind to keep.',
    },
  ],
} as const satisfies TabSpec;

export const manifestTab = {
  name: 'Manifest',
  sheetId: 3003,
  color: COLOR,
  key: ['File ID'],
  columns: [
    { header: 'File ID', kind: 'text', width: 200, help: 'Google’s id.', required: true },
    { header: 'Path', kind: 'text', width: 360, help: 'Where it was.' },
    { header: 'Kind', kind: 'text', width: 120, help: 'Folder, Doc, spreadsheet or what was uploaded.' },
    { header: 'Owner', kind: 'text', width: 200, help: 'Whose it is.' },
    { header: 'Size', kind: 'number', width: 90, help: 'In bytes, where Google gives one.' },
    { header: 'Checksum', kind: 'text', width: 220, help: 'MD5, where Google gives one.' },
    { header: 'Modified', kind: 'text', width: 180, help: 'Last change before the archive, UTC.' },
    { header: 'Class', kind: 'text', width: 180, help: 'Kind of record.' },
    { header: 'Result', kind: 'text', width: 120, help: 'Kept, deleted, or left alone.' },
    {
      header: 'Locked before',
      kind: 'yesNo',
      unclear: 'Yes',
      width: 90,
      help: 'Yes: it was locked already, and Restore leaves it so.',
    },
    {
      header: 'Limited before',
      kind: 'yesNo',
      unclear: 'Yes',
      width: 90,
      help: 'Yes: the folder’s inherited access was off already.',
    },
  ],
} as const satisfies TabSpec;

/** In a workbook of its own, so that it can go when it falls due. */
export const accessTab = {
  name: 'Access',
  sheetId: 3004,
  color: COLOR,
  key: ['File ID', 'Who'],
  columns: [
    { header: 'File ID', kind: 'text', width: 200, help: 'Google’s id.', required: true },
    { header: 'Who', kind: 'text', width: 260, help: 'Who could open it.', required: true },
    { header: 'May', kind: 'text', width: 90, help: 'What they could do. Restore gives it back.' },
  ],
} as const satisfies TabSpec;

export const ARCHIVE_TABS = [archiveTab, keptTab, manifestTab] as const;
