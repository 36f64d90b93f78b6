import type { CallBundle } from '../../local/host/dayRun.ts';
import { cardEvent } from '../../local/services/cards/cardEvent.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile } from '../../local/workspace/state.ts';
import { callsOf, finished, workbookOf, workspaceFrom } from '../support/bundle.ts';
import { archiveAll, cells, closed, inside, named, picture, sheetOf, upload } from '../support/closedProduction.ts';

const DAY_MS = 86_400_000;

/** A production that was archived on 2027-03-20, in its archive's workbook; calls and reports are kept for a year. */
function archived(more: (workspace: LocalWorkspace) => void = () => {}): {
  workspace: LocalWorkspace;
  call: CallBundle;
} {
  const start = closed((workspace) => {
    const retention = sheetOf(workspace, 'Retention');
    for (const row of retention.rows) {
      if (row[0]?.userEnteredValue?.stringValue !== 'Calls and reports') continue;
      row[2] = { userEnteredValue: { stringValue: 'Keep until' } };
      row[3] = { userEnteredValue: { numberValue: 1 } };
    }
    sheetOf(workspace, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
    upload(workspace, 'Call of Cleo Park', 'Daily Calls');
    more(workspace);
  });
  const { workspace } = archiveAll(start);
  workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
  return { workspace, call: callsOf(workspace) };
}

/** Makes a file somebody else's. */
function giveAway(file: LocalFile): void {
  file.ownerEmail = 'ben.okafor@example.org';
  for (const one of file.permissions) Object.assign(one, { id: '19', emailAddress: file.ownerEmail });
}

/** Noon of that day in UTC. */
function moveTo(workspace: LocalWorkspace, date: string, time = '12:00'): void {
  workspace.state.nowMs = Date.parse(`${date}T${time}:00Z`);
}

const due = (call: CallBundle) => call('archiveStatus').records.flatMap((one) => (one.due ? [one.className] : []));
const names = (workspace: LocalWorkspace) => inside(workspace.state).map(({ name }) => name);

describe('Kept records', () => {
  test('fall due the day after their last, where the production was', () => {
    const { workspace, call } = archived();
    moveTo(workspace, '2028-03-20', '23:59');
    expect(due(call)).toEqual([]);
    moveTo(workspace, '2028-03-21', '00:01');
    expect(due(call)).toEqual(['Access record', 'Calls and reports']);
    expect(call('archiveStatus').message).toContain('The time to keep these has passed: Access record');
    // In New York it is still the evening before.
    const archive = sheetOf(workspace, 'Archive');
    const zone = archive.rows.find((row) => row[0]?.userEnteredValue?.stringValue === 'Time zone');
    if (zone) zone[1] = { userEnteredValue: { stringValue: 'America/New_York' } };
    expect(due(call)).toEqual([]);
  });

  test('are no records where there was nothing of their kind: no last day, and nothing to decide on later', () => {
    const { workspace, call } = archived();
    const { records, nothing } = call('archiveStatus');
    expect(nothing).toEqual(['Clearances', 'Other confidential files', 'Own tabs and columns']);
    const listed = records.map(({ className }) => className);
    expect(listed).toEqual(['Incidents', 'Sign-in registers', 'Access record', 'Calls and reports']);
    moveTo(workspace, '2040-01-01');
    expect(due(call)).toEqual(listed);
    expect(call('archiveStatus').message).not.toContain('Clearances');
    expect(call('endKeptRecord', { className: 'Clearances' }).state).toBe('refused');
    expect(call('keepRecordLonger', { className: 'Clearances', years: '2', approvedBy: 'Ana Reyes' }).state).toBe(
      'refused',
    );
    for (const className of due(call)) finished(call, call('endKeptRecord', { className }));
    const home = workspace.run('cardHome', [cardEvent({ hostApp: 'DRIVE' })], { source: 'card' });
    expect(JSON.stringify(home)).not.toContain('Records to decide on');
  });

  test('are deleted with their PDFs and their names, and only when they are due', () => {
    const { workspace, call } = archived();
    const before = picture(workspace.state);
    expect(call('endKeptRecord', { className: 'Calls and reports' })).toMatchObject({
      state: 'refused',
      message: '“Calls and reports” is not due, so it is not deleted.',
    });
    expect(picture(workspace.state)).toEqual(before);
    moveTo(workspace, '2028-03-21');
    expect(names(workspace)).toContain('Daily Call 2027-03-06.pdf');
    finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    expect(names(workspace).filter((name) => /^Daily Call|^Rehearsal Report|^Call of/.test(name))).toEqual([
      'Daily Calls',
      'Rehearsal Reports',
    ]);
    expect(JSON.stringify(workspace.state.files)).not.toContain('Call of Cleo Park');
    expect(JSON.stringify(workspace.state.spreadsheets)).not.toContain('Call of Cleo Park');
    const manifest = JSON.parse(named(workspace, 'manifest.json').content?.data ?? '') as {
      files: { record: string; result: string; owner: string }[];
    };
    const results = manifest.files.filter(({ record }) => record === 'Calls and reports').map(({ result }) => result);
    expect([...new Set(results)].sort()).toEqual(['Deleted']);
    expect(manifest.files.flatMap(({ result, owner }) => (result === 'Deleted' ? [owner] : [])).join('')).toBe('');
    expect(due(call)).not.toContain('Calls and reports');
    expect(names(workspace)).toContain('Tiny Play: Incidents');
    expect(named(workspace, 'Tiny Play: Archive.pdf').createdTime).toMatch(/^2028-03-21/);
    for (const name of ['Tiny Play: Archive', 'Archive index', 'manifest.json']) {
      expect([name, named(workspace, name).contentRestrictions.length]).toEqual([name, 1]);
    }
  });

  test('are deleted whatever call the run is ended at', () => {
    const { workspace, call } = archived();
    moveTo(workspace, '2028-03-21');
    const start = structuredClone(workspace.state);
    const from = workspace.requests.length;
    finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    const calls = workspace.requests.length - from;
    const wanted = picture(workspace.state);
    for (const kind of ['kill', 'kill-after'] as const) {
      for (let at = 1; at <= calls; at++) {
        const again = workspaceFrom(structuredClone(start), { log: false });
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
    const { workspace, call } = archived((one) => {
      for (const name of ['Calls of Cleo Park', 'Calls of Zoe Lin']) {
        Object.assign(upload(one, name, 'Daily Calls'), structuredClone(folder));
        upload(one, `${name} in May`, name);
      }
      giveAway(upload(one, 'Theirs', 'Calls of Zoe Lin'));
    });
    moveTo(workspace, '2028-03-21');
    const end = () => finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    expect(end().problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/Theirs: belongs to ben.okafor@example.org, and only they can delete it/),
      expect.stringMatching(/Calls of Zoe Lin: something else lies in this folder/),
    ]);
    const isOfCalls = (name: string) => /Cleo|Zoe|Theirs|^Daily Call 2027/.test(name);
    expect(names(workspace).filter(isOfCalls).sort()).toEqual(['Calls of Zoe Lin', 'Theirs']);
    expect(JSON.stringify([workspace.state.spreadsheets, workspace.state.files])).not.toContain('Calls of Cleo');
    expect(due(call)).toContain('Calls and reports');
    delete workspace.state.files[named(workspace, 'Theirs').id];
    expect(end().problems).toEqual([]);
    expect(names(workspace).filter(isOfCalls)).toEqual([]);
    expect(due(call)).not.toContain('Calls and reports');
  });

  test('too many to be deleted in one run are gone on with', () => {
    const { workspace, call } = archived();
    moveTo(workspace, '2028-03-21');
    workspace.beforeCall = ({ method, params }) => {
      const { name = '' } = workspace.state.files[String(params?.fileId)] ?? {};
      if (method === 'drive.files.delete' && /^(Daily Call|Call of|Rehearsal)/.test(name)) {
        workspace.state.nowMs += 100_000;
      }
    };
    const end = () => call('endKeptRecord', { className: 'Calls and reports' });
    expect(end()).toMatchObject({ state: 'stopped', toDo: expect.stringContaining('once more') });
    expect(due(call)).toContain('Calls and reports');
    let report = end();
    for (let more = 0; report.state === 'stopped' && more < 9; more++) report = end();
    workspace.beforeCall = null;
    expect(report.state).toBe('done');
    expect(names(workspace).filter((name) => /^Daily Call 2027|^Rehearsal Report /.test(name))).toEqual([]);
  });

  test('can be kept for longer by an adult’s decision', () => {
    const { workspace, call } = archived();
    moveTo(workspace, '2028-03-21');
    const keep = (className: string, years: string, approvedBy: string) =>
      call('keepRecordLonger', { className, years, approvedBy });
    for (const [className, years, approvedBy, words] of [
      ['Calls and reports', '', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '1.5', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '0', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '100', 'Ana Reyes', 'whole number'],
      ['Calls and reports', '2', ' ', 'name of the adult'],
      ['Line notes', '2', 'Ana Reyes', 'not among the records'],
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
    expect(named(workspace, 'Tiny Play: Archive').contentRestrictions.length).toBe(1);
    workspace.state.nowMs += 4 * 365 * DAY_MS;
    expect(due(call)).toContain('Calls and reports');
  });

  test('go with their workbook, and with what of them lies in the bin', () => {
    const { workspace, call } = archived((one) => {
      upload(one, 'Letter of Cleo', 'Incident Reports').trashed = true;
    });
    moveTo(workspace, '2034-03-21');
    expect(names(workspace)).toContain('Tiny Play: Incidents');
    finished(call, call('endKeptRecord', { className: 'Incidents' }));
    const left = JSON.stringify([workspace.state.files, workspace.state.spreadsheets]);
    expect(left).not.toMatch(/Tiny Play: Incidents|Letter of Cleo|KEPTFACTS/);
    expect(names(workspace)).toContain('Tiny Play: Sign-in registers');
  });

  test('that are kept for longer say who approved it', () => {
    const { workspace, call } = archived();
    finished(call, call('keepRecordLonger', { className: 'Incidents', years: '9', approvedBy: ' Mara Ito ' }));
    const rows = sheetOf(workspace, 'Kept records').rows.map((row) =>
      row.map((cell) => cell?.userEnteredValue?.stringValue),
    );
    expect(rows.find(([name]) => name === 'Incidents')?.[4]).toBe('Mara Ito');
    expect(rows.find(([name]) => name === 'Clearances')?.[4]).toBe('Ana Reyes');
  });

  test('say in words what became of each, and of those that were deleted no more than that', () => {
    const { workspace, call } = archived((one) => {
      const set = { Action: 'Hand over', 'Hand over to': 'office@example.org' };
      editCells(workbookOf(one), { tab: 'Retention', where: { Class: 'Incidents' }, set });
    });
    const wordsOf = (name: string) => call('archiveStatus').records.find(({ className }) => className === name)?.what;
    expect(wordsOf('Incidents')).toBe('Handed over to office@example.org');
    moveTo(workspace, '2028-03-21');
    finished(call, call('endKeptRecord', { className: 'Calls and reports' }));
    expect(wordsOf('Calls and reports')).toBeUndefined();
    expect(call('archiveStatus').deleted).toEqual(expect.arrayContaining(['Calls and reports', 'Conflicts']));
  });

  test('are named in Drive’s side panel once they are due, and only then', () => {
    const { workspace, call } = archived();
    workspace.state.activeSpreadsheetId = null;
    const home = () => JSON.stringify(workspace.run('cardHome', [cardEvent({ hostApp: 'DRIVE' })], { source: 'card' }));
    moveTo(workspace, '2028-03-20');
    expect(home()).not.toContain('Records to decide on');
    moveTo(workspace, '2028-03-22');
    expect(home()).toMatch(/Records to decide on.*Tiny Play: Archive.*Kept until Monday 20 March 2028/);
    workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
    for (const className of due(call)) finished(call, call('endKeptRecord', { className }));
    expect(home()).not.toContain('Records to decide on');
    moveTo(workspace, '2034-03-22');
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
