/** Restore puts back what was before, and nothing more; what it cannot put back it says. */
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { JobReport } from '../../src/jobs/report.ts';
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

function give(
  workspace: LocalWorkspace,
  name: string,
  emailAddress: string,
  role: 'reader' | 'writer' = 'reader',
): void {
  const id = permissionId({ type: 'user', emailAddress });
  named(workspace, name).permissions.push({ id, type: 'user', role, emailAddress });
}

const roleOf = (workspace: LocalWorkspace, name: string, address: string) =>
  named(workspace, name).permissions.find(({ emailAddress }) => emailAddress === address)?.role;

function restored(workspace: LocalWorkspace): JobReport {
  workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
  return finished(callsOf(workspace), callsOf(workspace)('restoreArchive'));
}

const said = ({ problems }: JobReport) => problems.map(({ message }) => message).join('\n');

test('what was locked or limited before the archive stays so', () => {
  const { workspace } = archiveAll(
    closed((one) => {
      named(one, 'Poster').contentRestrictions = [{ readOnly: true, reason: 'Printed' }];
      for (const name of [ROOT, 'Designs']) named(one, name).inheritedPermissionsDisabled = true;
    }),
  );
  expect(named(workspace, 'Poster').contentRestrictions[0]?.reason).toBe('Printed');
  restored(workspace);
  expect(named(workspace, 'Poster').contentRestrictions[0]?.reason).toBe('Printed');
  for (const name of [ROOT, 'Designs']) expect(named(workspace, name).inheritedPermissionsDisabled).toBe(true);
  expect(named(workspace, 'Daily Call 2027-03-06').contentRestrictions).toEqual([]);
});

test('what an archive had locked before its workbook was lost is unlocked all the same', () => {
  const start = closed((one) => {
    named(one, 'Rehearsal Report 1 - 2027-03-05').contentRestrictions = [{ readOnly: true, reason: 'Issued' }];
  });
  const { workspace, call } = start;
  cutOffAtTheCertificate(start);
  expect(named(workspace, 'Poster').contentRestrictions).toHaveLength(1);
  const { id } = named(workspace, 'Tiny Play: Archive');
  delete workspace.state.files[id];
  delete workspace.state.spreadsheets[id];
  finished(call, call('continueJob'));
  restored(workspace);
  expect(named(workspace, 'Poster').contentRestrictions).toEqual([]);
  expect(named(workspace, 'Rehearsal Report 1 - 2027-03-05').contentRestrictions[0]?.reason).toBe('Issued');
});

test('the papers of the archive stay, dated and locked, and say what they are', () => {
  const { workspace } = archiveAll(closed());
  restored(workspace);
  for (const name of ['Certificate of archive 2027-03-20', 'manifest 2027-03-20.json', 'Archive index 2027-03-20']) {
    expect([name, named(workspace, name).contentRestrictions[0]?.reason]).toEqual([
      name,
      expect.stringContaining('archived before'),
    ]);
  }
});

test('access comes back as it was recorded: to keepers what they had, to others no less than they have by now', () => {
  const { workspace } = archiveAll(
    closed((one) => {
      give(one, ROOT, KEEPER);
      give(one, 'Designs', 'maker@example.org');
      give(one, 'Poster', 'printer@example.org', 'writer');
    }),
  );
  expect(roleOf(workspace, 'Poster', 'printer@example.org')).toBeUndefined();
  // Somebody has let them in meanwhile, by hand.
  give(workspace, 'Designs', 'maker@example.org', 'writer');
  give(workspace, 'Poster', 'printer@example.org', 'reader');
  give(workspace, 'Calendars', KEEPER);
  const report = restored(workspace);
  for (const name of [ROOT, 'Calendars']) expect([name, roleOf(workspace, name, KEEPER)]).toEqual([name, 'reader']);
  expect(roleOf(workspace, 'Designs', 'maker@example.org')).toBe('writer');
  expect(roleOf(workspace, 'Poster', 'printer@example.org')).toBe('writer');
  expect(said(report)).not.toMatch(/could not be given|can still open|stays locked/);
});

test('who has no Google account any more is named, and everything else comes back', () => {
  const { workspace } = archiveAll(closed((one) => give(one, 'Designs', 'maker@example.org')));
  workspace.state.withoutGoogleAccount = ['maker@example.org'];
  const report = restored(workspace);
  expect(said(report)).toContain('maker@example.org could not be given access to “2 - Pre-Production/Designs” again');
  expect(named(workspace, 'Poster').permissions.map(({ type }) => type)).toContain('anyone');
});

test.each(['drive.files.update', 'drive.permissions.create', 'drive.permissions.delete'])(
  'what Google refuses once in %s is tried again, and is then as before',
  (method) => {
    const { workspace } = archiveAll(closed((one) => give(one, 'Poster', 'maker@example.org')));
    workspace.faults.arm({ call: 1, kind: 'permanent', method });
    const report = restored(workspace);
    workspace.faults.disarm();
    expect(said(report)).not.toMatch(/could not be given|can still open|stays locked/);
    expect(roleOf(workspace, 'Poster', 'maker@example.org')).toBe('reader');
    expect(roleOf(workspace, ROOT, KEEPER)).toBeUndefined();
  },
);

test('what Google refuses every time is named, and everything else is as before', () => {
  const { workspace } = archiveAll(closed());
  const poster = named(workspace, 'Poster');
  const { parents, permissions, ownerEmail } = poster;
  const user = (emailAddress: string, role: 'owner' | 'reader') =>
    ({ id: permissionId({ type: 'user', emailAddress }), type: 'user', role, emailAddress }) as const;
  const theirs = { parents: [], permissions: [user('ben@example.org', 'owner'), user(SM, 'reader')] };
  workspace.faults.arm({ call: 1, kind: 'permanent', method: 'drive.permissions.delete' });
  workspace.beforeCall = ({ method, params }) => {
    const isPoster = method === 'drive.files.update' && params?.fileId === poster.id;
    Object.assign(
      poster,
      isPoster ? { ...theirs, ownerEmail: 'ben@example.org' } : { parents, permissions, ownerEmail },
    );
    if (method === 'drive.permissions.delete') workspace.faults.arm({ call: 1, kind: 'permanent', method });
  };
  const report = restored(workspace);
  workspace.beforeCall = null;
  workspace.faults.disarm();
  expect(said(report)).toContain('“2 - Pre-Production/Designs/Poster” stays locked');
  expect(said(report)).toContain(`${KEEPER} can still open “${ROOT}”. End it by hand.`);
  expect(named(workspace, 'Daily Call 2027-03-06').contentRestrictions).toEqual([]);
});

test('it says how many files were deleted, the workbooks among them', () => {
  const start = closed((one) => upload(one, 'Form of Cleo', 'Audition Forms'));
  const before = inside(start.workspace.state).map(({ id }) => id);
  const { workspace } = archiveAll(start);
  const there = new Set(inside(workspace.state).map(({ id }) => id));
  const gone = before.filter((id) => !there.has(id)).length;
  expect(gone).toBeGreaterThan(2);
  // What somebody has taken away since was deleted by no archive.
  delete workspace.state.files[named(workspace, 'Poster').id];
  expect(said(restored(workspace))).toContain(`${gone} files that were deleted for good`);
});

test('the workbook of the archive is the production’s own from then on, without looking for it', () => {
  const { workspace } = archiveAll(closed());
  restored(workspace);
  const call = callsOf(workspace);
  expect(call('getToday')).toMatchObject({ job: null });
  expect(named(workspace, 'Tiny Play: Archive').contentRestrictions).toEqual([]);
  expect(call('restoreArchive')).toMatchObject({ state: 'nothing' });
});

/** Restored, and ready to be archived again. */
function workedOn() {
  const { workspace } = archiveAll(closed());
  restored(workspace);
  const call = callsOf(workspace);
  finished(call, call('setUp', { files: [], settings: { 'Stage manager email': SM } }));
  const set = { 'Person ID': 'P900', Name: 'Ana Reyes', Group: 'Staff', Minor: 'No' };
  appendRow(workbookOf(workspace), { tab: 'People', set });
  approve(workspace);
  return { workspace, call };
}

const CALL = 'Daily Call 2027-03-06';

test('the PDF of a call stays beside it through a later attempt that is undone', () => {
  const { workspace, call } = workedOn();
  const { id } = named(workspace, `${CALL}.pdf`);
  const { hash, title, problems } = call('previewArchive');
  expect(problems).toEqual([]);
  workspace.faults.arm({ call: 1, kind: 'kill', method: 'drive.permissions.delete' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  workspace.faults.disarm();
  expect(call('cancelJob').state).toBe('cancelled');
  expect(named(workspace, `${CALL}.pdf`).id).toBe(id);
});

test('a call that was changed after Restore has one PDF in the next archive, which is new', () => {
  const { workspace, call } = workedOn();
  const { id } = named(workspace, `${CALL}.pdf`);
  workspace.state.nowMs += 86_400_000;
  named(workspace, CALL).modifiedTime = new Date(workspace.state.nowMs).toISOString();
  archiveAll({ workspace, call });
  const pdfs = inside(workspace.state).filter(({ name }) => name === `${CALL}.pdf`);
  expect(pdfs).toHaveLength(1);
  expect(pdfs[0]?.id).not.toBe(id);
});

test('whom an attempt that was given up has let in is not let in by Restore', () => {
  const start = closed((one) => {
    const set = { Action: 'Hand over', 'Hand over to': 'office@example.org' };
    editCells(workbookOf(one), { tab: 'Retention', where: { Class: 'Calls and reports' }, set });
    give(one, 'Designs', 'maker@example.org');
  });
  const { workspace, call } = start;
  const { hash, title } = call('previewArchive');
  workspace.beforeCall = () => {
    if (roleOf(workspace, 'Daily Call 2027-03-06', 'office@example.org'))
      workspace.faults.arm({ call: 1, kind: 'kill' });
  };
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  workspace.beforeCall = null;
  workspace.faults.disarm();
  // The notes are lost, so the next attempt looks anew at who can open what.
  delete workspace.state.properties.document[workbookOf(workspace).spreadsheetId]?.job;
  archiveAll(start);
  restored(workspace);
  expect(roleOf(workspace, 'Daily Call 2027-03-06', 'office@example.org')).toBeUndefined();
  expect(roleOf(workspace, 'Designs', 'maker@example.org')).toBe('reader');
});

test('while it is under way no kept record is deleted or kept for longer', () => {
  const { workspace } = archiveAll(closed());
  const call = callsOf(workspace);
  workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
  workspace.state.nowMs += 2 * 366 * 86_400_000;
  workspace.faults.arm({ call: 3, kind: 'kill', method: 'drive.files.update' });
  expect(() => call('restoreArchive')).toThrow();
  workspace.faults.disarm();
  const before = picture(workspace.state);
  expect(call('endKeptRecord', { className: 'Access record' }).state).toBe('busy');
  expect(call('keepRecordLonger', { className: 'Incidents', years: '1', approvedBy: 'A' }).state).toBe('busy');
  expect(picture(workspace.state)).toEqual(before);
});
