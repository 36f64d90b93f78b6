/** Who can open what, as Google shows it: phantoms on limited folders, changes that show late, and shared drives. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { effectivePermissions, permissionId } from '../../local/services/drive/access.ts';
import { callsOf, filesOf, finished, newAccount, SMALL, setUpAccount } from '../support/bundle.ts';
import { approve, archiveAll, closed, named } from '../support/closedProduction.ts';

const now = '2027-03-05T18:00';
const BEN = 'ben.okafor@example.org';

/** The small production, whose production folder Ben may edit, and who is a Confidential reader. */
function withReader(): LocalAccount {
  const files = filesOf(SMALL).map((file) =>
    file.name === 'production.csv' ? { ...file, text: `${file.text.trimEnd()}\nConfidential readers,${BEN}\n` } : file,
  );
  const account = setUpAccount(files, { now });
  const ben = { type: 'user', role: 'writer', emailAddress: BEN } as const;
  named(account, 'Tiny Play 2027').permissions.push({ ...ben, id: permissionId(ben) });
  return account;
}

const mayOpen = ({ state }: LocalAccount, file: ReturnType<typeof named>) =>
  effectivePermissions(state, file).map(({ emailAddress, role }) => `${emailAddress} ${role}`);

describe('Access as Google shows it', () => {
  test('lets a Confidential reader in who can see the name of the folder only', () => {
    const account = withReader();
    const call = callsOf(account);
    expect(mayOpen(account, named(account, 'Confidential'))).toEqual(['ana.reyes@example.org owner']);
    const view = call('checkSharing');
    expect(view.findings.filter(({ path }) => path === 'Confidential')).toEqual([
      expect.objectContaining({ kind: 'cannot', message: expect.stringContaining(BEN) }),
    ]);
    expect(finished(call, call('applySharing', { hash: view.hash })).problems).toEqual([]);
    expect(mayOpen(account, named(account, 'Confidential'))).toContain(`${BEN} reader`);
    expect(call('checkSharing').findings.filter(({ path }) => path === 'Confidential')).toEqual([]);
  });

  test.each([5_000, 25_000])('says of no change that Google refused it when it shows after %d ms', (lagMs) => {
    const account = withReader();
    const call = callsOf(account);
    account.state.accessLagMs = lagMs;
    const outcome = finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    expect(outcome).toMatchObject({ state: 'done', problems: [] });
    expect(account.serviceCalls.filter(({ method }) => method === 'drive.files.list').length).toBeLessThan(40);
  });

  test('says so of one that never shows, and ends', () => {
    const account = withReader();
    const call = callsOf(account);
    account.state.accessLagMs = 3_600_000;
    const outcome = finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    expect(outcome.problems[0]?.message).toContain('Google did not change what');
  });

  test('makes the Confidential folder also where its limit shows late', () => {
    const account = newAccount(SMALL, { now });
    account.state.accessLagMs = 10_000;
    const call = callsOf(account);
    expect(finished(call, call('setUp', { files: filesOf(SMALL), settings: {} })).state).toBe('done');
  });

  test('archives and closes everything also where access shows late', () => {
    const start = closed();
    start.account.state.accessLagMs = 20_000;
    approve(start.account);
    expect(archiveAll(start).outcome).toMatchObject({ state: 'done' });
    const calls = named(start.account, 'Daily Calls');
    expect(mayOpen(start.account, calls).filter((one) => one.startsWith(BEN))).toEqual([]);
  });
});

describe('In a shared drive, where Google does not list with a file who can open it', () => {
  test('nothing is set up, and it is said why', () => {
    const account = newAccount(SMALL, { now });
    const [top] = Object.values(account.state.files).filter(({ id }) => id === account.state.rootId);
    if (top) top.driveId = 'shared';
    const call = callsOf(account);
    const request = { files: filesOf(SMALL), settings: {} };
    expect(call('previewSetUp', request).problems[0]?.message).toContain('shared drive');
    expect(call('setUp', request)).toMatchObject({ state: 'refused', message: expect.stringContaining('My Drive') });
  });

  test('sharing, archiving and Health say that nobody can be checked, and nothing is changed', () => {
    const { account, call } = closed();
    named(account, 'Tiny Play 2027').driveId = 'shared';
    const before = JSON.stringify(account.state.files);
    expect(call('checkSharing')).toMatchObject({
      findings: [],
      problems: [{ message: expect.stringContaining('shared drive') }],
    });
    expect(call('applySharing', { hash: '' })).toMatchObject({ state: 'refused' });
    expect(call('previewArchive').problems[0]?.message).toContain('shared drive');
    expect(call('health').warnings.join()).toContain('shared drive');
    expect(JSON.stringify(account.state.files)).toBe(before);
  });
});
