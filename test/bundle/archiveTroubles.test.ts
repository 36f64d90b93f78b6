import type { LocalAccount } from '../../local/account/localAccount.ts';
import { callsOf, finished, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import {
  archiveAll,
  cells,
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

const OTHER = 'ben.okafor@example.org';

/** Makes a file somebody else's. */
function giveAway(account: LocalAccount, name: string): void {
  const file = named(account, name);
  file.ownerEmail = OTHER;
  for (const permission of file.permissions) {
    if (permission.role === 'owner') Object.assign(permission, { id: `${permission.id}9`, emailAddress: OTHER });
  }
}

function set(account: LocalAccount, setting: string, value: string): void {
  const row = sheetOf(account, 'Production').rows.find((cell) => cell[0]?.userEnteredValue?.stringValue === setting);
  if (row) row[1] = { userEnteredValue: { stringValue: value } };
  else sheetOf(account, 'Production').rows.push(cells([setting, value]));
}

const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

describe('Said before anything happens', () => {
  test('a workbook that was never set up', () => {
    const account = newAccount(SMALL, { now: '2027-03-05T18:00' });
    const plan = callsOf(account)('previewArchive');
    expect([plan.hash, messages(plan.problems)]).toEqual(['', expect.stringContaining('has not been set up')]);
  });

  test('a production that is archived already', () => {
    const { account } = archiveAll(closed());
    account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
    const call = callsOf(account);
    const before = picture(account.state);
    expect(messages(call('previewArchive').problems)).toContain('an archived production');
    expect(call('archive', { hash: 'x', title: 'Tiny Play', reason: '' })).toMatchObject({ state: 'refused' });
    expect(picture(account.state)).toEqual(before);
  });

  test.each([
    ['Tiny Play 2027', 'Only its owner can archive it'],
    ['Tiny Play: Callboard', 'Ask them to make you its owner'],
    ['Tiny Play: Confidential', 'Ask them to make you its owner'],
  ])('%s is somebody else’s', (name, words) => {
    const { account, call } = closed((one) => giveAway(one, name));
    const plan = call('previewArchive');
    expect(messages(plan.problems)).toContain(words);
    expect(messages(plan.problems)).toContain(OTHER);
    const before = picture(account.state);
    expect(call('archive', { hash: plan.hash, title: plan.title, reason: 'now' }).state).toBe('refused');
    expect(picture(account.state)).toEqual(before);
  });

  test('a workbook that was moved out of the folders', () => {
    const { call } = closed((account) => {
      named(account, 'Tiny Play: Confidential').parents = [account.state.rootId];
    });
    expect(messages(call('previewArchive').problems)).toContain('is outside the production’s folders');
  });

  test('an archive folder that is no more, or is in the bin, or is none', () => {
    const { account, call } = closed();
    const folder = { ...structuredClone(named(account, 'Designs')), id: '1CompanyArchive000000000000000000' };
    Object.assign(folder, { name: 'Company', parents: [account.state.rootId], properties: {} });
    const problemsWith = (id: string) => {
      set(account, 'Archive folder', `https://drive.google.com/drive/folders/${id}`);
      return call('previewArchive').problems.map(({ tab, message }) => `${tab}: ${message}`);
    };
    expect(problemsWith('1ThisFolderWasDeletedLongAgo00000')).toEqual([
      expect.stringMatching(/^Production: .*not there/),
    ]);
    account.state.files[folder.id] = { ...folder, trashed: true };
    expect(problemsWith(folder.id)).toEqual([expect.stringMatching(/in the bin/)]);
    expect(problemsWith(named(account, 'Poster').id)).toEqual([expect.stringMatching(/not a folder/)]);
    account.state.files[folder.id] = { ...folder, trashed: false };
    expect(problemsWith(folder.id)).toEqual([]);
  });
});

describe('Said at that step', () => {
  test('an archive folder that somebody deletes meanwhile; it goes on when another is named', () => {
    const { account, call } = closed();
    const folder = { ...structuredClone(named(account, 'Designs')), id: '1CompanyArchive000000000000000000' };
    Object.assign(folder, { name: 'Company', parents: [account.state.rootId], properties: {} });
    account.state.files[folder.id] = folder;
    set(account, 'Archive folder', folder.id);
    const { hash, title } = call('previewArchive');
    const from = account.serviceCalls.length;
    account.beforeCall = () => {
      if (account.serviceCalls.length - from === 50) delete account.state.files[folder.id];
    };
    const outcome = call('archive', { hash, title, reason: 'now' });
    account.beforeCall = null;
    expect(outcome).toMatchObject({ state: 'stopped', message: expect.stringContaining('Archive folder') });
    set(account, 'Archive folder', '');
    expect(finished(call, call('continueJob')).job).toBe('archive');
    expect(who(account.state).sort()).toEqual([SM, KEEPER].sort());
  });

  test('no room: nothing is lost, and it goes on when there is some', () => {
    const { account, call } = closed();
    const { hash, title } = call('previewArchive');
    const from = account.serviceCalls.length;
    account.beforeCall = () => {
      if (account.serviceCalls.length - from === 40) account.state.storageFull = true;
    };
    const outcome = call('archive', { hash, title, reason: 'now' });
    account.beforeCall = null;
    expect(outcome).toMatchObject({
      state: 'stopped',
      message: expect.stringContaining('Your Google storage is full'),
      toDo: expect.stringContaining('Make room'),
    });
    expect(call('continueJob').state).toBe('stopped');
    account.state.storageFull = false;
    expect(finished(call, call('continueJob')).job).toBe('archive');
    expect(inside(account.state).filter(({ mimeType }) => mimeType === 'application/pdf').length).toBe(3);
  });

  test('a file that Google never lets be locked: the others are treated, and it is named', () => {
    const { account, call } = closed();
    const poster = named(account, 'Poster');
    const { hash, title } = call('previewArchive');
    // Every look finds it, and every change is answered as if it were not there.
    account.beforeCall = ({ method, params }) => {
      const changed = method === 'drive.files.update' && params?.fileId === poster.id;
      if (changed) delete account.state.files[poster.id];
      else account.state.files[poster.id] = poster;
    };
    const outcome = finished(call, call('archive', { hash, title, reason: 'now' }));
    account.beforeCall = null;
    expect(outcome.problems).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/Designs\/Poster: Google does not allow changes to it/),
      }),
    ]);
    const open = inside(account.state).filter((file) => file.contentRestrictions.length === 0);
    expect(open.filter(({ mimeType }) => !mimeType.endsWith('.folder')).map(({ name }) => name)).toEqual(['Poster']);
    const rows = sheetOf(account, 'Manifest').rows.map((row) => row.map((cell) => cell?.userEnteredValue?.stringValue));
    expect(rows.find((row) => row[0] === poster.id)?.[8]).toContain('Left: ');
    expect(named(account, 'Certificate of archive').content?.data).toContain('Designs/Poster');
  });

  test('files of others: deleted by nobody but them, closed to everybody else, and said', () => {
    const { account, call } = closed((one) => {
      upload(one, 'Their form', 'Audition Forms');
      upload(one, 'Their photo', 'Designs');
      giveAway(one, 'Their form');
      giveAway(one, 'Their photo');
    });
    const plan = call('previewArchive');
    expect(plan.cannot.filter((line) => line.includes(OTHER))).toEqual([
      expect.stringMatching(/Their photo: belongs to/),
      expect.stringMatching(/Their form: belongs to .*only they can delete it/),
    ]);
    finished(call, call('archive', { hash: plan.hash, title: plan.title, reason: 'now' }));
    expect(named(account, 'Their photo').contentRestrictions.length).toBe(1);
    expect(who(account.state).sort()).toEqual([SM, KEEPER, OTHER].sort());
  });
});

describe('What else lies about', () => {
  test('access of families is not written down, and the plan names whom Restore will not let in again', () => {
    const { call } = closed((one) => {
      const share = (name: string, emailAddress: string) =>
        named(one, name).permissions.push({ id: `${name}1`, type: 'user', role: 'reader', emailAddress });
      const guardian = sheetOf(one, 'Guardians').rows[1]?.[2]?.userEnteredValue?.stringValue ?? '';
      expect(guardian).toContain('@');
      share('Designs', guardian);
      share('Poster', OTHER);
    });
    const line = call('previewArchive').cannot.find((one) => one.startsWith('Restore does not give these back'));
    expect(line).toMatch(/Here: [^,]+@example\.org\.$/);
    expect(line).not.toContain(OTHER);
  });

  test('a tab of one’s own that is called Sheet1 is kept with the other own tabs', () => {
    const { account } = archiveAll(
      closed((one) => {
        const book = workbookOf(one);
        const sheet = structuredClone(book.sheets[0]);
        if (sheet === undefined) throw new Error('There is no sheet');
        Object.assign(sheet.properties, { sheetId: 0, title: 'Sheet1', index: book.sheets.length });
        sheet.rows = [cells(['Mine']), cells(['OWNROW'])];
        sheet.protectedRanges = [];
        sheet.conditionalFormats = [];
        book.sheets.push(sheet);
      }),
    );
    const own = named(account, 'Tiny Play: Own tabs and columns').id;
    expect(JSON.stringify(account.state.spreadsheets[own])).toContain('OWNROW');
  });

  test('what is in the bin is closed too, and deleted where its kind of record is', () => {
    const start = closed((one) => {
      const photo = upload(one, 'Thrown away photo', 'Designs');
      photo.permissions.push({ id: 'anyoneWithLink', type: 'anyone', role: 'reader' });
      photo.trashed = true;
      upload(one, 'Thrown away form', 'Audition Forms').trashed = true;
      const copy = named(one, 'Tiny Play: Callboard');
      const id = '1CopyOfTheWorkbook000000000000000000000000000';
      one.state.files[id] = { ...structuredClone(copy), id, name: 'Copy of the workbook', trashed: true };
      one.state.spreadsheets[id] = { ...structuredClone(workbookOf(one)), spreadsheetId: id };
    });
    const { account, plan } = archiveAll(start);
    expect(plan.steps.find(({ what }) => what.startsWith('In the bin'))?.files).toEqual([
      '2 - Pre-Production/Designs/Thrown away photo',
    ]);
    const names = Object.values(account.state.files).map(({ name }) => name);
    expect(names).not.toContain('Thrown away form');
    expect(names).not.toContain('Copy of the workbook');
    expect(named(account, 'Thrown away photo').permissions.map(({ type }) => type)).toEqual(['user']);
  });

  test('messages that wait are cancelled, and the plan says so', () => {
    const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
    sheetOf(account, 'Outbox').rows.push(cells(['k1', 'Daily call', 46000, 1, 'a@example.org', 'Pending']));
    const plan = callsOf(account)('previewArchive');
    expect(plan.closing).toEqual([
      expect.stringMatching(/^“Tiny Play: Archive” keeps everything except .* \(First name and initial\)\.$/),
      'The folder “Tiny Play 2027” becomes “Tiny Play 2027 (archived)” and moves into “Archive/2027” beside it.',
      '1 message not sent yet: cancelled.',
    ]);
    expect(plan.leftBehind).toContain('Schedule (Also called, Not called, Notes)');
    expect(plan.time).toMatch(/^It takes about \d+ minute/);
  });
});
