/** Who can open what, as Google shows it: phantoms on limited folders, changes that show late, and shared drives. */
import { effectivePermissions, permissionId } from '../../local/services/drive/access.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, filesOf, finished, newWorkspace, SMALL, setUpWorkspace } from '../support/bundle.ts';
import { approve, archiveAll, closed, named } from '../support/closedProduction.ts';

const now = '2027-03-05T18:00';
const BEN = 'ben.okafor@example.org';

/** The small production, whose production folder Ben may edit, and who is a Confidential reader. */
function withReader(): LocalWorkspace {
  const files = filesOf(SMALL).map((file) =>
    file.name === 'production.csv' ? { ...file, text: `${file.text.trimEnd()}\nConfidential readers,${BEN}\n` } : file,
  );
  const workspace = setUpWorkspace(files, { now });
  const ben = { type: 'user', role: 'writer', emailAddress: BEN } as const;
  named(workspace, 'Tiny Play 2027').permissions.push({ ...ben, id: permissionId(ben) });
  return workspace;
}

const mayOpen = ({ state }: LocalWorkspace, file: ReturnType<typeof named>) =>
  effectivePermissions(state, file).map(({ emailAddress, role }) => `${emailAddress} ${role}`);

describe('Access as Google shows it', () => {
  test('lets a Confidential reader in who can see the name of the folder only', () => {
    const workspace = withReader();
    const call = callsOf(workspace);
    expect(mayOpen(workspace, named(workspace, 'Confidential'))).toEqual(['ana.reyes@example.org owner']);
    const view = call('checkSharing');
    expect(view.findings.filter(({ path }) => path === 'Confidential')).toEqual([
      expect.objectContaining({ kind: 'cannot', message: expect.stringContaining(BEN) }),
    ]);
    expect(finished(call, call('applySharing', { hash: view.hash })).problems).toEqual([]);
    expect(mayOpen(workspace, named(workspace, 'Confidential'))).toContain(`${BEN} reader`);
    expect(call('checkSharing').findings.filter(({ path }) => path === 'Confidential')).toEqual([]);
  });

  test.each([5_000, 25_000])('says of no change that Google refused it when it shows after %d ms', (lagMs) => {
    const workspace = withReader();
    const call = callsOf(workspace);
    workspace.state.accessLagMs = lagMs;
    const report = finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    expect(report).toMatchObject({ state: 'done', problems: [] });
    expect(workspace.requests.filter(({ method }) => method === 'drive.files.list').length).toBeLessThan(40);
  });

  test('says so of one that never shows, and ends', () => {
    const workspace = withReader();
    const call = callsOf(workspace);
    workspace.state.accessLagMs = 3_600_000;
    const report = finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    expect(report.problems[0]?.message).toContain('Google did not change what');
  });

  test('makes the Confidential folder also where its limit shows late', () => {
    const workspace = newWorkspace(SMALL, { now });
    workspace.state.accessLagMs = 10_000;
    const call = callsOf(workspace);
    expect(finished(call, call('setUp', { files: filesOf(SMALL), settings: {} })).state).toBe('done');
  });

  test('archives and closes everything also where access shows late', () => {
    const start = closed();
    start.workspace.state.accessLagMs = 20_000;
    approve(start.workspace);
    expect(archiveAll(start).report).toMatchObject({ state: 'done' });
    const calls = named(start.workspace, 'Daily Calls');
    expect(mayOpen(start.workspace, calls).filter((one) => one.startsWith(BEN))).toEqual([]);
  });
});

describe('In a shared drive, where Google does not list with a file who can open it', () => {
  test('nothing is set up, and it is said why', () => {
    const workspace = newWorkspace(SMALL, { now });
    const [top] = Object.values(workspace.state.files).filter(({ id }) => id === workspace.state.rootId);
    if (top) top.driveId = 'shared';
    const call = callsOf(workspace);
    const request = { files: filesOf(SMALL), settings: {} };
    expect(call('previewSetUp', request).problems[0]?.message).toContain('shared drive');
    expect(call('setUp', request)).toMatchObject({ state: 'refused', message: expect.stringContaining('My Drive') });
  });

  test('sharing, archiving and Health say that nobody can be checked, and nothing is changed', () => {
    const { workspace, call } = closed();
    named(workspace, 'Tiny Play 2027').driveId = 'shared';
    const before = JSON.stringify(workspace.state.files);
    expect(call('checkSharing')).toMatchObject({
      findings: [],
      problems: [{ message: expect.stringContaining('shared drive') }],
    });
    expect(call('applySharing', { hash: '' })).toMatchObject({ state: 'refused' });
    expect(call('previewArchive').problems[0]?.message).toContain('shared drive');
    expect(call('health').warnings.join()).toContain('shared drive');
    expect(JSON.stringify(workspace.state.files)).toBe(before);
  });
});
