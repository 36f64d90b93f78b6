/** Another production whose folder or workbook was put into this one's: nothing that is done to this one is done to it. */
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile } from '../../local/workspace/state.ts';
import { callsOf, finished } from '../support/bundle.ts';
import { archiveAll, cells, closed, named, sheetOf } from '../support/closedProduction.ts';
import { dragInto, folderIn, secondProduction } from '../support/secondProduction.ts';

const YEARS_MS = 8 * 366 * 86_400_000;

/** Tiny Play is archived and keeps an incident; Bigger Play is set up in the same account, and its workbook is open. */
function twoProductions() {
  const start = closed((one) => {
    sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
  });
  const { workspace } = archiveAll(start);
  secondProduction(workspace, 'Bigger Play');
  return { workspace, call: callsOf(workspace) };
}

const filesUnder = ({ state }: LocalWorkspace, top: LocalFile): unknown => {
  const isUnder = (file: LocalFile | undefined): boolean =>
    file !== undefined && (file.id === top.id || isUnder(state.files[file.parents[0] ?? '']));
  return structuredClone(
    Object.values(state.files)
      .filter(isUnder)
      .map((file) => [file, state.spreadsheets[file.id]]),
  );
};

const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message);

describe('Another production in the production’s folder', () => {
  test('is named, and nothing can be archived or undone until it is moved out', () => {
    const { workspace, call } = twoProductions();
    const other = named(workspace, 'Tiny Play 2027 (archived)');
    dragInto(other, folderIn(workspace, 'Bigger Play 2027', 'Onboarding'));
    const before = filesUnder(workspace, other);
    const plan = call('previewArchive');
    expect(messages(plan.problems)).toEqual([
      '“1 - Inception/Onboarding/Tiny Play 2027 (archived)” is the folder of another production. Move it out of this production’s folder in Drive, then look again.',
    ]);
    expect(plan.leftOver).toBe(false);
    expect(plan.steps.flatMap(({ files }) => files).filter((path) => path.includes('Tiny Play'))).toEqual([]);
    expect(call('restoreArchive').message).toContain('There is no archive to undo');
    expect(call('archive', { hash: plan.hash, title: plan.title, reason: 'now' }).state).toBe('refused');
    expect(filesUnder(workspace, other)).toEqual(before);
    other.parents = ['elsewhere'];
    archiveAll({ workspace, call });
    expect(named(workspace, 'Tiny Play: Archive').parents).toEqual([other.id]);
  });

  test('comes in while this one is archived: it stays as it is, and the archive waits until it is moved out', () => {
    const { workspace, call } = twoProductions();
    const other = named(workspace, 'Tiny Play 2027 (archived)');
    const before = filesUnder(workspace, Object.assign(other, { parents: ['elsewhere'] }));
    const { hash, title } = call('previewArchive');
    const from = workspace.requests.length;
    workspace.beforeCall = () => {
      if (workspace.requests.length - from === 30)
        dragInto(other, folderIn(workspace, 'Bigger Play 2027', 'Onboarding'));
    };
    workspace.faults.arm({ call: 60, kind: 'kill' });
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    workspace.beforeCall = null;
    const report = call('continueJob');
    expect([report.state, messages(report.problems)]).toEqual([
      'stopped',
      [expect.stringContaining('another production')],
    ]);
    other.parents = ['elsewhere'];
    expect(filesUnder(workspace, other)).toEqual(before);
    finished(call, call('continueJob'));
    expect(filesUnder(workspace, other)).toEqual(before);
  });

  test('as a single workbook is named like a folder', () => {
    const { workspace, call } = twoProductions();
    dragInto(named(workspace, 'Tiny Play: Archive'), folderIn(workspace, 'Bigger Play 2027', 'Onboarding'));
    expect(messages(call('previewArchive').problems)).toEqual([
      expect.stringContaining('“1 - Inception/Onboarding/Tiny Play: Archive” is a record of another production.'),
    ]);
  });

  test('keeps its records when those of the archive that it lies in have ended', () => {
    const { workspace, call } = twoProductions();
    const confidential = workspace.state.spreadsheets[named(workspace, 'Bigger Play: Confidential').id];
    const incidents = confidential?.sheets.find(({ properties }) => properties.title === 'Incidents');
    incidents?.rows.push(cells(['I002', 46000, 0.5, 'Hall', 'THEIRPEOPLE', 'THEIRFACTS']));
    archiveAll({ workspace, call });
    const inner = named(workspace, 'Tiny Play 2027 (archived)');
    dragInto(inner, folderIn(workspace, 'Bigger Play 2027 (archived)', 'Onboarding'));
    const before = filesUnder(workspace, inner);
    workspace.state.activeSpreadsheetId = named(workspace, 'Bigger Play: Archive').id;
    workspace.state.nowMs += YEARS_MS;
    finished(callsOf(workspace), callsOf(workspace)('endKeptRecord', { className: 'Incidents' }));
    expect(Object.values(workspace.state.files).map(({ name }) => name)).not.toContain('Bigger Play: Incidents');
    expect(filesUnder(workspace, inner)).toEqual(before);
  });

  test('stays when it came along with the company’s archive folder, and an archive is undone', () => {
    const { workspace, call } = twoProductions();
    const inner = named(workspace, 'Tiny Play 2027 (archived)');
    const before = filesUnder(workspace, inner);
    const onboarding = folderIn(workspace, 'Bigger Play 2027', 'Onboarding');
    const { hash, title } = call('previewArchive');
    workspace.faults.arm({ call: 30, kind: 'kill' });
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    const company = Object.values(workspace.state.files).find(
      ({ properties }) => properties.callboardKey === 'archive/company',
    );
    if (company) dragInto(company, onboarding);
    expect(call('cancelJob').state).toBe('cancelled');
    expect(filesUnder(workspace, inner)).toEqual(before);
  });
});
