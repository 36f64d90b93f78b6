/**
 * A script project that is not the one which made a production: after strike the old workbook and its script are gone, and
 * whoever needs the archive has put Callboard into the archive's workbook anew.
 */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { useScript } from '../../local/runs/useScript.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { ARCHIVED_MESSAGE } from '../../src/production/productionState.ts';
import { callsOf, filesOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { archiveAll, cells, closed, inside, named, sheetOf } from '../support/closedProduction.ts';

/** The archive's workbook, opened with a script of its own years later. */
function archiveInAnotherScript(): { account: LocalAccount; call: ReturnType<typeof callsOf> } {
  const { account } = archiveAll(
    closed((one) => {
      for (const row of sheetOf(one, 'Retention').rows) {
        if (row[0]?.userEnteredValue?.stringValue !== 'Calls and reports') continue;
        row[2] = { userEnteredValue: { stringValue: 'Keep until' } };
        row[3] = { userEnteredValue: { numberValue: 1 } };
      }
      sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'x', 'y']));
    }),
  );
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  useScript(account.state, 'another');
  return { account, call: callsOf(account) };
}

describe('Another script in the workbook of an archive', () => {
  test('knows that the production is archived, and sets nothing up in it', () => {
    const { account, call } = archiveInAnotherScript();
    expect(call('archiveStatus')).toMatchObject({ archived: true, title: 'Tiny Play' });
    expect(call('getToday').state).toBe('archived');
    expect(call('health').warnings[0]).toContain('was archived');
    const tabs = () => account.state.spreadsheets[account.state.activeSpreadsheetId ?? '']?.sheets.length;
    const before = tabs();
    const request = { files: filesOf(SMALL), settings: {} };
    expect(call('previewSetUp', request).problems[0]?.message).toBe(ARCHIVED_MESSAGE);
    expect(call('setUp', request)).toMatchObject({ state: 'refused', message: ARCHIVED_MESSAGE });
    expect(tabs()).toBe(before);
  });

  test('restores the production', () => {
    const { account, call } = archiveInAnotherScript();
    expect(finished(call, call('restoreArchive'))).toMatchObject({ state: 'done', job: 'restore' });
    const made = inside(account.state).map(({ name }) => name);
    expect(made.filter((name) => name === 'Daily Calls')).toHaveLength(1);
    expect(call('getToday').state).not.toBe('archived');
  });

  test('deletes the records whose time has passed', () => {
    const { account, call } = archiveInAnotherScript();
    account.state.nowMs += 400 * 86_400_000;
    expect(inside(account.state).map(({ name }) => name)).toContain('Daily Call 2027-03-06');
    expect(call('endKeptRecord', { className: 'Calls and reports' })).toMatchObject({ state: 'done' });
    expect(inside(account.state).map(({ name }) => name)).not.toContain('Daily Call 2027-03-06');
  });

  test('starts the next season', () => {
    const { account, call } = archiveInAnotherScript();
    expect(call('startNextSeason', { title: 'Next', year: '2028' })).toMatchObject({ state: 'done' });
    expect(named(account, 'Next 2028: Callboard').trashed).toBe(false);
  });
});

test('marks of the time when only their own script saw them still count there', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
  for (const file of Object.values(account.state.files)) {
    file.appProperties = { [account.state.scriptId]: file.properties };
    file.properties = { callboardx: 'kept', another: 'app' };
  }
  account.state.properties.document = {};
  const call = callsOf(account);
  const before = inside(account.state).length;
  expect(finished(call, call('setUp', { files: [], settings: {} })).state).toBe('done');
  expect(Object.values(account.state.files).filter(({ name }) => name === 'Tiny Play 2027')).toHaveLength(1);
  expect(inside(account.state)).toHaveLength(before);
});

test('a mark does not tell what somebody typed', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
  const call = callsOf(account);
  const book = workbookOf(account);
  const { headers, rows } = tableOf(book, 'Schedule');
  const id = rows[0]?.[headers.indexOf('Event ID')];
  editCells(book, { tab: 'Schedule', where: { 'Event ID': id ?? null }, set: { 'Event ID': 'fitting-for-zara' } });
  finished(call, call('makeSignIn', { date: '' }));
  const doc = inside(account.state).find(({ name }) => name.startsWith('Sign-in 2027'));
  expect(doc?.properties.callboardKey).toMatch(/^sign-in\/[0-9a-f]{12}$/);
  expect(call('makeSignIn', { date: '' }).message).not.toContain('made');
  expect(inside(account.state).filter(({ name }) => name.startsWith('Sign-in 2027'))).toHaveLength(1);
});
