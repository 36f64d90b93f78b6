import { readTab } from '../../local/host/readTab.ts';
import { effectivePermissions, permissionId } from '../../local/services/drive/access.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile, LocalPermission } from '../../local/workspace/state.ts';
import type { SharingView } from '../../src/features/sharing/sharingTypes.ts';
import { callsOf, filesOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-05T18:00';
const SM = 'ana.reyes@example.org';

/** The small production with a designer, a producer's clerk and an adult actor; Cleo and Dev are minors. */
const COMPANY = filesOf(SMALL).map((file) =>
  file.name === 'people.csv'
    ? {
        ...file,
        text: `${file.text.trimEnd()}\nP005,Eve Lund,Eve,,Creative,Designer,,eve.lund@example.org,,No,Yes,\nP006,Finn Roe,Finn,,Crew,Deck crew,,finn.roe@example.org,,No,Yes,\n`,
      }
    : file,
);

function production(settings: Record<string, string> = {}) {
  const files = COMPANY.map((file) =>
    file.name === 'production.csv'
      ? {
          ...file,
          text: `${file.text.trimEnd()}\n${Object.entries(settings)
            .map(([name, value]) => `${name},${value}`)
            .join('\n')}\n`,
        }
      : file,
  );
  const workspace = setUpWorkspace(files, { now: NOW });
  const call = callsOf(workspace);
  const file = (name: string) => {
    const found = Object.values(workspace.state.files).find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  const apply = () => finished(call, call('applySharing', { hash: call('checkSharing').hash }));
  return { workspace, call, file, apply };
}

function who(workspace: LocalWorkspace, file: LocalFile): Record<string, string> {
  return Object.fromEntries(
    effectivePermissions(workspace.state, file)
      .filter((one) => one.emailAddress !== SM)
      .map((one) => [one.emailAddress ?? one.type, one.role]),
  );
}

function share(file: LocalFile, permission: Omit<LocalPermission, 'id'>): void {
  file.permissions.push({ ...permission, id: permissionId(permission) });
}

const kinds = (view: SharingView) => view.findings.map(({ kind, path }) => `${kind}: ${path}`).sort();

describe('Sharing', () => {
  test('gives each group its folders without a mail, and is in order afterwards', () => {
    const { workspace, call, file, apply } = production();
    const report = apply();
    expect(report.problems).toEqual([]);
    expect(who(workspace, file('Daily Calls'))).toEqual({
      'ben.okafor@example.org': 'reader',
      'eve.lund@example.org': 'reader',
      'finn.roe@example.org': 'reader',
    });
    expect(who(workspace, file('Designs'))).toEqual({ 'eve.lund@example.org': 'writer' });
    expect(who(workspace, file('Rehearsal Reports'))).toEqual({ 'eve.lund@example.org': 'reader' });
    for (const name of ['Rights and Agreements', 'Mission and Budget', 'Confidential', 'Tiny Play: Callboard']) {
      expect(who(workspace, file(name))).toEqual({});
    }
    expect(workspace.shareMails).toEqual([]);
    expect(call('checkSharing')).toMatchObject({ findings: [], changes: [], problems: [] });
    expect(call('applySharing', { hash: call('checkSharing').hash }).state).toBe('nothing');
  });

  test('gives families nothing unless the setting says so, and never a minor alone', () => {
    const closed = production();
    expect(closed.call('checkSharing').leftOut.join('\n')).toMatch(/Cleo Park.*minor[\s\S]*Dev Shah.*minor/);
    const guardians = production({ 'Families and folders': 'Guardians' });
    guardians.apply();
    expect(Object.keys(who(guardians.workspace, guardians.file('Daily Calls'))).sort()).toEqual([
      'ben.okafor@example.org',
      'eve.lund@example.org',
      'finn.roe@example.org',
      'jin.park@example.org',
      'meera.shah@example.org',
      'rosa.park@example.org',
    ]);
    const minors = production({ 'Families and folders': 'Guardians and minors' });
    minors.apply();
    expect(who(minors.workspace, minors.file('Script and Score'))).toMatchObject({
      'dev.shah@example.org': 'reader',
      'meera.shah@example.org': 'reader',
    });
  });

  test('finds what is public, what is open to a stranger, what a group cannot open and what is owned outside', () => {
    const { workspace, call, file, apply } = production();
    apply();
    share(file('Rehearsal Reports'), { type: 'anyone', role: 'reader' });
    share(file('Confidential'), { type: 'user', role: 'writer', emailAddress: 'eve.lund@example.org' });
    file('Confidential').inheritedPermissionsDisabled = false;
    const calls = file('Daily Calls');
    calls.permissions = calls.permissions.filter((one) => one.emailAddress !== 'ben.okafor@example.org');
    file('Designs').ownerEmail = 'stranger@example.net';
    expect(kinds(call('checkSharing'))).toEqual([
      'cannot: 4 - Rehearsals/Daily Calls',
      'not restricted: Confidential',
      'owned outside: 2 - Pre-Production/Designs',
      'public: 4 - Rehearsals/Rehearsal Reports',
      'should not: Confidential',
    ]);
    apply();
    expect(kinds(call('checkSharing'))).toEqual(['owned outside: 2 - Pre-Production/Designs']);
    expect(who(workspace, file('Confidential'))).toEqual({});
    expect(file('Confidential').inheritedPermissionsDisabled).toBe(true);
  });

  test('takes back what the last click changed, but not what somebody has changed since', () => {
    const { workspace, call, file, apply } = production();
    apply();
    share(file('Rehearsal Reports'), { type: 'anyone', role: 'commenter' });
    share(file('Daily Calls'), { type: 'user', role: 'writer', emailAddress: 'guest@example.org' });
    const before = [who(workspace, file('Rehearsal Reports')), who(workspace, file('Daily Calls'))];
    apply();
    finished(call, call('undoSharing'));
    expect([who(workspace, file('Rehearsal Reports')), who(workspace, file('Daily Calls'))]).toEqual(before);
    apply();
    share(file('Daily Calls'), { type: 'user', role: 'reader', emailAddress: 'guest@example.org' });
    const report = finished(call, call('undoSharing'));
    expect(report.problems.map(({ message }) => message).join()).toContain('somebody has changed');
    expect(who(workspace, file('Daily Calls'))['guest@example.org']).toBe('reader');
  });

  test('lets in the Confidential readers, and nobody else, whatever the tab says', () => {
    const { workspace, call, file, apply } = production({ 'Confidential readers': 'nurse@example.org' });
    apply();
    expect(who(workspace, file('Confidential'))).toEqual({ 'nurse@example.org': 'reader' });
    expect(who(workspace, file('Tiny Play: Confidential'))).toEqual({ 'nurse@example.org': 'reader' });
    addRow(workspace, 'Sharing', ['Confidential', 'Creative', 'See']);
    addRow(workspace, 'Sharing', ['Sign-In Sheets', 'Creative', 'See']);
    addRow(workspace, 'Sharing', ['Workbook', 'Nobody at all', 'Edit']);
    const view = call('checkSharing');
    expect(view.problems.map(({ tab, column, message }) => `${tab} ${column} ${message}`)).toEqual([
      expect.stringMatching(/^Sharing Folder The Confidential folder is not shared by groups/),
      expect.stringMatching(/^Sharing Folder There is no folder .* Did you mean “4 - Rehearsals\/Sign-In Sheets” or/),
      expect.stringMatching(/^Sharing Group “Nobody at all” is no group/),
    ]);
    expect(call('applySharing', { hash: view.hash })).toMatchObject({
      state: 'refused',
      unchanged: 'Nothing was changed.',
    });
  });

  test('says who has no Google account, and goes on with the others', () => {
    const { workspace, call, file } = production();
    workspace.state.withoutGoogleAccount = ['eve.lund@example.org'];
    const report = finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    expect(report.problems[0]?.message).toContain('eve.lund@example.org could not be given access');
    expect(who(workspace, file('Daily Calls'))).toEqual({
      'ben.okafor@example.org': 'reader',
      'finn.roe@example.org': 'reader',
    });
    expect(workspace.shareMails).toEqual([]);
  });

  test('changes nothing when the tab has changed since it was looked at', () => {
    const { workspace, call, file } = production();
    const { hash } = call('checkSharing');
    addRow(workspace, 'Sharing', ['Workbook', 'Eve Lund', 'Edit']);
    expect(call('applySharing', { hash }).state).toBe('refused');
    expect(who(workspace, file('Daily Calls'))).toEqual({});
  });

  test.each(['kill', 'kill-after', 'transient-after', 'permanent'] as const)(
    'ends the same after a %s at any call, and remembers every change for taking it back',
    (kind) => {
      const quiet = production();
      quiet.apply();
      const wanted = grants(quiet.workspace);
      const start = production();
      const { hash } = start.call('checkSharing');
      const state = structuredClone(start.workspace.state);
      const from = start.workspace.requests.length;
      finished(start.call, start.call('applySharing', { hash }));
      const calls = start.workspace.requests.length - from;
      const step = kind === 'permanent' ? 7 : 3;
      for (let at = 1; at <= calls; at += step) {
        const { workspace, call } = copyOf(start, state);
        workspace.faults.arm({ call: at, kind });
        try {
          call('applySharing', { hash });
        } catch {
          // The run was ended; life goes on below.
        }
        workspace.faults.disarm();
        call('continueJob');
        finished(call, call('applySharing', { hash: call('checkSharing').hash }));
        expect(grants(workspace)).toEqual(wanted);
        expect(call('checkSharing').findings).toEqual([]);
        expect(remembered(workspace)).toEqual(Object.keys(wanted).length);
        expect(workspace.shareMails).toEqual([]);
      }
    },
  );
});

function grants(workspace: LocalWorkspace): Record<string, string> {
  return Object.fromEntries(
    Object.values(workspace.state.files).flatMap((file) =>
      file.permissions
        .filter((one) => one.role !== 'owner')
        .map((one) => [`${file.id} ${one.emailAddress ?? one.type}`, one.role]),
    ),
  );
}

/** How many of the grants that there are stand in Sharing changes. */
function remembered(workspace: LocalWorkspace): number {
  const rows = readTab(workbookOf(workspace), 'Sharing changes');
  const keys = new Set(rows.map((row) => `${row['File ID']} ${row.Who}`));
  return Object.values(workspace.state.files)
    .flatMap((file) => file.permissions.map((one) => `${file.id} ${one.emailAddress}`))
    .filter((key) => keys.has(key)).length;
}

function copyOf(start: { workspace: LocalWorkspace }, state: LocalWorkspace['state']) {
  const workspace = start.workspace;
  workspace.state = structuredClone(state);
  return { workspace, call: callsOf(workspace) };
}

function addRow(workspace: LocalWorkspace, title: string, values: string[]): void {
  for (const spreadsheet of Object.values(workspace.state.spreadsheets)) {
    const sheet = spreadsheet.sheets.find((one) => one.properties.title === title);
    sheet?.rows.push(values.map((stringValue) => ({ userEnteredValue: { stringValue } })));
  }
}
