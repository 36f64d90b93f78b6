/** What people do to the workbook while a job runs. */

import type { LocalSpreadsheet } from '../../local/account/state.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import {
  addTab,
  deleteColumn,
  deleteRow,
  hideColumn,
  insertColumn,
  insertRows,
  moveColumn,
  renameHeader,
  renameTab,
  sortRows,
} from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { Stage } from './harness.ts';

export interface PersonsEdit {
  name: string;
  apply(workbook: LocalSpreadsheet): void;
  /** What the person does when Callboard names the trouble. */
  takeBack?(stage: Stage, workbook: LocalSpreadsheet): void;
}

/** Tabs that jobs read or write, with a column to sort by. */
const TABS = [
  ['People', 'Name'],
  ['Guardians', 'Name'],
  ['Schedule', 'Location'],
  ['Attendance', 'Name'],
  ['Reports', 'Report'],
  ['Outbox', 'To'],
] as const;

const repair = ({ call }: Stage) => call('setUp', { files: [], settings: {} });

export const PERSONS_EDITS: readonly PersonsEdit[] = [
  ...TABS.flatMap(([tab, header]): PersonsEdit[] => [
    { name: `sorts ${tab}`, apply: (book) => sortRows(book, tab, header, true) },
    { name: `inserts a row on top of ${tab}`, apply: (book) => insertRows(book, tab, 1) },
    { name: `inserts a column into ${tab}`, apply: (book) => insertColumn(book, tab, header, 'My own') },
    { name: `moves a column of ${tab}`, apply: (book) => moveColumn(book, tab, header, 0) },
    { name: `renames ${tab}`, apply: (book) => renameTab(book, tab, `Our ${tab}`) },
    {
      name: `renames a column of ${tab}`,
      apply: (book) => renameHeader(book, tab, header, 'Something else'),
      takeBack: (_stage, book) => {
        // Set-up may have put the column in anew meanwhile, and empty.
        if (tableOf(book, tab).headers.includes(header)) deleteColumn(book, tab, header);
        renameHeader(book, tab, 'Something else', header);
      },
    },
  ]),
  { name: 'adds a tab', apply: (book) => addTab(book, 'Shopping') },
  { name: 'hides a column', apply: (book) => hideColumn(book, 'Outbox', 'Key') },
  { name: 'deletes a column', apply: (book) => deleteColumn(book, 'Outbox', 'Detail'), takeBack: repair },
  { name: 'deletes an event', apply: (book) => deleteRow(book, 'Schedule', { 'Event ID': 'E001' }) },
  { name: 'deletes a person', apply: (book) => deleteRow(book, 'People', { 'Person ID': 'P002' }) },
  {
    name: 'changes an address',
    apply: (book) =>
      editCells(book, { tab: 'People', where: { 'Person ID': 'P002' }, set: { Email: 'ben@example.org' } }),
  },
  {
    name: 'adds a note',
    apply: (book) =>
      appendRow(book, {
        tab: 'Notes',
        set: { Date: '2027-03-06', Departments: 'Props', Note: 'The cup is broken', Status: 'Open' },
        year: 2027,
      }),
  },
];
