import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile, LocalPermission } from '../../local/account/state.ts';
import { readTab } from '../../local/host/readTab.ts';
import { effectivePermissions, permissionId } from '../../local/services/drive/access.ts';
import type { SharingView } from '../../src/features/sharing/sharingTypes.ts';
import { callsOf, filesOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

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
  const account = setUpAccount(files, { now: NOW });
  const call = callsOf(account);
  const file = (name: string) => {
    const found = Object.values(account.state.files).find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  const apply = () => finished(call, call('applySharing', { hash: call('checkSharing').hash }));
  return { account, call, file, apply };
}

function who(account: LocalAccount, file: LocalFile): Record<string, string> {
  return Object.fromEntries(
    effectivePermissions(account.state, file)
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
    const { account, call, file, apply } = production();
    const outcome = apply();
    expect(outcome.problems).toEqual([]);
    expect(who(account, file('Daily Calls'))).toEqual({
      'ben.okafor@example.org': 'reader',
      'eve.lund@example.org': 'reader',
      'finn.roe@example.org': 'reader',
    });
    expect(who(account, file('Designs'))).toEqual({ 'eve.lund@example.org': 'writer' });
    expect(who(account, file('Rehearsal Reports'))).toEqual({ 'eve.lund@example.org': 'reader' });
    for (const name of ['Rights and Agreements', 'Mission and Budget', 'Confidential', 'Tiny Play: Callboard']) {
      expect(who(account, file(name))).toEqual({});
    }
    expect(account.shareMails).toEqual([]);
    expect(call('checkSharing')).toMatchObject({ findings: [], changes: [], problems: [] });
    expect(call('applySharing', { hash: call('checkSharing').hash }).state).toBe('nothing');
  });

  test('gives families nothing unless the setting says so, and never a minor alone', () => {
    const closed = production();
    expect(closed.call('checkSharing').leftOut.join('\n')).toMatch(/Cleo Park.*under 18[\s\S]*Dev Shah.*under 18/);
    const guardians = production({ 'Families and folders': 'Guardians' });
    guardians.apply();
    expect(Object.keys(who(guardians.account, guardians.file('Daily Calls'))).sort()).toEqual([
      'ben.okafor@example.org',
      'eve.lund@example.org',
      'finn.roe@example.org',
      'jin.park@example.org',
      'meera.shah@example.org',
      'rosa.park@example.org',
    ]);
    const minors = production({ 'Families and folders': 'Guardians and minors' });
    minors.apply();
    expect(who(minors.account, minors.file('Script and Score'))).toMatchObject({
      'dev.shah@example.org': 'reader',
      'meera.shah@example.org': 'reader',
    });
  });

  test('finds what is public, what is open to a stranger, what a group cannot open and what is owned outside', () => {
    const { account, call, file, apply } = production();
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
    expect(who(account, file('Confidential'))).toEqual({});
    expect(file('Confidential').inheritedPermissionsDisabled).toBe(true);
  });

  test('takes back what the last click changed, but not what somebody has since changed since', () => {
    const { account, call, file, apply } = production();
    apply();
    share(file('Rehearsal Reports'), { type: 'anyone', role: 'commenter' });
    share(file('Daily Calls'), { type: 'user', role: 'writer', emailAddress: 'guest@example.org' });
    const before = [who(account, file('Rehearsal Reports')), who(account, file('Daily Calls'))];
    apply();
    finished(call, call('undoSharing'));
    expect([who(account, file('Rehearsal Reports')), who(account, file('Daily Calls'))]).toEqual(before);
    apply();
    share(file('Daily Calls'), { type: 'user', role: 'reader', emailAddress: 'guest@example.org' });
    const outcome = finished(call, call('undoSharing'));
    expect(outcome.problems.map(({ message }) => message).join()).toContain('somebody has since changed');
    expect(who(account, file('Daily Calls'))['guest@example.org']).toBe('reader');
  });

  test('lets in the Confidential readers, and nobody else, whatever the tab says', () => {
    const { account, call, file, apply } = production({ 'Confidential readers': 'nurse@example.org' });
    apply();
    expect(who(account, file('Confidential'))).toEqual({ 'nurse@example.org': 'reader' });
    expect(who(account, file('Tiny Play: Confidential'))).toEqual({ 'nurse@example.org': 'reader' });
    addRow(account, 'Sharing', ['Confidential', '', '', 'See']);
    addRow(account, 'Sharing', ['Sign-In Sheets', '', '', 'See', 'See']);
    addRow(account, 'Sharing', ['Workbook', '', '', '', '', '', '', 'Nobody at all']);
    const view = call('checkSharing');
    expect(view.problems.map(({ tab, column, message }) => `${tab} ${column} ${message}`)).toEqual([
      expect.stringMatching(/^Sharing Folder Groups do not get the Confidential folder/),
      expect.stringMatching(/^Sharing Folder There is no folder .* Did you mean “4 - Rehearsals\/Sign-In Sheets” or/),
      expect.stringMatching(/^Sharing Also edit Callboard knows no group, role, person or address “Nobody at all”/),
    ]);
    expect(call('applySharing', { hash: view.hash })).toMatchObject({
      state: 'refused',
      unchanged: 'Nothing was changed.',
    });
  });

  test('says who has no Google account, and goes on with the others', () => {
    const { account, call, file } = production();
    account.state.withoutGoogleAccount = ['eve.lund@example.org'];
    const outcome = finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    expect(outcome.problems[0]?.message).toContain('could not give eve.lund@example.org access');
    expect(who(account, file('Daily Calls'))).toEqual({
      'ben.okafor@example.org': 'reader',
      'finn.roe@example.org': 'reader',
    });
    expect(account.shareMails).toEqual([]);
  });

  test('changes nothing when the tab has changed since it was looked at', () => {
    const { account, call, file } = production();
    const { hash } = call('checkSharing');
    addRow(account, 'Sharing', ['Workbook', '', '', '', '', '', '', 'Eve Lund']);
    expect(call('applySharing', { hash }).state).toBe('refused');
    expect(who(account, file('Daily Calls'))).toEqual({});
  });

  test.each(['kill', 'kill-after', 'transient-after', 'permanent'] as const)(
    'ends the same after a %s at any call, and remembers every change for taking it back',
    (kind) => {
      const quiet = production();
      quiet.apply();
      const wanted = grants(quiet.account);
      const start = production();
      const { hash } = start.call('checkSharing');
      const state = structuredClone(start.account.state);
      const from = start.account.serviceCalls.length;
      finished(start.call, start.call('applySharing', { hash }));
      const calls = start.account.serviceCalls.length - from;
      const step = kind === 'permanent' ? 7 : 3;
      for (let at = 1; at <= calls; at += step) {
        const { account, call } = copyOf(start, state);
        account.faults.arm({ call: at, kind });
        try {
          call('applySharing', { hash });
        } catch {
          // The run was ended; life goes on below.
        }
        account.faults.disarm();
        call('continueJob');
        finished(call, call('applySharing', { hash: call('checkSharing').hash }));
        expect(grants(account)).toEqual(wanted);
        expect(call('checkSharing').findings).toEqual([]);
        expect(remembered(account)).toEqual(Object.keys(wanted).length);
        expect(account.shareMails).toEqual([]);
      }
    },
  );
});

function grants(account: LocalAccount): Record<string, string> {
  return Object.fromEntries(
    Object.values(account.state.files).flatMap((file) =>
      file.permissions
        .filter((one) => one.role !== 'owner')
        .map((one) => [`${file.id} ${one.emailAddress ?? one.type}`, one.role]),
    ),
  );
}

/** How many of the grants that there are stand in Sharing changes. */
function remembered(account: LocalAccount): number {
  const rows = readTab(workbookOf(account), 'Sharing changes');
  const keys = new Set(rows.map((row) => `${row['File ID']} ${row.Who}`));
  return Object.values(account.state.files)
    .flatMap((file) => file.permissions.map((one) => `${file.id} ${one.emailAddress}`))
    .filter((key) => keys.has(key)).length;
}

function copyOf(start: { account: LocalAccount }, state: LocalAccount['state']) {
  const account = start.account;
  account.state = structuredClone(state);
  return { account, call: callsOf(account) };
}

function addRow(account: LocalAccount, title: string, values: string[]): void {
  for (const spreadsheet of Object.values(account.state.spreadsheets)) {
    const sheet = spreadsheet.sheets.find((one) => one.properties.title === title);
    sheet?.rows.push(values.map((stringValue) => ({ userEnteredValue: { stringValue } })));
  }
}
