/** A company's own folders: typed into a tab before setting up, and counted on for good, whatever becomes of the tab. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile, LocalSpreadsheet } from '../../local/account/state.ts';
import { readTab } from '../../local/host/readTab.ts';
import { roleOn } from '../../local/services/drive/access.ts';
import { findTab, tableOf } from '../../local/services/sheets/findCells.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { FEW } from '../builders/ownFolders.ts';
import { approveRetention, fileNamed } from '../support/archivedProduction.ts';
import {
  accountFrom,
  callsOf,
  filesOf,
  finished,
  newAccount,
  SMALL,
  setUpAccount,
  workbookOf,
} from '../support/bundle.ts';

const now = '2027-03-05T15:00';
const OWN = { 'Folder layout': 'Our own' };

function csv(folders: typeof FEW): InputFile {
  const cell = (text = '') => `"${text}"`;
  const lines = folders.map((one) => [one.folder, one.about, one.puts, one.closed].map(cell).join(','));
  return { name: 'folders.csv', text: ['Folder,What belongs there,Callboard puts here,Closed', ...lines].join('\n') };
}

/** Set up with the folders of a small company. */
function ownAccount(): LocalAccount {
  const account = newAccount(SMALL, { now });
  const call = callsOf(account);
  finished(call, call('setUp', { files: [...filesOf(SMALL), csv(FEW)], settings: OWN }));
  return account;
}

/** Its path below My Drive, or `''` for what is not there. */
function pathOf({ state }: LocalAccount, file: LocalFile | undefined): string {
  const names: string[] = [];
  for (let at = file; at !== undefined && at.parents.length > 0; at = state.files[at.parents[0] ?? '']) {
    names.unshift(at.name);
  }
  return names.join('/');
}

function paths(account: LocalAccount, starting: string): string[] {
  const files = Object.values(account.state.files).filter(({ name, trashed }) => name.startsWith(starting) && !trashed);
  return files.map((file) => pathOf(account, file));
}

function folders(account: LocalAccount): string[] {
  const all = Object.values(account.state.files).filter(({ mimeType }) => mimeType.endsWith('.folder'));
  return all.map((file) => pathOf(account, file)).filter((path) => path !== '');
}

function rows(book: LocalSpreadsheet) {
  return readTab(book, 'Folders');
}

function empty(book: LocalSpreadsheet): void {
  findTab(book, 'Folders')?.rows.splice(1);
}

function makePapers(account: LocalAccount): void {
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  finished(call, call('makeReport', { date: '' }));
  const { date, hash } = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date, hash, partial: false }));
}

const LANDED = {
  calls: ['Tiny Play 2027/Room/Calls'],
  signIn: ['Tiny Play 2027/Room/Registers'],
  reports: ['Tiny Play 2027/Room/Reports'],
};

function landed(account: LocalAccount): typeof LANDED {
  const of = (key: string) => {
    const docs = Object.values(account.state.files).filter(
      ({ properties }) => properties.callboardKind === 'doc' && properties.callboardKey?.startsWith(key),
    );
    return [...new Set(docs.map((file) => pathOf(account, account.state.files[file.parents[0] ?? ''])))];
  };
  return { calls: of('daily-call'), signIn: of('sign-in'), reports: of('rehearsal-report') };
}

it('makes the tree of the tab whole, says in each folder what belongs there, and closes what is to be closed', () => {
  const account = ownAccount();
  expect(folders(account).sort()).toEqual(
    ['', '/Office', '/Private', '/Room', '/Room/Calls', '/Room/Registers', '/Room/Reports'].map(
      (path) => `Tiny Play 2027${path}`,
    ),
  );
  expect(fileNamed(account, 'Room').description).toBe('What the room needs.');
  const closed = Object.values(account.state.files).filter((file) => file.inheritedPermissionsDisabled);
  expect(closed.map(({ name }) => name).sort()).toEqual(['Private', 'Registers']);
  expect(paths(account, 'Tiny Play: Confidential')).toEqual(['Tiny Play 2027/Private/Tiny Play: Confidential']);
  expect(rows(workbookOf(account)).map((row) => row['Folder ID'])).toEqual(FEW.map((_, at) => `F00${at + 1}`));
});

it('puts calls, sign-in sheets and reports where the tab says', () => {
  const account = ownAccount();
  makePapers(account);
  expect(landed(account)).toEqual(LANDED);
});

it.each([
  ['is emptied', (book: LocalSpreadsheet) => empty(book)],
  [
    'is taken out',
    (book: LocalSpreadsheet) => {
      book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Folders');
    },
  ],
  [
    'says something else',
    (book: LocalSpreadsheet) => {
      editCells(book, { tab: 'Folders', where: { Folder: 'Room / Calls' }, set: { 'Callboard puts here': '' } });
      editCells(book, {
        tab: 'Folders',
        where: { Folder: 'Private' },
        set: { Closed: 'perhaps', 'Callboard puts here': 'Tickets' },
      });
    },
  ],
  [
    'has a header renamed',
    (book: LocalSpreadsheet) => {
      const [header] = findTab(book, 'Folders')?.rows ?? [];
      if (header) header[2] = { userEnteredValue: { stringValue: 'Papers' } };
    },
  ],
])('goes on with the folders that were made where the tab %s', (_, change) => {
  const account = ownAccount();
  change(workbookOf(account));
  makePapers(account);
  expect(landed(account)).toEqual(LANDED);
  expect(paths(account, 'Tiny Play: Confidential')).toEqual(['Tiny Play 2027/Private/Tiny Play: Confidential']);
});

it('closes what is open although it was made to be closed, and leaves what is to be closed only now', () => {
  const account = ownAccount();
  const close = (name: string, closed: boolean) => {
    fileNamed(account, name).inheritedPermissionsDisabled = closed;
  };
  close('Registers', false);
  editCells(workbookOf(account), { tab: 'Folders', where: { Folder: 'Office' }, set: { Closed: 'Yes' } });
  const call = callsOf(account);
  const { problems } = finished(call, call('setUp', { files: [], settings: {} }));
  expect(fileNamed(account, 'Registers').inheritedPermissionsDisabled).toBe(true);
  expect(fileNamed(account, 'Office').inheritedPermissionsDisabled).toBeFalsy();
  expect(problems.map(({ message }) => message)).toContain(
    'The folder is there and still open. Check Sharing to close it.',
  );
  finished(call, call('applySharing', { hash: call('checkSharing').hash }));
  expect(fileNamed(account, 'Office').inheritedPermissionsDisabled).toBe(true);
});

it('refuses a tab that cannot be followed, with every row, and builds nothing', () => {
  const account = newAccount(SMALL, { now });
  const wrong = [...FEW.slice(0, 5), { folder: 'Private', puts: 'Confidential; Incident reports' }, { folder: 'A/B' }];
  const outcome = callsOf(account)('setUp', { files: [...filesOf(SMALL), csv(wrong)], settings: OWN });
  expect(outcome.state).toBe('refused');
  expect(outcome.problems.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
    'folders.csv 7 Closed',
    'folders.csv 8 Folder',
  ]);
  expect(folders(account)).toEqual([]);
});

it('says what to do where there is no such tab', () => {
  const account = newAccount(SMALL, { now });
  const { problems } = callsOf(account)('previewSetUp', { files: filesOf(SMALL), settings: OWN });
  expect(problems.map(({ column, message }) => `${column}: ${message}`)).toEqual([
    'Value: Folder layout is Our own, but the Folders tab has no rows. Start it from Phases or Departments, or choose one of these.',
  ]);
});

it('makes a folder that was added, and nothing twice, when it is set up again', () => {
  const account = ownAccount();
  const before = folders(account);
  appendRow(workbookOf(account), {
    tab: 'Folders',
    set: { Folder: 'Room / Fights', 'What belongs there': 'Fight calls.' },
  });
  editCells(workbookOf(account), { tab: 'Folders', where: { Folder: 'Office' }, set: { Folder: 'The office' } });
  const call = callsOf(account);
  const outcome = finished(call, call('setUp', { files: [], settings: {} }));
  expect(folders(account)).toEqual([...before, 'Tiny Play 2027/Room/Fights']);
  expect(fileNamed(account, 'Fights').description).toBe('Fight calls.');
  expect(rows(workbookOf(account)).at(-1)).toMatchObject({ Folder: 'Room / Fights', 'Folder ID': 'F007' });
  expect(outcome.problems.map(({ tab, row, column }) => `${tab} ${row} ${column}`)).toContain('Folders 2 Folder');
  makePapers(account);
  expect(landed(account)).toEqual(LANDED);
});

it('gives a tab that was emptied back what the tree was made from', () => {
  const account = ownAccount();
  empty(workbookOf(account));
  const call = callsOf(account);
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(rows(workbookOf(account)).map((row) => row.Folder)).toEqual(FEW.map(({ folder }) => folder));
});

it('finds the folders again where what it remembers is lost', () => {
  const account = ownAccount();
  const before = folders(account);
  delete account.state.properties.document.production;
  const call = callsOf(account);
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(folders(account)).toEqual(before);
  makePapers(account);
  expect(landed(account)).toEqual(LANDED);
});

it('does not count on a folder of incident reports that lies in the open', () => {
  const account = newAccount(SMALL, { now });
  const call = callsOf(account);
  const parted = [
    ...FEW.slice(0, 5),
    { folder: 'Private', puts: 'Confidential', closed: 'Yes' as const },
    { folder: 'Private / Accidents', puts: 'Incident reports' },
  ];
  finished(call, call('setUp', { files: [...filesOf(SMALL), csv(parted)], settings: OWN }));
  const folder = fileNamed(account, 'Accidents');
  const moveInto = (name: string) => {
    folder.parents = [fileNamed(account, name).id];
  };
  moveInto('Office');
  expect(call('setUp', { files: [], settings: {} })).toMatchObject({
    state: 'refused',
    problems: [{ tab: 'Folders', message: expect.stringContaining('“Accidents” is outside Confidential') }],
  });
  moveInto('Private');
  expect(call('setUp', { files: [], settings: {} }).state).not.toBe('refused');
});

describe('the tab that starts with usual folders', () => {
  it('is filled before anything is set up, and changed into the company’s own', () => {
    const account = newAccount(SMALL, { now });
    const call = callsOf(account);
    expect(call('startFolders', { from: 'Phases' })).toMatchObject({
      state: 'done',
      message: 'The Folders tab has the folders of Phases.',
    });
    expect(call('startFolders', { from: 'Departments' })).toMatchObject({
      state: 'nothing',
      message: 'The Folders tab has folders already. Change them there.',
    });
    const book = account.state.spreadsheets[account.state.activeSpreadsheetId ?? ''] as LocalSpreadsheet;
    expect(tableOf(book, 'Folders').rows).toHaveLength(41);
    editCells(book, {
      tab: 'Folders',
      where: { Folder: '4 - Rehearsals / Daily Calls' },
      set: { Folder: '4 - Rehearsals / Calls of the day' },
    });
    finished(call, call('setUp', { files: filesOf(SMALL), settings: OWN }));
    // The empty sheet went, and the tabs are where they always are.
    expect(workbookOf(account).sheets.map(({ properties }) => properties.title)).not.toContain('Sheet1');
    makePapers(account);
    expect(landed(account).calls).toEqual(['Tiny Play 2027/4 - Rehearsals/Calls of the day']);
    // The cast sees the calls, as in Phases.
    expect(readTab(workbookOf(account), 'Sharing')).toContainEqual(
      expect.objectContaining({ Folder: '4 - Rehearsals/Calls of the day', Cast: 'See' }),
    );
  });

  it('lists the folders of a production that is set up, which then has one more', () => {
    const account = setUpAccount(SMALL, { now });
    const before = folders(account);
    const call = callsOf(account);
    expect(call('startFolders', { from: '' }).state).toBe('done');
    const book = workbookOf(account);
    expect(findTab(book, 'Folders')?.properties.hidden ?? false).toBe(false);
    appendRow(book, { tab: 'Folders', set: { Folder: '4 - Rehearsals / Fights', Closed: 'Yes' } });
    editCells(book, { tab: 'Production', where: { Setting: 'Folder layout' }, set: { Value: 'Our own' } });
    finished(call, call('setUp', { files: [], settings: {} }));
    expect(folders(account)).toEqual([...before, 'Tiny Play 2027/4 - Rehearsals/Fights']);
    expect(fileNamed(account, 'Fights').inheritedPermissionsDisabled).toBe(true);
  });

  it('asks for a layout that there is', () => {
    const account = newAccount(SMALL, { now });
    expect(callsOf(account)('startFolders', { from: '__proto__' }).state).toBe('refused');
  });
});

it('shares by the paths of the tab, and names a folder that is open though it should be closed', () => {
  const account = ownAccount();
  const call = callsOf(account);
  const sharing = readTab(workbookOf(account), 'Sharing');
  expect(sharing.map((row) => row.Folder)).toEqual(['Office', 'Room/Calls', 'Room/Registers', 'Room/Reports']);
  expect(sharing.filter(({ Cast }) => Cast !== null).map((row) => row.Folder)).toEqual(['Room/Calls']);
  expect(call('checkSharing').problems).toEqual([]);
  fileNamed(account, 'Registers').inheritedPermissionsDisabled = false;
  const check = call('checkSharing');
  expect(JSON.stringify(check)).toContain('Registers');
  finished(call, call('applySharing', { hash: check.hash }));
  expect(fileNamed(account, 'Registers').inheritedPermissionsDisabled).toBe(true);
  // As the tab Folders has it.
  editCells(workbookOf(account), {
    tab: 'Sharing',
    where: { Folder: 'Room/Registers' },
    set: { Folder: 'room / registers' },
  });
  expect(call('checkSharing').problems).toEqual([]);
  editCells(workbookOf(account), { tab: 'Sharing', where: { Folder: 'Office' }, set: { Folder: 'Private' } });
  expect(call('checkSharing').problems.map(({ message }) => message)).toEqual([
    'Groups do not get the Confidential folder. Name who may open it in the setting Confidential readers.',
  ]);
});

it('is archived, restored and carried on next season with its folders', () => {
  const account = ownAccount();
  const call = callsOf(account);
  approveRetention(account, 'Ana Reyes');
  const { hash, title } = call('previewArchive');
  finished(call, call('archive', { hash, title, reason: 'The venue closes' }));
  account.state.activeSpreadsheetId = fileNamed(account, 'Tiny Play: Archive').id;
  const next = accountFrom(structuredClone(account.state));
  finished(callsOf(next), callsOf(next)('startNextSeason', { title: 'Next', year: '2028' }));
  const book = next.state.spreadsheets[fileNamed(next, 'Next 2028: Callboard').id] as LocalSpreadsheet;
  expect(rows(book).map((row) => row.Folder)).toEqual(FEW.map(({ folder }) => folder));
  next.state.activeSpreadsheetId = fileNamed(next, 'Next 2028: Callboard').id;
  const settings = { 'Stage manager email': 'ana.reyes@example.org' };
  finished(callsOf(next), callsOf(next)('setUp', { files: [], settings }));
  expect(folders(next)).toContain('Next 2028/Room/Calls');
  finished(call, call('restoreArchive'));
  const before = folders(account);
  finished(call, call('setUp', { files: [], settings: { 'Stage manager email': 'ana.reyes@example.org' } }));
  expect(folders(account)).toEqual(before);
});

it('gives a new stage manager the closed folders that calls and registers go into, and not Confidential', () => {
  const account = ownAccount();
  const call = callsOf(account);
  const choice = { to: 'P002', ownership: false };
  const { hash } = call('previewHandOver', choice);
  finished(call, call('handOver', { ...choice, hash }));
  const roles = ['Registers', 'Private'].map((name) =>
    roleOn(account.state, fileNamed(account, name), 'ben.okafor@example.org'),
  );
  expect(roles).toEqual(['writer', null]);
});

it('lets an assistant into folders like those of the usual layouts', () => {
  const account = ownAccount();
  appendRow(workbookOf(account), {
    tab: 'People',
    set: { Name: 'Nora New', Group: 'Staff', Role: 'ASM', Email: 'nora.new@example.org', Minor: 'No', Active: 'Yes' },
  });
  const call = callsOf(account);
  const [assistant] = call('checkSharing').assistants;
  expect([assistant?.see, assistant?.edit]).toEqual([
    ['Office', 'Room/Calls'],
    ['Workbook', 'Room/Registers', 'Room/Reports'],
  ]);
});

it('refuses names that are more than it can remember, and names a young artist who is among them', () => {
  const account = newAccount(SMALL, { now });
  const preview = (more: typeof FEW) =>
    callsOf(account)('previewSetUp', { files: [...filesOf(SMALL), csv([...FEW, ...more])], settings: OWN });
  const long = Array.from({ length: 70 }, (_, at) => ({ folder: `${'Ж'.repeat(70)} ${at}` }));
  expect(preview(long).problems.map(({ tab, message }) => `${tab}: ${message}`)).toEqual([
    'Folders: The folders’ names are more than Callboard can remember. Shorten them, or take out folders that only people use, and make those in Drive.',
  ]);
  const young = 'Cleo Park';
  const { problems, notices } = preview([{ folder: `Room / ${young}` }]);
  expect(problems).toEqual([]);
  expect(notices.filter(({ file }) => file === 'folders.csv').map(({ row, message }) => `${row}: ${message}`)).toEqual([
    `8: It names ${young}, who is under 18, and folders’ names stay in the archive. Call it something else.`,
  ]);
});
