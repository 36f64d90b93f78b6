/** The example production is archived, with a kill at every service call, and with somebody at work in its folders meanwhile. */
import { effectivePermissions, isTrashed, permissionId } from '../../local/services/drive/access.ts';
import { RunKilled } from '../../local/workspace/errors.ts';
import type { LocalFile, LocalState } from '../../local/workspace/state.ts';
import { fileNamed } from '../support/archivedProduction.ts';
import { letGo, MIDSUMMER } from '../support/bundle.ts';
import { archiveJobs, KEEPER, uploadPublic } from './archiveJobs.ts';
import { expectNothingFound } from './cases.ts';
import { type Life, type Stage, stageFrom, Trial } from './harness.ts';
import { EXAMPLE_DAYS } from './jobs.ts';
import { drawn, drawnCalls, EVERY } from './sample.ts';
import { snapshotOf, twins } from './snapshot.ts';

const LIVES: readonly Life[] = ['again', 'continue', 'tick'];
const [ARCHIVE] = archiveJobs({ fixture: MIDSUMMER, ...EXAMPLE_DAYS });
if (ARCHIVE === undefined) throw new Error('There is no archive to try');

test('comes to the same end after a kill at any call: nothing lost, nobody mailed, no twin', () => {
  const trial = Trial.of(ARCHIVE);
  for (const call of drawnCalls(trial.report.calls, 12, 'kills of the archive')) {
    const kind = call % 2 === 0 ? 'kill' : 'kill-after';
    const stage = trial.run([{ call, kind }], LIVES[call % LIVES.length] ?? 'again');
    expect(stage.workspace.shareMails).toEqual([]);
  }
  expect(trial.report.faults).toBe(EVERY ? trial.report.calls : 12);
  expectNothingFound(trial.report);
});

/** What somebody does in the folders while the archive runs; each can be done at any moment. */
const DOINGS: readonly ((stage: Stage) => void)[] = [
  (stage) => uploadPublic(stage, 'Late photo', 'Designs'),
  ({ workspace }) => {
    fileNamed(workspace, 'Poster').parents = [fileNamed(workspace, '0 - Show Bible').id];
  },
  ({ workspace }) => {
    fileNamed(workspace, 'Paper Tech').trashed = true;
  },
  ({ workspace }) => {
    const link = { id: permissionId({ type: 'anyone' }), type: 'anyone', role: 'reader' } as const;
    const { permissions } = fileNamed(workspace, 'Designs');
    if (!permissions.some(({ id }) => id === link.id)) permissions.push(link);
  },
  (stage) => uploadPublic(stage, 'Late audition form', 'Audition Forms'),
];

/** Calls at the end, after the last look. */
const LAST_CALLS = 12;

test('closes and keeps what somebody adds, moves, bins or makes public meanwhile, and a kill besides', () => {
  const begin = ARCHIVE.begin();
  const { calls } = Trial.of(ARCHIVE).report;
  const quiet = stageFrom(begin);
  ARCHIVE.act(quiet);
  const kept = keptFiles(quiet.workspace.state);
  const moments = Array.from({ length: Math.ceil((calls - LAST_CALLS - 10) / 4) }, (_, turn) => ({
    at: 10 + 4 * turn,
    turn,
  }));
  for (const { at, turn } of drawn(moments, 8, 'people while the archive runs')) {
    const stage = stageFrom(begin);
    const { workspace } = stage;
    const doing = DOINGS[turn % DOINGS.length];
    workspace.beforeCall = (_call, number) => {
      if (number === at) doing?.(stage);
    };
    if (turn % 2 === 0) workspace.faults.arm({ call: at + 3, kind: 'kill-after' });
    for (let tries = 0; tries < 3 && !attempt(stage); tries++);
    workspace.beforeCall = null;
    const { state } = workspace;
    const files = inside(state);
    const grantees = files.flatMap((file) =>
      effectivePermissions(state, file).map((one) => one.emailAddress ?? one.type),
    );
    expect([at, [...new Set(grantees)].sort()]).toEqual([at, [KEEPER, state.me].sort()]);
    const open = files.filter(
      (file) => !isTrashed(state, file) && !file.mimeType.endsWith('.folder') && file.contentRestrictions.length === 0,
    );
    expect([at, open.map(({ name }) => name)]).toEqual([at, []]);
    expect([at, files.filter(({ name }) => name === 'Late audition form')]).toEqual([at, []]);
    expect([at, kept.filter((name) => !keptFiles(state).includes(name))]).toEqual([at, []]);
    expect([at, twins(snapshotOf(state))]).toEqual([at, []]);
    expect([state.mails.length, workspace.shareMails]).toEqual([begin.mails.length, []]);
    letGo(workspace);
  }
});

/** True when the archive has ended. */
function attempt(stage: Stage): boolean {
  try {
    return ARCHIVE?.act(stage) === true;
  } catch (error) {
    if (!(error instanceof RunKilled)) throw error;
    return false;
  }
}

/** Every file in the production's folders, the bin included. */
function inside(state: LocalState): LocalFile[] {
  const isInside = (file: LocalFile | undefined): boolean =>
    file !== undefined &&
    (file.properties.callboardKind === 'production' || isInside(state.files[file.parents[0] ?? '']));
  return Object.values(state.files).filter(isInside);
}

/** Names of everything that is kept, the folder of Paper Tech left out, which somebody puts into the bin. */
function keptFiles(state: LocalState): string[] {
  return inside(state)
    .filter((file) => !isTrashed(state, file))
    .map(({ name }) => name)
    .filter((name) => name !== 'Paper Tech');
}
