/** The end of an archive: what somebody does while its papers are made, and a run that is cut off between its last two steps. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import { finished, workbookOf } from '../support/bundle.ts';
import {
  archiveAll,
  cells,
  closed,
  cutOffAtTheCertificate,
  inside,
  KEEPER,
  named,
  SM,
  sheetOf,
  upload,
  who,
} from '../support/closedProduction.ts';

const CONFIDENTIAL = 'Tiny Play: Confidential';
const INCIDENTS = 'Tiny Play: Incidents';
const OWN = 'Tiny Play: Own tabs and columns';

const names = ({ state }: LocalAccount) => inside(state).map(({ name }) => name);
const textOf = ({ state }: LocalAccount, start: string) =>
  JSON.stringify(
    inside(state)
      .filter(({ name }) => name.startsWith(start))
      .map(({ id }) => state.spreadsheets[id]),
  );

/** Ended between the two workbooks: what was copied out of the Confidential one is all that there is of it. */
function withoutConfidential() {
  const start = closed((one) => {
    sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
    sheetOf(one, 'Incidents').rows[0]?.push(...cells(['Mine']));
    const width = sheetOf(one, 'Incidents').rows[0]?.length ?? 0;
    const row = sheetOf(one, 'Incidents').rows[1];
    if (row) row[width - 1] = cells(['OWNCOLUMN'])[0] ?? null;
    // Own columns of the production's workbook are in the same copy.
    const setting = sheetOf(one, 'Production').rows[1];
    if (setting) setting[4] = cells(['OWNREMARK'])[0] ?? null;
  });
  const { account, call } = start;
  const { id } = named(account, CONFIDENTIAL);
  const { hash, title } = call('previewArchive');
  account.beforeCall = ({ method, params }) => {
    // The next call would delete the production’s own workbook.
    if (method === 'drive.files.delete' && params?.fileId === id) account.faults.arm({ call: 1, kind: 'kill' });
  };
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.beforeCall = null;
  account.faults.disarm();
  expect(names(account)).not.toContain(CONFIDENTIAL);
  expect(textOf(account, INCIDENTS)).toContain('KEPTFACTS');
  expect(textOf(account, OWN)).toContain('OWNCOLUMN');
  return start;
}

test('what was copied out of Confidential is kept by the next attempt when the notes of this one were lost', () => {
  const start = withoutConfidential();
  const { account } = start;
  delete account.state.properties.document[workbookOf(account).spreadsheetId]?.job;
  archiveAll(start);
  expect(textOf(account, INCIDENTS)).toContain('KEPTFACTS');
  expect(textOf(account, OWN)).toMatch(/OWNREMARK.*OWNCOLUMN/);
  expect(names(account).filter((name) => name.startsWith(INCIDENTS))).toHaveLength(1);
});

test('what was copied out of Confidential is kept when the archive is undone, and through the next one', () => {
  const start = withoutConfidential();
  const { account, call } = start;
  expect(call('cancelJob').state).toBe('cancelled');
  expect(textOf(account, INCIDENTS)).toContain('KEPTFACTS');
  finished(call, call('setUp', { files: [], settings: {} }));
  archiveAll(start);
  expect(textOf(account, INCIDENTS)).toContain('KEPTFACTS');
  expect(textOf(account, OWN)).toContain('OWNCOLUMN');
});

test('what somebody adds and opens while the papers are made is closed, locked and written down like the rest', () => {
  const start = closed();
  const { account } = start;
  account.beforeCall = ({ body }) => {
    if (!JSON.stringify(body ?? '').includes('"Certificate of archive"')) return;
    account.beforeCall = null;
    const link = { type: 'anyone', role: 'reader' } as const;
    upload(account, 'Late photo', 'Designs').permissions.push({ ...link, id: permissionId(link) });
  };
  archiveAll(start);
  expect(account.beforeCall).toBeNull();
  expect(named(account, 'Late photo').contentRestrictions).toHaveLength(1);
  expect(who(account.state).sort()).toEqual([SM, KEEPER].sort());
  for (const name of ['Archive index', 'manifest.json']) {
    expect(named(account, name).content?.data).toContain('Late photo');
  }
  expect(
    names(account)
      .filter((name) => /^(Certificate|manifest|Archive index)/.test(name))
      .sort(),
  ).toEqual(['Archive index', 'Certificate of archive', 'manifest.json']);
});

test('an archive does not end while anything is open, however long somebody goes on adding files', () => {
  const start = closed();
  const { account, call } = start;
  const { hash, title } = call('previewArchive');
  // Without any, they are looked for once each time before the last look.
  account.state.triggers = [];
  let added = 0;
  account.beforeCall = ({ method }) => {
    if (method !== 'ScriptApp.getProjectTriggers' || added === 4) return;
    const link = { type: 'anyone', role: 'reader' } as const;
    upload(account, `Late photo ${++added}`, 'Designs').permissions.push({ ...link, id: permissionId(link) });
  };
  const first = call('archive', { hash, title, reason: 'The venue closes' });
  expect([first.state, added]).toEqual(['more', 3]);
  expect(names(account)).toContain('Tiny Play: Callboard');
  finished(call, first);
  expect(added).toBe(4);
  for (const number of [1, 2, 3, 4]) {
    expect(named(account, `Late photo ${number}`).contentRestrictions).toHaveLength(1);
  }
  expect(who(account.state).sort()).toEqual([SM, KEEPER].sort());
});

test('what becomes of a file after the papers are locked is written into them all the same', () => {
  const start = closed();
  const { account, call } = start;
  const { id } = named(account, 'Poster');
  cutOffAtTheCertificate(start);
  expect(named(account, 'Tiny Play: Archive').contentRestrictions).toHaveLength(1);
  delete account.state.files[id];
  finished(call, call('continueJob'));
  const row = sheetOf(account, 'Manifest').rows.find(([first]) => first?.userEnteredValue?.stringValue === id);
  expect(row?.[8]?.userEnteredValue?.stringValue).toBe('Gone before it was reached');
  expect(named(account, 'manifest.json').content?.data).toContain('Gone before it was reached');
  expect(named(account, 'Tiny Play: Archive').contentRestrictions).toHaveLength(1);
});

test('papers of an attempt that was given up are made anew, although they would name the same files', () => {
  const start = closed();
  const { account } = start;
  cutOffAtTheCertificate(start);
  const { id } = named(account, 'Tiny Play: Archive.pdf');
  delete account.state.properties.document[workbookOf(account).spreadsheetId]?.job;
  archiveAll(start);
  // The workbook is filled anew, so its PDF would show what it held then.
  expect(named(account, 'Tiny Play: Archive.pdf').id).not.toBe(id);
});

test('a workbook that has become somebody else’s meanwhile is not said to be deleted; its owner goes on', () => {
  const { account, call } = closed();
  const book = named(account, 'Tiny Play: Callboard');
  const { ownerEmail, permissions } = structuredClone(book);
  const { hash, title } = call('previewArchive');
  account.beforeCall = ({ body }) => {
    if (!JSON.stringify(body ?? '').includes('"Certificate of archive"')) return;
    book.ownerEmail = 'ben.okafor@example.org';
    for (const one of book.permissions) {
      if (one.role === 'owner') Object.assign(one, { id: '19', emailAddress: book.ownerEmail });
    }
  };
  expect(call('archive', { hash, title, reason: 'The venue closes' })).toMatchObject({
    state: 'stopped',
    message: expect.stringContaining('Everything is archived except this workbook'),
  });
  account.beforeCall = null;
  Object.assign(book, { ownerEmail, permissions });
  expect(finished(call, call('continueJob')).job).toBe('archive');
  expect(names(account)).not.toContain('Tiny Play: Callboard');
});
