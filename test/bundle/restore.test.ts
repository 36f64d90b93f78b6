/** Restore puts back what was before, and nothing more; what it cannot put back it says. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { callsOf, finished, workbookOf } from '../support/bundle.ts';
import {
  approve,
  archiveAll,
  closed,
  cutOffAtTheCertificate,
  inside,
  KEEPER,
  named,
  picture,
  SM,
  upload,
} from '../support/closedProduction.ts';

const ROOT = 'Tiny Play 2027';

function give(account: LocalAccount, name: string, emailAddress: string, role: 'reader' | 'writer' = 'reader'): void {
  const id = permissionId({ type: 'user', emailAddress });
  named(account, name).permissions.push({ id, type: 'user', role, emailAddress });
}

const roleOf = (account: LocalAccount, name: string, address: string) =>
  named(account, name).permissions.find(({ emailAddress }) => emailAddress === address)?.role;

function restored(account: LocalAccount): JobOutcome {
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  return finished(callsOf(account), callsOf(account)('restoreArchive'));
}

const said = ({ problems }: JobOutcome) => problems.map(({ message }) => message).join('\n');

test('what was locked or limited before the archive stays so', () => {
  const { account } = archiveAll(
    closed((one) => {
      named(one, 'Poster').contentRestrictions = [{ readOnly: true, reason: 'Printed' }];
      for (const name of [ROOT, 'Designs']) named(one, name).inheritedPermissionsDisabled = true;
    }),
  );
  expect(named(account, 'Poster').contentRestrictions[0]?.reason).toBe('Printed');
  restored(account);
  expect(named(account, 'Poster').contentRestrictions[0]?.reason).toBe('Printed');
  for (const name of [ROOT, 'Designs']) expect(named(account, name).inheritedPermissionsDisabled).toBe(true);
  expect(named(account, 'Daily Call 2027-03-06').contentRestrictions).toEqual([]);
});

test('what an archive had locked before its workbook was lost is unlocked all the same', () => {
  const start = closed((one) => {
    named(one, 'Rehearsal Report 1 - 2027-03-05').contentRestrictions = [{ readOnly: true, reason: 'Issued' }];
  });
  const { account, call } = start;
  cutOffAtTheCertificate(start);
  expect(named(account, 'Poster').contentRestrictions).toHaveLength(1);
  const { id } = named(account, 'Tiny Play: Archive');
  delete account.state.files[id];
  delete account.state.spreadsheets[id];
  finished(call, call('continueJob'));
  restored(account);
  expect(named(account, 'Poster').contentRestrictions).toEqual([]);
  expect(named(account, 'Rehearsal Report 1 - 2027-03-05').contentRestrictions[0]?.reason).toBe('Issued');
});

test('the papers of the archive stay, dated and locked, and say what they are', () => {
  const { account } = archiveAll(closed());
  restored(account);
  for (const name of ['Certificate of archive 2027-03-20', 'manifest 2027-03-20.json', 'Archive index 2027-03-20']) {
    expect([name, named(account, name).contentRestrictions[0]?.reason]).toEqual([
      name,
      expect.stringContaining('An earlier archive'),
    ]);
  }
});

test('access comes back as it was recorded: to keepers what they had, to others no less than they have by now', () => {
  const { account } = archiveAll(
    closed((one) => {
      give(one, ROOT, KEEPER);
      give(one, 'Designs', 'maker@example.org');
      give(one, 'Poster', 'printer@example.org', 'writer');
    }),
  );
  expect(roleOf(account, 'Poster', 'printer@example.org')).toBeUndefined();
  // Somebody has let them in meanwhile, by hand.
  give(account, 'Designs', 'maker@example.org', 'writer');
  give(account, 'Poster', 'printer@example.org', 'reader');
  give(account, 'Calendars', KEEPER);
  const outcome = restored(account);
  for (const name of [ROOT, 'Calendars']) expect([name, roleOf(account, name, KEEPER)]).toEqual([name, 'reader']);
  expect(roleOf(account, 'Designs', 'maker@example.org')).toBe('writer');
  expect(roleOf(account, 'Poster', 'printer@example.org')).toBe('writer');
  expect(said(outcome)).not.toMatch(/could not be given|can still open|stays locked/);
});

test('who has no Google account any more is named, and everything else comes back', () => {
  const { account } = archiveAll(closed((one) => give(one, 'Designs', 'maker@example.org')));
  account.state.withoutGoogleAccount = ['maker@example.org'];
  const outcome = restored(account);
  expect(said(outcome)).toContain('could not give maker@example.org access to “2 - Pre-Production/Designs” again');
  expect(named(account, 'Poster').permissions.map(({ type }) => type)).toContain('anyone');
});

test.each(['drive.files.update', 'drive.permissions.create', 'drive.permissions.delete'])(
  'what Google refuses once in %s is tried again, and is then as before',
  (method) => {
    const { account } = archiveAll(closed((one) => give(one, 'Poster', 'maker@example.org')));
    account.faults.arm({ call: 1, kind: 'permanent', method });
    const outcome = restored(account);
    account.faults.disarm();
    expect(said(outcome)).not.toMatch(/could not be given|can still open|stays locked/);
    expect(roleOf(account, 'Poster', 'maker@example.org')).toBe('reader');
    expect(roleOf(account, ROOT, KEEPER)).toBeUndefined();
  },
);

test('what Google refuses every time is named, and everything else is as before', () => {
  const { account } = archiveAll(closed());
  const poster = named(account, 'Poster');
  const { parents, permissions, ownerEmail } = poster;
  const user = (emailAddress: string, role: 'owner' | 'reader') =>
    ({ id: permissionId({ type: 'user', emailAddress }), type: 'user', role, emailAddress }) as const;
  const theirs = { parents: [], permissions: [user('ben@example.org', 'owner'), user(SM, 'reader')] };
  account.faults.arm({ call: 1, kind: 'permanent', method: 'drive.permissions.delete' });
  account.beforeCall = ({ method, params }) => {
    const isPoster = method === 'drive.files.update' && params?.fileId === poster.id;
    Object.assign(
      poster,
      isPoster ? { ...theirs, ownerEmail: 'ben@example.org' } : { parents, permissions, ownerEmail },
    );
    if (method === 'drive.permissions.delete') account.faults.arm({ call: 1, kind: 'permanent', method });
  };
  const outcome = restored(account);
  account.beforeCall = null;
  account.faults.disarm();
  expect(said(outcome)).toContain('“2 - Pre-Production/Designs/Poster” stays locked');
  expect(said(outcome)).toContain(`${KEEPER} can still open “${ROOT}”. Remove their access by hand in Drive.`);
  expect(named(account, 'Daily Call 2027-03-06').contentRestrictions).toEqual([]);
});

test('it says how many files were deleted, the workbooks among them', () => {
  const start = closed((one) => upload(one, 'Form of Cleo', 'Audition Forms'));
  const before = inside(start.account.state).map(({ id }) => id);
  const { account } = archiveAll(start);
  const there = new Set(inside(account.state).map(({ id }) => id));
  const gone = before.filter((id) => !there.has(id)).length;
  expect(gone).toBeGreaterThan(2);
  // What somebody has taken away since was deleted by no archive.
  delete account.state.files[named(account, 'Poster').id];
  expect(said(restored(account))).toContain(`${gone} files were deleted for good`);
});

test('the workbook of the archive is the production’s own from then on, without looking for it', () => {
  const { account } = archiveAll(closed());
  restored(account);
  const call = callsOf(account);
  expect(call('getToday')).toMatchObject({ job: null });
  expect(named(account, 'Tiny Play: Archive').contentRestrictions).toEqual([]);
  expect(call('restoreArchive')).toMatchObject({ state: 'nothing' });
});

/** Restored, and ready to be archived again. */
function workedOn() {
  const { account } = archiveAll(closed());
  restored(account);
  const call = callsOf(account);
  finished(call, call('setUp', { files: [], settings: { 'Stage manager email': SM } }));
  const set = { 'Person ID': 'P900', Name: 'Ana Reyes', Group: 'Staff', Minor: 'No' };
  appendRow(workbookOf(account), { tab: 'People', set });
  approve(account);
  return { account, call };
}

const CALL = 'Daily Call 2027-03-06';

test('the PDF of a call stays beside it through a later attempt that is undone', () => {
  const { account, call } = workedOn();
  const { id } = named(account, `${CALL}.pdf`);
  const { hash, title, problems } = call('previewArchive');
  expect(problems).toEqual([]);
  account.faults.arm({ call: 1, kind: 'kill', method: 'drive.permissions.delete' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.faults.disarm();
  expect(call('cancelJob').state).toBe('cancelled');
  expect(named(account, `${CALL}.pdf`).id).toBe(id);
});

test('a call that was changed after Restore has one PDF in the next archive, which is new', () => {
  const { account, call } = workedOn();
  const { id } = named(account, `${CALL}.pdf`);
  account.state.nowMs += 86_400_000;
  named(account, CALL).modifiedTime = new Date(account.state.nowMs).toISOString();
  archiveAll({ account, call });
  const pdfs = inside(account.state).filter(({ name }) => name === `${CALL}.pdf`);
  expect(pdfs).toHaveLength(1);
  expect(pdfs[0]?.id).not.toBe(id);
});

test('whom an attempt that was given up has let in is not let in by Restore', () => {
  const start = closed((one) => {
    const set = { Action: 'Hand over', 'Hand over to': 'office@example.org' };
    editCells(workbookOf(one), { tab: 'Retention', where: { Class: 'Calls and reports' }, set });
    give(one, 'Designs', 'maker@example.org');
  });
  const { account, call } = start;
  const { hash, title } = call('previewArchive');
  account.beforeCall = () => {
    if (roleOf(account, 'Daily Call 2027-03-06', 'office@example.org')) account.faults.arm({ call: 1, kind: 'kill' });
  };
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.beforeCall = null;
  account.faults.disarm();
  // The notes are lost, so the next attempt looks anew at who can open what.
  delete account.state.properties.document[workbookOf(account).spreadsheetId]?.job;
  archiveAll(start);
  restored(account);
  expect(roleOf(account, 'Daily Call 2027-03-06', 'office@example.org')).toBeUndefined();
  expect(roleOf(account, 'Designs', 'maker@example.org')).toBe('reader');
});

test('while it is under way no kept record is deleted or kept for longer', () => {
  const { account } = archiveAll(closed());
  const call = callsOf(account);
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  account.state.nowMs += 2 * 366 * 86_400_000;
  account.faults.arm({ call: 3, kind: 'kill', method: 'drive.files.update' });
  expect(() => call('restoreArchive')).toThrow();
  account.faults.disarm();
  const before = picture(account.state);
  expect(call('endKeptRecord', { className: 'Access record' }).state).toBe('busy');
  expect(call('keepRecordLonger', { className: 'Incidents', years: '1', approvedBy: 'A' }).state).toBe('busy');
  expect(picture(account.state)).toEqual(before);
});
