/** What the archive's plan tells a person to look into, because Callboard cannot. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { sheetTitled } from '../../local/services/sheets/findCells.ts';
import { addTab, deleteTab, renameTab } from '../../local/services/sheets/structureEdits.ts';
import { workbookOf } from '../support/bundle.ts';
import { archiveAll, closed, named, upload } from '../support/closedProduction.ts';

const look = (prepare: (account: LocalAccount) => void) => closed(prepare).call('previewArchive').look;

test('nothing, when no tab is gone or added and no table lies about', () => {
  expect(look(() => {})).toEqual([]);
});

test('tabs that somebody deleted, with what was to become of what was in them; not one that was renamed', () => {
  const names = look((one) => {
    deleteTab(workbookOf(one), 'Attendance');
    deleteTab(workbookOf(one), 'Cues');
    deleteTab(workbookOf(one), 'Line notes');
    renameTab(workbookOf(one), 'Auditions', 'Try-outs');
    const confidential = one.state.spreadsheets[named(one, 'Tiny Play: Confidential').id];
    if (confidential) deleteTab(confidential, 'Incidents');
  });
  expect(names).toEqual([
    {
      what: 'Tabs that are gone',
      why: expect.stringContaining('Version history'),
      names: expect.arrayContaining([
        'Attendance (Sign-in registers: Kept until Monday 20 March 2034, then to be deleted)',
        'Cues',
        'Line notes (Line notes: Deleted)',
        'Incidents (Incidents: Kept until Monday 20 March 2034, then to be deleted)',
      ]),
    },
  ]);
  expect(names[0]?.names).toHaveLength(4);
});

test('a tab without which nothing can be read is named, each that is gone', () => {
  const { call } = closed((one) => {
    deleteTab(workbookOf(one), 'Notes');
    deleteTab(workbookOf(one), 'Conflicts');
  });
  const { problems, hash } = call('previewArchive');
  expect([hash, problems.map(({ tab }) => tab).sort()]).toEqual(['', ['Conflicts', 'Notes']]);
  expect(problems[0]?.message).toMatch(/^The .* tab is not there any more.*Version history\.$/);
  expect(call('makeReport', { date: '' }).message).toContain('The Conflicts tab is not there any more');
});

test('tabs that somebody added or copied, hidden ones too', () => {
  const found = look((one) => {
    addTab(workbookOf(one), 'Snacks');
    addTab(workbookOf(one), 'Copy of People');
    Object.assign(sheetTitled(workbookOf(one), 'Copy of People').properties, { hidden: true });
  });
  expect(found).toEqual([
    {
      what: 'Tabs that somebody added or copied',
      why: expect.stringContaining('(Own tabs and columns: Kept until'),
      names: ['Snacks', 'Copy of People (hidden)'],
    },
  ]);
});

test('a chart that is a tab of its own, which is not copied and keeps nothing from being archived', () => {
  const start = closed((one) => {
    addTab(workbookOf(one), 'Who was late');
    Object.assign(sheetTitled(workbookOf(one), 'Who was late').properties, { sheetType: 'OBJECT' });
  });
  const { plan } = archiveAll(start);
  expect(plan.look.flatMap(({ names }) => names)).toEqual(['Who was late (a chart, which is not copied)']);
});

test('tables, forms and downloads that stay, by type or by name, and no others', () => {
  const found = look((one) => {
    const add = (name: string, folder: string, mimeType: string) =>
      Object.assign(upload(one, name, folder), { mimeType });
    add('Phone list', 'Designs', 'application/vnd.google-apps.spreadsheet');
    add('Sign-up', 'Onboarding', 'application/vnd.google-apps.form');
    add('Tiny Play_ Callboard.xlsx', 'Designs', 'application/octet-stream');
    add('list.ODS', 'Designs', 'application/vnd.oasis.opendocument.spreadsheet');
    add('people', 'Designs', 'text/csv');
    add('Tiny Play_ Callboard - People.pdf', 'Designs', 'application/pdf');
    add('Medical forms', 'Confidential', 'application/vnd.google-apps.spreadsheet');
    // These go, or are none.
    add('Form answers.csv', 'Audition Forms', 'text/csv');
    add('Photo.jpg', 'Designs', 'image/jpeg');
    add('Old list.csv', 'Designs', 'text/csv').trashed = true;
  });
  expect(found.map(({ what }) => what)).toEqual(['Files that may hold contacts']);
  expect(found[0]?.names.map((path) => path.slice(path.lastIndexOf('/') + 1)).sort()).toEqual(
    [
      'Medical forms',
      'Phone list',
      'Sign-up',
      'Tiny Play_ Callboard - People.pdf',
      'Tiny Play_ Callboard.xlsx',
      'list.ODS',
      'people',
    ].sort(),
  );
});

test('a document that was moved out of the folder, and a copy of the workbook elsewhere', () => {
  const found = look((one) => {
    const { state } = one;
    Object.assign(named(one, 'Daily Call 2027-03-06'), { parents: [state.rootId] });
    const workbook = named(one, 'Tiny Play: Callboard');
    const id = '1CopyElsewhere00000000000000000000000000000';
    state.files[id] = { ...structuredClone(workbook), id, name: `Copy of ${workbook.name}`, parents: [state.rootId] };
  });
  expect(found).toEqual([
    {
      what: 'Documents outside the folder',
      why: expect.stringContaining('Nobody closes or deletes them'),
      names: expect.arrayContaining(['Daily Call 2027-03-06', 'Copy of Tiny Play: Callboard']),
    },
  ]);
  expect(found[0]?.names).toHaveLength(2);
});

test('does not keep anything from being archived', () => {
  archiveAll(
    closed((one) => {
      deleteTab(workbookOf(one), 'Attendance');
      upload(one, 'list.csv', 'Designs');
    }),
  );
});
