/** The example production is archived while somebody is at work in its folders, and a kill besides. */

import type { LocalFile, LocalState } from '../../local/account/state.ts';
import { RunKilled } from '../../local/runs/errors.ts';
import { effectivePermissions, isTrashed, permissionId } from '../../local/services/drive/access.ts';
import { fileNamed } from '../support/archivedProduction.ts';
import { letGo, MIDSUMMER } from '../support/bundle.ts';
import { archiveJobs, KEEPER, uploadPublic } from './archiveJobs.ts';
import { type Stage, stageFrom } from './harness.ts';
import { EXAMPLE_DAYS } from './jobs.ts';
import { drawn } from './sample.ts';
import { snapshotOf, twins } from './snapshot.ts';

const [ARCHIVE] = archiveJobs({ fixture: MIDSUMMER, ...EXAMPLE_DAYS });
if (ARCHIVE === undefined) throw new Error('There is no archive to try');

/** What somebody does in the folders while the archive runs; each can be done at any moment. */
const DOINGS: readonly ((stage: Stage) => void)[] = [
  (stage) => uploadPublic(stage, 'Late photo', 'Designs'),
  ({ account }) => {
    fileNamed(account, 'Poster').parents = [fileNamed(account, '0 - Show Bible').id];
  },
  ({ account }) => {
    fileNamed(account, 'Paper Tech').trashed = true;
  },
  ({ account }) => {
    const link = { id: permissionId({ type: 'anyone' }), type: 'anyone', role: 'reader' } as const;
    const { permissions } = fileNamed(account, 'Designs');
    if (!permissions.some(({ id }) => id === link.id)) permissions.push(link);
  },
  (stage) => uploadPublic(stage, 'Late audition form', 'Audition Forms'),
];

/** Calls at the end, after the last look. */
const LAST_CALLS = 12;

test('closes and keeps what somebody adds, moves, bins or makes public meanwhile, and a kill besides', () => {
  const begin = ARCHIVE.begin();
  const quiet = stageFrom(begin);
  ARCHIVE.act(quiet);
  const calls = quiet.account.serviceCalls.length;
  const kept = keptFiles(quiet.account.state);
  const moments = Array.from({ length: Math.ceil((calls - LAST_CALLS - 10) / 4) }, (_, turn) => ({
    at: 10 + 4 * turn,
    turn,
  }));
  for (const { at, turn } of drawn(moments, 8, 'people while the archive runs')) {
    const stage = stageFrom(begin);
    const { account } = stage;
    const doing = DOINGS[turn % DOINGS.length];
    account.beforeCall = (_call, number) => {
      if (number === at) doing?.(stage);
    };
    if (turn % 2 === 0) account.faults.arm({ call: at + 3, kind: 'kill-after' });
    for (let tries = 0; tries < 3 && !attempt(stage); tries++);
    account.beforeCall = null;
    const { state } = account;
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
    expect([state.mails.length, account.shareMails]).toEqual([begin.mails.length, []]);
    letGo(account);
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
