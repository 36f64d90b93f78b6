import type { LocalAccount } from '../../local/account/localAccount.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, workbookOf } from '../support/bundle.ts';
import {
  approve,
  archiveAll,
  cells,
  closed,
  inside,
  named,
  picture,
  sheetOf,
  upload,
  who,
} from '../support/closedProduction.ts';

/** What every workbook whose name begins so holds. */
function textOf(account: LocalAccount, start: string): string {
  const ids = Object.values(account.state.files)
    .filter(({ name }) => name.startsWith(start))
    .map(({ id }) => id);
  return ids
    .flatMap((id) => account.state.spreadsheets[id]?.sheets ?? [])
    .flatMap((sheet) => sheet.rows.flatMap((row) => row.map((cell) => cell?.userEnteredValue?.stringValue ?? '')))
    .filter((text) => text !== '')
    .join('\n');
}

function register(account: LocalAccount, name: string): void {
  appendRow(workbookOf(account), {
    tab: 'Attendance',
    set: { 'Event ID': 'E001', 'Person ID': 'P003', Name: name, Status: 'Present' },
  });
}

/**
 * An archive that a kill has ended, with somebody's register in the workbook that was copied already.
 * @param at the number of the call after which it was ended, or what the call writes
 */
function halfArchived(at: number | RegExp) {
  const start = closed((account) => {
    register(account, 'BEFORE');
    // The reason that is asked for stays in the workbook.
    sheetOf(account, 'Production').rows.push(cells(['Archive reason']));
  });
  const { account, call } = start;
  const before = picture(account.state);
  const { hash, title } = call('previewArchive');
  if (typeof at === 'number') account.faults.arm({ call: at, kind: 'kill-after' });
  else {
    account.beforeCall = ({ body }) => {
      if (at.test(JSON.stringify(body) ?? '')) account.faults.arm({ call: 1, kind: 'kill-after' });
    };
  }
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.beforeCall = null;
  account.faults.disarm();
  return { account, call, before };
}

const documentProperties = ({ state }: LocalAccount) =>
  state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};

describe('Archiving again', () => {
  test('after Restore keeps what was written meanwhile, and what the first archive kept', () => {
    const start = closed((account) => register(account, 'FIRSTSEASON'));
    const { account } = archiveAll(start);
    const call = callsOf(account);
    account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
    finished(call, call('restoreArchive'));
    finished(call, call('setUp', { files: [], settings: { 'Stage manager email': 'ana.reyes@example.org' } }));
    register(account, 'SECONDSEASON');
    const set = { 'Person ID': 'P900', Name: 'Ana Reyes', Group: 'Staff', Minor: 'No' };
    appendRow(workbookOf(account), { tab: 'People', set });
    approve(account);
    account.state.nowMs += 30 * 86_400_000;
    archiveAll({ account, call });
    const kept = textOf(account, 'Tiny Play: Sign-in registers');
    expect(kept).toContain('FIRSTSEASON');
    expect(kept).toContain('SECONDSEASON');
    const names = inside(account.state).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Certificate')).sort()).toEqual([
      'Certificate of archive',
      'Certificate of archive 2027-03-20',
    ]);
    expect(names.filter((name) => name.startsWith('manifest')).sort()).toEqual([
      'manifest 2027-03-20.json',
      'manifest.json',
    ]);
    expect(inside(account.state).filter((file) => file.contentRestrictions.length === 0)).toEqual(
      inside(account.state).filter(({ mimeType }) => mimeType.endsWith('.folder')),
    );
  });

  test('leaves no name of what ends, in whichever archive it was written down', () => {
    const start = closed((account) => {
      // A title with a dot.
      editCells(workbookOf(account), { tab: 'Production', where: { Setting: 'Title' }, set: { Value: 'Mr. Tiny' } });
      upload(account, 'Sheet of Cleo Park', 'Sign-In Sheets');
    });
    const { account } = archiveAll(start);
    const call = callsOf(account);
    const openArchive = () => {
      account.state.activeSpreadsheetId = named(account, 'Mr. Tiny: Archive').id;
    };
    openArchive();
    finished(call, call('restoreArchive'));
    expect(inside(account.state).map(({ name }) => name)).toContain('Mr. Tiny: Access record 2027-03-20');
    finished(call, call('setUp', { files: [], settings: { 'Stage manager email': 'ana.reyes@example.org' } }));
    const set = { 'Person ID': 'P900', Name: 'Ana Reyes', Group: 'Staff', Minor: 'No' };
    appendRow(workbookOf(account), { tab: 'People', set });
    approve(account);
    archiveAll({ account, call });
    openArchive();
    account.state.nowMs += 8 * 366 * 86_400_000;
    expect(textOf(account, 'Mr. Tiny')).toContain('Sheet of Cleo Park');
    finished(call, call('endKeptRecord', { className: 'Sign-in registers' }));
    expect(JSON.stringify([account.state.files, account.state.spreadsheets])).not.toContain('Sheet of Cleo Park');
  });

  test.each([20, 45, 65, 80])(
    'after the notes were lost at call %i archives what the workbook holds by then',
    (atCall) => {
      const { account, call } = halfArchived(atCall);
      delete documentProperties(account).job;
      register(account, 'MEANWHILE');
      sheetOf(account, 'Cues').rows.push(cells(['LX 99', '12', 'MEANWHILECUE']));
      archiveAll({ account, call });
      expect(textOf(account, 'Tiny Play: Sign-in registers')).toMatch(/BEFORE[\s\S]*MEANWHILE/);
      expect(textOf(account, 'Tiny Play: Archive')).toContain('MEANWHILECUE');
      account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
      finished(call, call('restoreArchive'));
      const locked = inside(account.state).filter((file) => file.contentRestrictions.length > 0);
      // What was open before is open again, although the second attempt found it locked.
      expect(locked.map(({ name }) => name)).not.toContain('Poster');
    },
  );

  test('after the notes were lost gives back with Restore what was shared since, however many slices it takes', () => {
    const { account, call } = halfArchived(45);
    delete documentProperties(account).job;
    const maker = { type: 'user', role: 'reader', emailAddress: 'maker@example.org' } as const;
    named(account, 'Calendars').permissions.push({ ...maker, id: permissionId(maker) });
    // The first slice ends before anything is written down.
    let slow = true;
    account.beforeCall = ({ method }) => {
      if (slow && method === 'sheets.spreadsheets.batchUpdate') account.state.nowMs += 140_000;
    };
    const { hash, title } = call('previewArchive');
    const first = call('archive', { hash, title, reason: 'The venue closes' });
    expect(first.state).toBe('more');
    expect(who(account.state)).toContain('maker@example.org');
    slow = false;
    finished(call, call('continueJob'));
    account.beforeCall = null;
    expect(who(account.state)).not.toContain('maker@example.org');
    account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
    finished(call, call('restoreArchive'));
    expect(who(account.state)).toContain('maker@example.org');
  });

  test('tells of the folder by its own name, although an attempt has renamed it already', () => {
    const { account, call } = halfArchived(/"name":"Tiny Play 2027 \(archived\)"/);
    expect(call('previewArchive')).toMatchObject({ leftOver: true });
    delete documentProperties(account).job;
    expect(inside(account.state).map(({ name }) => name)).toContain('Tiny Play 2027 (archived)');
    expect(call('previewArchive').closing.join('\n')).toMatch(/^The folder “Tiny Play 2027” becomes/m);
  });

  test('lets nobody change by typing into Retention what was looked at', () => {
    const { account, call } = halfArchived(60);
    const retention = { tab: 'Retention', where: { Class: 'Sign-in registers' }, set: { Action: 'Delete' } };
    editCells(workbookOf(account), retention);
    const sheets = () =>
      inside(account.state).filter(({ parents }) => parents.includes(named(account, 'Sign-In Sheets').id));
    const before = sheets().map(({ id }) => id);
    expect(before.length).toBeGreaterThan(0);
    expect(finished(call, call('continueJob')).job).toBe('archive');
    expect(sheets().map(({ id }) => id)).toEqual(before);
    expect(textOf(account, 'Tiny Play: Archive')).toMatch(/Sign-in registers\nKeep until/);
    expect(inside(account.state).map(({ name }) => name)).toContain('Tiny Play: Sign-in registers');
  });
});

test('an archive that somebody has begun is gone on with and undone by nobody else, nor by their trigger', () => {
  const other = 'ben.okafor@example.org';
  const { account, call } = closed(({ state }) => {
    const permission = { type: 'user', role: 'writer', emailAddress: other } as const;
    // They may write everywhere, also where the archive is to lie.
    state.files[state.rootId]?.permissions.push({ ...permission, id: permissionId(permission) });
  });
  const { hash, title } = call('previewArchive');
  account.faults.arm({ call: 25, kind: 'kill' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.faults.disarm();
  const before = picture(account.state);
  const mails = account.state.mails.length;
  for (const name of ['continueJob', 'cancelJob'] as const) {
    expect(askAsPage(account, name, [], { as: other })).toMatchObject({
      state: 'busy',
      message: expect.stringContaining('Another person has begun to archive'),
    });
  }
  tickNow(account, other);
  expect(picture(account.state)).toEqual(before);
  expect(account.state.mails.length).toBe(mails);
  finished(call, call('continueJob'));
  expect(inside(account.state).filter(({ ownerEmail }) => ownerEmail === other)).toEqual([]);
});

describe('Cancelling an archive', () => {
  test.each([15, 35, 55, 70, 84])('after call %i gives everything back, and the next archive is whole', (atCall) => {
    const { account, call, before } = halfArchived(atCall);
    const outcome = call('cancelJob');
    expect(outcome).toMatchObject({ job: 'restore', state: 'cancelled' });
    const gone = (before as { path: string }[]).filter(
      ({ path }) => !(picture(account.state) as { path: string }[]).some((one) => one.path === path),
    );
    const said = /(\d+) files were already deleted/.exec(outcome.problems.map(({ message }) => message).join())?.[1];
    expect(Number(said ?? 0)).toBe(gone.filter(({ path }) => !path.includes(': Confidential')).length);
    const left = (before as { path: string }[]).filter((one) => !gone.includes(one));
    const isOfCompany = ({ path }: { path: string }) => path.startsWith('/Archive');
    expect((picture(account.state) as { path: string }[]).filter((one) => !isOfCompany(one))).toEqual(left);
    register(account, 'AFTERWARDS');
    archiveAll({ account, call });
    expect(textOf(account, 'Tiny Play: Sign-in registers')).toMatch(/BEFORE[\s\S]*AFTERWARDS/);
  });

  test('can be killed at any call, and gone on with', () => {
    const { account, call } = halfArchived(70);
    const start = structuredClone(account.state);
    const quiet = callsOf(account);
    const from = account.serviceCalls.length;
    expect(quiet('cancelJob').state).toBe('cancelled');
    const calls = account.serviceCalls.length - from;
    const wanted = picture(account.state);
    for (let at = 1; at <= calls; at++) {
      Object.assign(account.state, structuredClone(start));
      account.faults.arm({ call: at, kind: at % 2 === 0 ? 'kill' : 'kill-after' });
      try {
        call('cancelJob');
      } catch {
        // The run was ended.
      }
      account.faults.disarm();
      call('restoreArchive');
      expect([at, picture(account.state)]).toEqual([at, wanted]);
    }
  });

  test('is refused from the archive’s own workbook, which is only half of one', () => {
    const { account, call } = halfArchived(70);
    const original = account.state.activeSpreadsheetId;
    account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
    expect(call('archiveStatus')).toMatchObject({
      archived: true,
      half: true,
      message: expect.stringContaining('Open its own workbook, “Tiny Play: Callboard”'),
    });
    expect(call('restoreArchive')).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('“Tiny Play: Callboard”'),
    });
    account.state.activeSpreadsheetId = original;
    expect(call('restoreArchive')).toMatchObject({ state: 'cancelled' });
    expect(call('restoreArchive')).toMatchObject({ state: 'nothing', message: 'There is no archive to undo.' });
  });
});
