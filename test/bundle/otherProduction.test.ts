/** Another production whose folder or workbook was put into this one's: nothing that is done to this one is done to it. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { callsOf, finished } from '../support/bundle.ts';
import { archiveAll, cells, closed, named, sheetOf } from '../support/closedProduction.ts';
import { dragInto, folderIn, secondProduction } from '../support/secondProduction.ts';

const YEARS_MS = 8 * 366 * 86_400_000;

/** Tiny Play is archived and keeps an incident; Bigger Play is set up in the same account, and its workbook is open. */
function twoProductions() {
  const start = closed((one) => {
    sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
  });
  const { account } = archiveAll(start);
  secondProduction(account, 'Bigger Play');
  return { account, call: callsOf(account) };
}

const filesUnder = ({ state }: LocalAccount, top: LocalFile): unknown => {
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
    const { account, call } = twoProductions();
    const other = named(account, 'Tiny Play 2027 (archived)');
    dragInto(other, folderIn(account, 'Bigger Play 2027', 'Onboarding'));
    const before = filesUnder(account, other);
    const plan = call('previewArchive');
    expect(messages(plan.problems)).toEqual([
      '“1 - Inception/Onboarding/Tiny Play 2027 (archived)” is the folder of another production. Move it out of this production’s folder in Drive, then look again.',
    ]);
    expect(plan.leftOver).toBe(false);
    expect(plan.steps.flatMap(({ files }) => files).filter((path) => path.includes('Tiny Play'))).toEqual([]);
    expect(call('restoreArchive').message).toContain('There is no archive to undo');
    expect(call('archive', { hash: plan.hash, title: plan.title, reason: 'now' }).state).toBe('refused');
    expect(filesUnder(account, other)).toEqual(before);
    other.parents = ['elsewhere'];
    archiveAll({ account, call });
    expect(named(account, 'Tiny Play: Archive').parents).toEqual([other.id]);
  });

  test('comes in while this one is archived: it stays as it is, and the archive waits until it is moved out', () => {
    const { account, call } = twoProductions();
    const other = named(account, 'Tiny Play 2027 (archived)');
    const before = filesUnder(account, Object.assign(other, { parents: ['elsewhere'] }));
    const { hash, title } = call('previewArchive');
    const from = account.serviceCalls.length;
    account.beforeCall = () => {
      if (account.serviceCalls.length - from === 30)
        dragInto(other, folderIn(account, 'Bigger Play 2027', 'Onboarding'));
    };
    account.faults.arm({ call: 60, kind: 'kill' });
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    account.beforeCall = null;
    const outcome = call('continueJob');
    expect([outcome.state, messages(outcome.problems)]).toEqual([
      'stopped',
      [expect.stringContaining('another production')],
    ]);
    other.parents = ['elsewhere'];
    expect(filesUnder(account, other)).toEqual(before);
    finished(call, call('continueJob'));
    expect(filesUnder(account, other)).toEqual(before);
  });

  test('as a single workbook is named like a folder', () => {
    const { account, call } = twoProductions();
    dragInto(named(account, 'Tiny Play: Archive'), folderIn(account, 'Bigger Play 2027', 'Onboarding'));
    expect(messages(call('previewArchive').problems)).toEqual([
      expect.stringContaining('“1 - Inception/Onboarding/Tiny Play: Archive” is a record of another production.'),
    ]);
  });

  test('keeps its records when those of the archive that it lies in have ended', () => {
    const { account, call } = twoProductions();
    const confidential = account.state.spreadsheets[named(account, 'Bigger Play: Confidential').id];
    const incidents = confidential?.sheets.find(({ properties }) => properties.title === 'Incidents');
    incidents?.rows.push(cells(['I002', 46000, 0.5, 'Hall', 'THEIRPEOPLE', 'THEIRFACTS']));
    archiveAll({ account, call });
    const inner = named(account, 'Tiny Play 2027 (archived)');
    dragInto(inner, folderIn(account, 'Bigger Play 2027 (archived)', 'Onboarding'));
    const before = filesUnder(account, inner);
    account.state.activeSpreadsheetId = named(account, 'Bigger Play: Archive').id;
    account.state.nowMs += YEARS_MS;
    finished(callsOf(account), callsOf(account)('endKeptRecord', { className: 'Incidents' }));
    expect(Object.values(account.state.files).map(({ name }) => name)).not.toContain('Bigger Play: Incidents');
    expect(filesUnder(account, inner)).toEqual(before);
  });

  test('stays when it came along with the company’s archive folder, and an archive is undone', () => {
    const { account, call } = twoProductions();
    const inner = named(account, 'Tiny Play 2027 (archived)');
    const before = filesUnder(account, inner);
    const onboarding = folderIn(account, 'Bigger Play 2027', 'Onboarding');
    const { hash, title } = call('previewArchive');
    account.faults.arm({ call: 30, kind: 'kill' });
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    const company = Object.values(account.state.files).find(
      ({ properties }) => properties.callboardKey === 'archive/company',
    );
    if (company) dragInto(company, onboarding);
    expect(call('cancelJob').state).toBe('cancelled');
    expect(filesUnder(account, inner)).toEqual(before);
  });
});
