import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import type { RequestBundle } from '../../local/host/requestsOf.ts';
import { cardEvent } from '../../local/services/cards/cardEvent.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { accountFrom, callsOf, finished, workbookOf } from '../support/bundle.ts';
import { lookedAt } from '../support/cards.ts';
import { archiveAll, cells, closed, inside, named, picture, sheetOf, upload } from '../support/closedProduction.ts';

const DAY_MS = 86_400_000;

/** A production that was archived on 2027-03-20, in its archive's workbook; calls and reports are kept for a year. */
function archived(more: (account: LocalAccount) => void = () => {}): {
  account: LocalAccount;
  call: RequestBundle;
} {
  const start = closed((account) => {
    const retention = sheetOf(account, 'Retention');
    for (const row of retention.rows) {
      if (row[0]?.userEnteredValue?.stringValue !== 'Calls and reports') continue;
      row[2] = { userEnteredValue: { stringValue: 'Keep until' } };
      row[3] = { userEnteredValue: { numberValue: 1 } };
    }
    sheetOf(account, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
    upload(account, 'Call of Cleo Park', 'Daily Calls');
    more(account);
  });
  const { account } = archiveAll(start);
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  return { account, call: callsOf(account) };
}

/** Makes a file somebody else's. */
function giveAway(file: LocalFile): void {
  file.ownerEmail = 'ben.okafor@example.org';
  for (const one of file.permissions) Object.assign(one, { id: '19', emailAddress: file.ownerEmail });
}

/** Noon of that day in UTC. */
function moveTo(account: LocalAccount, date: string, time = '12:00'): void {
  account.state.nowMs = Date.parse(`${date}T${time}:00Z`);
}

const due = (call: RequestBundle) => call('archiveStatus').records.flatMap((one) => (one.due ? [one.className] : []));
const names = (account: LocalAccount) => inside(account.state).map(({ name }) => name);

describe('Kept records', () => {
  test('fall due the day after their last, where the production was', () => {
    const { account, call } = archived();
    moveTo(account, '2028-03-20', '23:59');
    expect(due(call)).toEqual([]);
    moveTo(account, '2028-03-21', '00:01');
    expect(due(call)).toEqual(['Access record', 'Calls and reports']);
    expect(call('archiveStatus').message).toContain('The time to keep these is up: Access record');
    // In New York it is still the evening before.
    const archive = sheetOf(account, 'Archive');
    const zone = archive.rows.find((row) => row[0]?.userEnteredValue?.stringValue === 'Time zone');
    if (zone) zone[1] = { userEnteredValue: { stringValue: 'America/New_York' } };
    expect(due(call)).toEqual([]);
  });

  test('are no records where there was nothing of their kind: no last day, and nothing to decide on later', () => {
    const { account, call } = archived();
    const { records, nothing } = call('archiveStatus');
    expect(nothing).toEqual(['Clearances', 'Other confidential files', 'Own tabs and columns']);
    const listed = records.map(({ className }) => className);
    expect(listed).toEqual(['Incidents', 'Sign-in registers', 'Access record', 'Calls and reports']);
    moveTo(account, '2040-01-01');
    expect(due(call)).toEqual(listed);
    expect(call('archiveStatus').message).not.toContain('Clearances');
    expect(call('endKeptRecord', { className: 'Clearances' }).state).toBe('refused');
    expect(call('keepRecordLonger', { className: 'Clearances', years: '2', approvedBy: 'Ana Reyes' }).state).toBe(
      'refused',
    );
    for (const className of due(call)) finished(call, call('endKeptRecord', { className }));
    const home = lookedAt(account, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
    expect(JSON.stringify(home)).not.toContain('Records to decide on');
  });

  test('are deleted with their PDFs and their names, and only when they are due', () => {
    const { account, call } = archived();
    const before = picture(account.state);
    expect(call('endKeptRecord', { className: 'Calls and reports' })).toMatchObject({
      state: 'refused',
      message: '“Calls and reports” is not due yet, so it is not deleted.',
    });
    expect(picture(account.state)).toEqual(before);
    moveTo(account, '2028-03-21');
    expect(names(account)).toContain('Daily Call 2027-03-06.pdf');
    finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    expect(names(account).filter((name) => /^Daily Call|^Rehearsal Report|^Call of/.test(name))).toEqual([
      'Daily Calls',
      'Rehearsal Reports',
    ]);
    expect(JSON.stringify(account.state.files)).not.toContain('Call of Cleo Park');
    expect(JSON.stringify(account.state.spreadsheets)).not.toContain('Call of Cleo Park');
    const manifest = JSON.parse(named(account, 'manifest.json').content?.data ?? '') as {
      files: { record: string; result: string; owner: string }[];
    };
    const results = manifest.files.filter(({ record }) => record === 'Calls and reports').map(({ result }) => result);
    expect([...new Set(results)].sort()).toEqual(['Deleted']);
    expect(manifest.files.flatMap(({ result, owner }) => (result === 'Deleted' ? [owner] : [])).join('')).toBe('');
    expect(due(call)).not.toContain('Calls and reports');
    expect(names(account)).toContain('Tiny Play: Incidents');
    expect(named(account, 'Tiny Play: Archive.pdf').createdTime).toMatch(/^2028-03-21/);
    for (const name of ['Tiny Play: Archive', 'Archive index', 'manifest.json']) {
      expect([name, named(account, name).contentRestrictions.length]).toEqual([name, 1]);
    }
  });

  test('are deleted whatever call the run is ended at', () => {
    const { account, call } = archived();
    moveTo(account, '2028-03-21');
    const start = structuredClone(account.state);
    const from = account.serviceCalls.length;
    finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    const calls = account.serviceCalls.length - from;
    const wanted = picture(account.state);
    for (const kind of ['kill', 'kill-after'] as const) {
      for (let at = 1; at <= calls; at++) {
        const again = accountFrom(structuredClone(start), { log: false });
        again.faults.arm({ call: at, kind });
        try {
          callsOf(again)('endKeptRecord', { className: 'Calls and reports' });
        } catch {
          // The run was ended.
        }
        again.faults.disarm();
        finished(callsOf(again), callsOf(again)('endKeptRecord', { className: 'Calls and reports' }));
        expect([kind, at, picture(again.state)]).toEqual([kind, at, wanted]);
      }
    }
  });

  test('go with the folders that somebody made for them, and stay due while something of another’s is left', () => {
    const folder = { mimeType: 'application/vnd.google-apps.folder', content: undefined };
    const { account, call } = archived((one) => {
      for (const name of ['Calls of Cleo Park', 'Calls of Zoe Lin']) {
        Object.assign(upload(one, name, 'Daily Calls'), structuredClone(folder));
        upload(one, `${name} in May`, name);
      }
      giveAway(upload(one, 'Theirs', 'Calls of Zoe Lin'));
    });
    moveTo(account, '2028-03-21');
    const end = () => finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    expect(end().problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/Theirs: belongs to ben.okafor@example.org. Only they can delete it/),
      expect.stringMatching(/Calls of Zoe Lin: this folder holds something else/),
    ]);
    const isOfCalls = (name: string) => /Cleo|Zoe|Theirs|^Daily Call 2027/.test(name);
    expect(names(account).filter(isOfCalls).sort()).toEqual(['Calls of Zoe Lin', 'Theirs']);
    expect(JSON.stringify([account.state.spreadsheets, account.state.files])).not.toContain('Calls of Cleo');
    expect(due(call)).toContain('Calls and reports');
    delete account.state.files[named(account, 'Theirs').id];
    expect(end().problems).toEqual([]);
    expect(names(account).filter(isOfCalls)).toEqual([]);
    expect(due(call)).not.toContain('Calls and reports');
  });

  test('too many to be deleted in one run are gone on with', () => {
    const { account, call } = archived();
    moveTo(account, '2028-03-21');
    account.beforeCall = ({ method, params }) => {
      const { name = '' } = account.state.files[String(params?.fileId)] ?? {};
      if (method === 'drive.files.delete' && /^(Daily Call|Call of|Rehearsal)/.test(name)) {
        account.state.nowMs += 100_000;
      }
    };
    const end = () => call('endKeptRecord', { className: 'Calls and reports' });
    expect(end()).toMatchObject({ state: 'stopped', toDo: expect.stringContaining('once more') });
    expect(due(call)).toContain('Calls and reports');
    let outcome = end();
    for (let more = 0; outcome.state === 'stopped' && more < 9; more++) outcome = end();
    account.beforeCall = null;
    expect(outcome.state).toBe('done');
    expect(names(account).filter((name) => /^Daily Call 2027|^Rehearsal Report /.test(name))).toEqual([]);
  });

  test('can be kept for longer by an adult’s decision', () => {
    const { account, call } = archived();
    moveTo(account, '2028-03-21');
    const keep = (className: string, years: string, approvedBy: string) =>
      call('keepRecordLonger', { className, years, approvedBy });
    for (const [className, years, approvedBy, words] of [
      ['Calls and reports', '', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '1.5', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '0', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '100', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '2', ' ', 'name of the adult'],
      ['Line notes', '2', 'Ana Reyes', 'not a record that is kept'],
    ] as const) {
      expect(keep(className, years, approvedBy)).toMatchObject({
        state: 'refused',
        message: expect.stringContaining(words),
      });
    }
    expect(due(call)).toContain('Calls and reports');
    expect(finished(call, keep('Calls and reports', '3', 'Ana Reyes')).message).toBe(
      '“Calls and reports” is kept until Friday 21 March 2031.',
    );
    expect(due(call)).not.toContain('Calls and reports');
    expect(named(account, 'Tiny Play: Archive').contentRestrictions.length).toBe(1);
    account.state.nowMs += 4 * 365 * DAY_MS;
    expect(due(call)).toContain('Calls and reports');
  });

  test('go with their workbook, and with what of them lies in the bin', () => {
    const { account, call } = archived((one) => {
      upload(one, 'Letter of Cleo', 'Incident Reports').trashed = true;
    });
    moveTo(account, '2034-03-21');
    expect(names(account)).toContain('Tiny Play: Incidents');
    finished(call, call('endKeptRecord', { className: 'Incidents' }));
    const left = JSON.stringify([account.state.files, account.state.spreadsheets]);
    expect(left).not.toMatch(/Tiny Play: Incidents|Letter of Cleo|KEPTFACTS/);
    expect(names(account)).toContain('Tiny Play: Sign-in registers');
  });

  test('that are kept for longer say who approved it', () => {
    const { account, call } = archived();
    finished(call, call('keepRecordLonger', { className: 'Incidents', years: '9', approvedBy: ' Mara Ito ' }));
    const rows = sheetOf(account, 'Kept records').rows.map((row) =>
      row.map((cell) => cell?.userEnteredValue?.stringValue),
    );
    expect(rows.find(([name]) => name === 'Incidents')?.[4]).toBe('Mara Ito');
    expect(rows.find(([name]) => name === 'Clearances')?.[4]).toBe('Ana Reyes');
  });

  test('say in words what became of each, and of those that were deleted no more than that', () => {
    const { account, call } = archived((one) => {
      const set = { Action: 'Hand over', 'Hand over to': 'office@example.org' };
      editCells(workbookOf(one), { tab: 'Retention', where: { Class: 'Incidents' }, set });
    });
    const wordsOf = (name: string) => call('archiveStatus').records.find(({ className }) => className === name)?.what;
    expect(wordsOf('Incidents')).toBe('Handed over to office@example.org');
    moveTo(account, '2028-03-21');
    finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    expect(wordsOf('Calls and reports')).toBeUndefined();
    expect(call('archiveStatus').deleted).toEqual(expect.arrayContaining(['Calls and reports', 'Conflicts']));
  });

  test('are named in Drive’s side panel once they are due, and only then', () => {
    const { account, call } = archived();
    account.state.activeSpreadsheetId = null;
    const home = () => JSON.stringify(lookedAt(account, 'cardHome', cardEvent({ hostApp: 'DRIVE' })));
    moveTo(account, '2028-03-20');
    expect(home()).not.toContain('Records to decide on');
    moveTo(account, '2028-03-22');
    expect(home()).toMatch(/Records to decide on.*Tiny Play: Archive.*Kept until Monday 20 March 2028/);
    account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
    for (const className of due(call)) finished(call, call('endKeptRecord', { className }));
    expect(home()).not.toContain('Records to decide on');
    moveTo(account, '2034-03-22');
    expect(home()).toContain('Kept until Monday 20 March 2034');
    finished(call, call('keepRecordLonger', { className: 'Incidents', years: '2', approvedBy: 'Ana Reyes' }));
    for (const className of due(call)) finished(call, call('endKeptRecord', { className }));
    expect(home()).not.toContain('Records to decide on');
  });

  test('are no business of a workbook that is not archived', () => {
    const { call } = closed();
    expect(call('endKeptRecord', { className: 'Incidents' })).toMatchObject({ state: 'refused' });
    expect(call('keepRecordLonger', { className: 'Incidents', years: '1', approvedBy: 'A' }).state).toBe('refused');
  });
});
