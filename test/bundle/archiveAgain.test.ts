import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
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
function textOf(workspace: LocalWorkspace, start: string): string {
  const ids = Object.values(workspace.state.files)
    .filter(({ name }) => name.startsWith(start))
    .map(({ id }) => id);
  return ids
    .flatMap((id) => workspace.state.spreadsheets[id]?.sheets ?? [])
    .flatMap((sheet) => sheet.rows.flatMap((row) => row.map((cell) => cell?.userEnteredValue?.stringValue ?? '')))
    .filter((text) => text !== '')
    .join('\n');
}

function register(workspace: LocalWorkspace, name: string): void {
  appendRow(workbookOf(workspace), {
    tab: 'Attendance',
    set: { 'Event ID': 'E001', 'Person ID': 'P003', Name: name, Status: 'Present' },
  });
}

/**
 * An archive that a kill has ended, with somebody's register in the workbook that was copied already.
 * @param at the number of the call after which it was ended, or what the call writes
 */
function halfArchived(at: number | RegExp) {
  const start = closed((workspace) => {
    register(workspace, 'BEFORE');
    // The reason that is asked for stays in the workbook.
    sheetOf(workspace, 'Production').rows.push(cells(['Archive reason']));
  });
  const { workspace, call } = start;
  const before = picture(workspace.state);
  const { hash, title } = call('previewArchive');
  if (typeof at === 'number') workspace.faults.arm({ call: at, kind: 'kill-after' });
  else {
    workspace.beforeCall = ({ body }) => {
      if (at.test(JSON.stringify(body) ?? '')) workspace.faults.arm({ call: 1, kind: 'kill-after' });
    };
  }
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  workspace.beforeCall = null;
  workspace.faults.disarm();
  return { workspace, call, before };
}

const documentProperties = ({ state }: LocalWorkspace) =>
  state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};

describe('Archiving again', () => {
  test('after Restore keeps what was written meanwhile, and what the first archive kept', () => {
    const start = closed((workspace) => register(workspace, 'FIRSTSEASON'));
    const { workspace } = archiveAll(start);
    const call = callsOf(workspace);
    workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
    finished(call, call('restoreArchive'));
    finished(call, call('setUp', { files: [], settings: { 'Stage manager email': 'ana.reyes@example.org' } }));
    register(workspace, 'SECONDSEASON');
    const set = { 'Person ID': 'P900', Name: 'Ana Reyes', Group: 'Staff', Minor: 'No' };
    appendRow(workbookOf(workspace), { tab: 'People', set });
    approve(workspace);
    workspace.state.nowMs += 30 * 86_400_000;
    archiveAll({ workspace, call });
    const kept = textOf(workspace, 'Tiny Play: Sign-in registers');
    expect(kept).toContain('FIRSTSEASON');
    expect(kept).toContain('SECONDSEASON');
    const names = inside(workspace.state).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Certificate')).sort()).toEqual([
      'Certificate of archive',
      'Certificate of archive 2027-03-20',
    ]);
    expect(names.filter((name) => name.startsWith('manifest')).sort()).toEqual([
      'manifest 2027-03-20.json',
      'manifest.json',
    ]);
    expect(inside(workspace.state).filter((file) => file.contentRestrictions.length === 0)).toEqual(
      inside(workspace.state).filter(({ mimeType }) => mimeType.endsWith('.folder')),
    );
  });

  test('leaves no name of what ends, in whichever archive it was written down', () => {
    const start = closed((workspace) => {
      // A title with a dot.
      editCells(workbookOf(workspace), { tab: 'Production', where: { Setting: 'Title' }, set: { Value: 'Mr. Tiny' } });
      upload(workspace, 'Sheet of Cleo Park', 'Sign-In Sheets');
    });
    const { workspace } = archiveAll(start);
    const call = callsOf(workspace);
    const openArchive = () => {
      workspace.state.activeSpreadsheetId = named(workspace, 'Mr. Tiny: Archive').id;
    };
    openArchive();
    finished(call, call('restoreArchive'));
    expect(inside(workspace.state).map(({ name }) => name)).toContain('Mr. Tiny: Access record 2027-03-20');
    finished(call, call('setUp', { files: [], settings: { 'Stage manager email': 'ana.reyes@example.org' } }));
    const set = { 'Person ID': 'P900', Name: 'Ana Reyes', Group: 'Staff', Minor: 'No' };
    appendRow(workbookOf(workspace), { tab: 'People', set });
    approve(workspace);
    archiveAll({ workspace, call });
    openArchive();
    workspace.state.nowMs += 8 * 366 * 86_400_000;
    expect(textOf(workspace, 'Mr. Tiny')).toContain('Sheet of Cleo Park');
    finished(call, call('endKeptRecord', { className: 'Sign-in registers' }));
    expect(JSON.stringify([workspace.state.files, workspace.state.spreadsheets])).not.toContain('Sheet of Cleo Park');
  });

  test.each([20, 45, 65, 80])(
    'after the notes were lost at call %i archives what the workbook holds by then',
    (atCall) => {
      const { workspace, call } = halfArchived(atCall);
      delete documentProperties(workspace).job;
      register(workspace, 'MEANWHILE');
      sheetOf(workspace, 'Cues').rows.push(cells(['LX 99', '12', 'MEANWHILECUE']));
      archiveAll({ workspace, call });
      expect(textOf(workspace, 'Tiny Play: Sign-in registers')).toMatch(/BEFORE[\s\S]*MEANWHILE/);
      expect(textOf(workspace, 'Tiny Play: Archive')).toContain('MEANWHILECUE');
      workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
      finished(call, call('restoreArchive'));
      const locked = inside(workspace.state).filter((file) => file.contentRestrictions.length > 0);
      // What was open before is open again, although the second attempt found it locked.
      expect(locked.map(({ name }) => name)).not.toContain('Poster');
    },
  );

  test('after the notes were lost gives back with Restore what was shared since, however many slices it takes', () => {
    const { workspace, call } = halfArchived(45);
    delete documentProperties(workspace).job;
    const maker = { type: 'user', role: 'reader', emailAddress: 'maker@example.org' } as const;
    named(workspace, 'Calendars').permissions.push({ ...maker, id: permissionId(maker) });
    // The first slice ends before anything is written down.
    let slow = true;
    workspace.beforeCall = ({ method }) => {
      if (slow && method === 'sheets.spreadsheets.batchUpdate') workspace.state.nowMs += 140_000;
    };
    const { hash, title } = call('previewArchive');
    const first = call('archive', { hash, title, reason: 'The venue closes' });
    expect(first.state).toBe('more');
    expect(who(workspace.state)).toContain('maker@example.org');
    slow = false;
    finished(call, call('continueJob'));
    workspace.beforeCall = null;
    expect(who(workspace.state)).not.toContain('maker@example.org');
    workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
    finished(call, call('restoreArchive'));
    expect(who(workspace.state)).toContain('maker@example.org');
  });

  test('tells of the folder by its own name, although an attempt has renamed it already', () => {
    const { workspace, call } = halfArchived(/"name":"Tiny Play 2027 \(archived\)"/);
    expect(call('previewArchive')).toMatchObject({ leftOver: true });
    delete documentProperties(workspace).job;
    expect(inside(workspace.state).map(({ name }) => name)).toContain('Tiny Play 2027 (archived)');
    expect(call('previewArchive').closing.join('\n')).toMatch(/^The folder “Tiny Play 2027” becomes/m);
  });

  test('lets nobody change by typing into Retention what was looked at', () => {
    const { workspace, call } = halfArchived(60);
    const retention = { tab: 'Retention', where: { Class: 'Sign-in registers' }, set: { Action: 'Delete' } };
    editCells(workbookOf(workspace), retention);
    const sheets = () =>
      inside(workspace.state).filter(({ parents }) => parents.includes(named(workspace, 'Sign-In Sheets').id));
    const before = sheets().map(({ id }) => id);
    expect(before.length).toBeGreaterThan(0);
    expect(finished(call, call('continueJob')).job).toBe('archive');
    expect(sheets().map(({ id }) => id)).toEqual(before);
    expect(textOf(workspace, 'Tiny Play: Archive')).toMatch(/Sign-in registers\nKeep until/);
    expect(inside(workspace.state).map(({ name }) => name)).toContain('Tiny Play: Sign-in registers');
  });
});

test('an archive that somebody has begun is gone on with and undone by nobody else, nor by their trigger', () => {
  const other = 'ben.okafor@example.org';
  const { workspace, call } = closed(({ state }) => {
    const permission = { type: 'user', role: 'writer', emailAddress: other } as const;
    // They may write everywhere, also where the archive is to lie.
    state.files[state.rootId]?.permissions.push({ ...permission, id: permissionId(permission) });
  });
  const { hash, title } = call('previewArchive');
  workspace.faults.arm({ call: 25, kind: 'kill' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  workspace.faults.disarm();
  const before = picture(workspace.state);
  const mails = workspace.state.mails.length;
  for (const name of ['continueJob', 'cancelJob'] as const) {
    expect(workspace.run(name, [], { source: 'browser', as: other })).toMatchObject({
      state: 'busy',
      message: expect.stringContaining('Another person has begun to archive'),
    });
  }
  workspace.run('tick', [{}], { source: 'trigger', as: other });
  expect(picture(workspace.state)).toEqual(before);
  expect(workspace.state.mails.length).toBe(mails);
  finished(call, call('continueJob'));
  expect(inside(workspace.state).filter(({ ownerEmail }) => ownerEmail === other)).toEqual([]);
});

describe('Cancelling an archive', () => {
  test.each([15, 35, 55, 70, 84])('after call %i gives everything back, and the next archive is whole', (atCall) => {
    const { workspace, call, before } = halfArchived(atCall);
    const report = call('cancelJob');
    expect(report).toMatchObject({ job: 'restore', state: 'cancelled' });
    const gone = (before as { path: string }[]).filter(
      ({ path }) => !(picture(workspace.state) as { path: string }[]).some((one) => one.path === path),
    );
    const said = /(\d+) files had been deleted/.exec(report.problems.map(({ message }) => message).join())?.[1];
    expect(Number(said ?? 0)).toBe(gone.filter(({ path }) => !path.includes(': Confidential')).length);
    const left = (before as { path: string }[]).filter((one) => !gone.includes(one));
    const isOfCompany = ({ path }: { path: string }) => path.startsWith('/Archive');
    expect((picture(workspace.state) as { path: string }[]).filter((one) => !isOfCompany(one))).toEqual(left);
    register(workspace, 'AFTERWARDS');
    archiveAll({ workspace, call });
    expect(textOf(workspace, 'Tiny Play: Sign-in registers')).toMatch(/BEFORE[\s\S]*AFTERWARDS/);
  });

  test('can be killed at any call, and gone on with', () => {
    const { workspace, call } = halfArchived(70);
    const start = structuredClone(workspace.state);
    const quiet = callsOf(workspace);
    const from = workspace.requests.length;
    expect(quiet('cancelJob').state).toBe('cancelled');
    const calls = workspace.requests.length - from;
    const wanted = picture(workspace.state);
    for (let at = 1; at <= calls; at++) {
      Object.assign(workspace.state, structuredClone(start));
      workspace.faults.arm({ call: at, kind: at % 2 === 0 ? 'kill' : 'kill-after' });
      try {
        call('cancelJob');
      } catch {
        // The run was ended.
      }
      workspace.faults.disarm();
      call('restoreArchive');
      expect([at, picture(workspace.state)]).toEqual([at, wanted]);
    }
  });

  test('is refused from the archive’s own workbook, which is only half of one', () => {
    const { workspace, call } = halfArchived(70);
    const original = workspace.state.activeSpreadsheetId;
    workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
    expect(call('archiveStatus')).toMatchObject({
      archived: true,
      half: true,
      message: expect.stringContaining('Open its own workbook, “Tiny Play: Callboard”'),
    });
    expect(call('restoreArchive')).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('“Tiny Play: Callboard”'),
    });
    workspace.state.activeSpreadsheetId = original;
    expect(call('restoreArchive')).toMatchObject({ state: 'cancelled' });
    expect(call('restoreArchive')).toMatchObject({ state: 'nothing', message: 'There is no archive to undo.' });
  });
});
