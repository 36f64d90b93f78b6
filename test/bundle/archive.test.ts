import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, workbookOf } from '../support/bundle.ts';
import {
  approve,
  archiveAll,
  closed,
  inside,
  KEEPER,
  named,
  picture,
  SM,
  sheetOf,
  upload,
  who,
} from '../support/closedProduction.ts';

describe('Archiving', () => {
  test('keeps, locks and moves what the plan says, and leaves only the keepers in', () => {
    const start = closed();
    const { account, plan, outcome } = archiveAll(start);
    expect(plan.records.map(({ className }) => className)).toContain('Incidents');
    expect(plan.accessEnds).toContain('Anyone who has the link');
    expect(outcome.state).toBe('done');
    expect(who(account.state).sort()).toEqual([SM, KEEPER].sort());
    const root = named(account, 'Tiny Play 2027 (archived)');
    const year = account.state.files[root.parents[0] ?? ''];
    expect([year?.name, account.state.files[year?.parents[0] ?? '']?.name]).toEqual(['2027', 'Archive']);
    for (const name of [
      'Poster',
      'Daily Call 2027-03-06',
      'Certificate of archive',
      'manifest.json',
      'Tiny Play: Archive',
    ]) {
      expect([name, named(account, name).contentRestrictions[0]?.readOnly]).toEqual([name, true]);
    }
    const pdfs = inside(account.state).filter((file) => file.mimeType === 'application/pdf');
    expect(pdfs.map(({ name }) => name).sort()).toEqual([
      'Daily Call 2027-03-06.pdf',
      expect.stringMatching(/^Rehearsal Report/),
      'Tiny Play: Archive.pdf',
    ]);
    expect(account.state.triggers).toEqual([]);
    expect(account.shareMails).toEqual([]);
    const names = inside(account.state).map(({ name }) => name);
    expect(names).not.toContain('Tiny Play: Callboard');
    expect(names).not.toContain('Tiny Play: Confidential');
    expect(names).toContain('Tiny Play: Sign-in registers');
  });

  test('needs an adult’s approval, the typed title, and a reason while the strike list is not empty', () => {
    const { account, call } = closed((one) => {
      sheetOf(one, 'Retention').rows.forEach((row, index) => {
        if (index === 1) row[5] = { userEnteredValue: { stringValue: 'Cleo Park' } };
        if (index === 2) row[5] = null;
      });
      const lent = { Name: 'Lantern', Source: 'Borrowed', 'Return to': 'Mill Theatre', 'Prop ID': 'P900' };
      appendRow(workbookOf(one), { tab: 'Props', set: { ...lent, Type: 'Hand', Status: 'Acquired' } });
    });
    const plan = call('previewArchive');
    expect(plan.strike).toContainEqual({
      kind: 'Borrowed and not returned',
      what: 'P900 Lantern',
      ask: 'Mill Theatre',
    });
    expect(plan.problems.map(({ tab, row, column }) => `${tab} ${row} ${column}`)).toEqual([
      'Retention 2 Approved by',
      'Retention 3 Approved by',
    ]);
    const before = picture(account.state);
    const tries = [
      () => call('archive', { hash: plan.hash, title: plan.title, reason: 'because' }),
      () => {
        approve(account);
        return call('archive', { hash: call('previewArchive').hash, title: 'Another play', reason: 'because' });
      },
      () => call('archive', { hash: call('previewArchive').hash, title: 'Tiny Play', reason: '' }),
      () => call('archive', { hash: plan.hash, title: 'Tiny Play', reason: 'because' }),
    ];
    for (const attempt of tries) expect(attempt().state).toBe('refused');
    expect(picture(account.state)).toEqual(before);
  });

  test('is open again after Restore as it was before, but for what the plan said would be gone', () => {
    const start = closed();
    const before = (picture(start.account.state) as { path: string }[]).filter(isComparable);
    const { account, plan } = archiveAll(start);
    const call = callsOf(account);
    account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
    expect(call('archiveStatus')).toMatchObject({ archived: true, title: 'Tiny Play' });
    expect(call('health').warnings.join()).toContain('was archived');
    for (const refused of [call('makeSignIn', { date: '' }), call('setUp', { files: [], settings: {} })]) {
      expect([refused.state, refused.message]).toEqual(['refused', expect.stringMatching(/archived|to be fixed/)]);
    }
    const outcome = finished(call, call('restoreArchive'));
    const gone = plan.steps.filter(({ what }) => /deleted/i.test(what)).flatMap(({ files }) => files);
    const after = (picture(account.state) as { path: string }[]).filter(isComparable);
    expect(after).toEqual(before.filter(({ path }) => !gone.some((name) => path.endsWith(name))));
    expect(outcome.problems.map(({ message }) => message).join()).toContain(
      'were deleted for good and cannot come back',
    );
    expect(call('archiveStatus').archived).toBe(false);
  });

  test('lets no other job begin while it is under way', () => {
    const { account, call } = closed();
    const { hash, title } = call('previewArchive');
    account.faults.arm({ call: 60, kind: 'kill' });
    expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
    expect(call('makeReport', { date: '2027-03-05' })).toMatchObject({
      state: 'busy',
      unchanged: 'Nothing was changed.',
    });
    expect(finished(call, call('continueJob')).job).toBe('archive');
  });

  test('finds what somebody adds, moves, bins or makes public while it runs', () => {
    const start = closed();
    const { account, call } = start;
    const { hash, title } = call('previewArchive');
    const from = account.serviceCalls.length;
    account.beforeCall = () => {
      const at = account.serviceCalls.length - from;
      if (at === 40) upload(account, 'Late photo', 'Designs');
      if (at === 45) named(account, 'Poster').parents = [named(account, '0 - Show Bible').id];
      if (at === 50) {
        named(account, 'Designs').permissions.push({
          id: permissionId({ type: 'anyone' }),
          type: 'anyone',
          role: 'reader',
        });
      }
      if (at === 55) named(account, 'Paper Tech').trashed = true;
    };
    const outcome = finished(call, call('archive', { hash, title, reason: 'The venue closes' }));
    account.beforeCall = null;
    expect(outcome.state).toBe('done');
    expect(who(account.state).sort()).toEqual([SM, KEEPER].sort());
    expect(named(account, 'Late photo').contentRestrictions.length).toBe(1);
    expect(named(account, 'Poster').contentRestrictions.length).toBe(1);
  });

  test('takes one list a look for 20 folders, 4 calls a snapshot, one a file, and ends within a day', () => {
    const start = closed((account) => {
      const parents = ['Designs', '0 - Show Bible', 'Script and Score'];
      const known = inside(account.state).filter((file) => file.mimeType.endsWith('folder')).length;
      const folders = Array.from({ length: 80 - known }, (_, index) => {
        const folder = upload(account, `Folder ${index}`, parents[index % 3] ?? '');
        return Object.assign(folder, { mimeType: 'application/vnd.google-apps.folder' });
      });
      for (let index = 0; index < 500; index++) {
        const file = upload(account, `Photo ${index}`, folders[index % folders.length]?.name ?? '');
        file.mimeType = 'text/plain';
      }
      const call = named(account, 'Daily Call 2027-03-06');
      for (let index = 0; index < 100; index++) {
        const id = `1DocumentMadeByHand${String(index).padStart(24, '0')}`;
        account.state.files[id] = { ...structuredClone(call), id, name: `Call ${index}`, properties: {} };
      }
    });
    const { account, call } = start;
    const { hash, title } = call('previewArchive');
    const from = account.serviceCalls.length;
    const startMs = account.state.nowMs;
    let slices = 1;
    let outcome = call('archive', { hash, title, reason: 'The venue closes' });
    for (; outcome.state === 'more'; slices++) outcome = call('continueJob');
    const methods = account.serviceCalls.slice(from).map(({ method }) => method);
    const count = (method: string) => methods.filter((one) => one === method).length;
    const minutes = (account.state.nowMs - startMs) / 60_000;
    expect(outcome.state).toBe('done');
    expect(count('drive.files.list')).toBeLessThanOrEqual((slices + 2) * 5 + 6);
    expect(count('DriveApp.File.getAs')).toBe(103);
    // A lock a file; of a PDF two to make it, one to upload it, one to lock it, since none can be made locked.
    expect(methods.length).toBeLessThanOrEqual(603 + 4 * 103 + 140);
    expect(slices).toBeLessThanOrEqual(4);
    expect(minutes).toBeLessThan(60);
    process.stdout.write(
      `archive of 600 files: ${methods.length} calls, ${slices} slices, ${minutes.toFixed(1)} minutes modelled\n`,
    );
  });
});

/** The archive's own documents stay after Restore. */
function isComparable({ path }: { path: string }): boolean {
  return !/^\/Archive|: Archive|\/8 - Post-Production\/Archive\/|Tiny Play: (?!Callboard)/.test(path);
}
