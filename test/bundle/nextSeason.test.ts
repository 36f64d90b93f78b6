/** Starting the next production from an archived one, as the bundle does it. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile, LocalSpreadsheet } from '../../local/account/state.ts';
import { readTab } from '../../local/host/readTab.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { archivedProduction, fileNamed } from '../support/archivedProduction.ts';
import {
  callsOf,
  finished,
  newAccount,
  SMALL,
  serviceCallsDuring,
  setUpAccount,
  workbookOf,
} from '../support/bundle.ts';

const now = '2027-03-05T18:00';
const NEXT = { title: 'Next', year: '2028' };
const SM = { 'Stage manager email': 'ana.reyes@example.org' };

/** The small production after its last night, with things, tasks and lessons. */
function archived(prepare: (account: LocalAccount) => void = () => {}) {
  return archivedProduction(SMALL, 'Ana Reyes', { now }, (account) => {
    const book = workbookOf(account);
    const prop = (ID: string, Name: string, Source: string, Status = 'Acquired') =>
      appendRow(book, { tab: 'Props', set: { 'Prop ID': ID, Name, Type: 'Hand', Status, Source } });
    prop('P901', 'Lantern', 'Stock');
    prop('P902', 'Goblet', 'Borrowed');
    prop('P903', 'Broken crown', 'Built', 'Missing');
    appendRow(book, {
      tab: 'Lessons',
      set: {
        Lesson: 'Start the dance earlier',
        Department: 'Choreography',
        'Next time': 'Do differently',
        From: 'Cleo',
      },
    });
    const task = tableOf(book, 'Checklists').rows[0]?.[2] ?? null;
    editCells(book, {
      tab: 'Checklists',
      where: { Task: task, Role: 'SM' },
      set: { Owner: 'Ana Reyes', Due: '2027-01-02', Done: '2027-01-03' },
    });
    editCells(book, { tab: 'Production', where: { Setting: 'Folder layout' }, set: { Value: 'Phases' } });
    prepare(account);
  });
}

const files = (account: LocalAccount, name: string): LocalFile[] =>
  Object.values(account.state.files).filter((file) => file.name === name && !file.trashed);

function book(account: LocalAccount, name: string): LocalSpreadsheet {
  const found = account.state.spreadsheets[fileNamed(account, name).id];
  if (!found) throw new Error(`${name} is no spreadsheet`);
  return found;
}

describe('The next season', () => {
  test('takes over the house, what is in stock, tasks and lessons, and nobody of the cast', () => {
    const { account, call } = archived();
    expect(finished(call, call('startNextSeason', NEXT)).message).toContain('“Next 2028: Callboard” is ready');
    const made = book(account, 'Next 2028: Callboard');
    const settings = Object.fromEntries(readTab(made, 'Production').map((row) => [row.Setting, row.Value]));
    expect(settings).toMatchObject({ Title: 'Next', Year: '2028', 'Time zone': 'Europe/London' });
    expect(settings['Folder layout']).toBe('Phases');
    expect(Object.keys(settings)).not.toContain('Phase');
    expect(Object.keys(settings)).not.toContain('Opening');
    expect(readTab(made, 'Props').map((row) => row.Name)).toEqual(['Lantern']);
    expect(readTab(made, 'Lessons')).toMatchObject([
      { Lesson: 'Start the dance earlier', Department: 'Choreography', From: 'Tiny Play 2027' },
    ]);
    const tasks = readTab(made, 'Checklists');
    expect(tasks.length).toBeGreaterThan(10);
    for (const task of tasks) expect([task.Owner, task.Due, task.Done]).toEqual([null, null, null]);
    const text = JSON.stringify(made);
    for (const gone of ['Goblet', 'Broken crown', 'Cleo', 'Dev', 'Ben', '@example.org'])
      expect(text).not.toContain(gone);
  });

  test('takes along the adults on the staff by name and role, and other settings of the house', () => {
    const { account, call } = archived((before) =>
      editCells(workbookOf(before), { tab: 'Production', where: { Setting: 'Break (minutes)' }, set: { Value: '12' } }),
    );
    expect(call('startNextSeason', NEXT).message).toContain('adults on the staff');
    const made = book(account, 'Next 2028: Callboard');
    expect(readTab(made, 'People')).toMatchObject([{ Name: 'Ana R', Group: 'Staff', Minor: 'No', Email: null }]);
    expect(readTab(made, 'Production')).toContainEqual(
      expect.objectContaining({ Setting: 'Break (minutes)', Value: '12' }),
    );
  });

  test('leaves staff behind whom the archive does not call adults, and says so', () => {
    const { account, call } = archived((before) =>
      appendRow(workbookOf(before), { tab: 'People', set: { Name: 'Fay Dunn', Group: 'Staff' } }),
    );
    const outcome = call('startNextSeason', NEXT);
    expect(readTab(book(account, 'Next 2028: Callboard'), 'People').map(({ Name }) => Name)).toEqual(['Ana R']);
    expect(outcome.problems[0]?.message).toMatch(/^One person on the staff did not come along/);
  });

  test('shows its lessons before anything is made, and on Today until the first rehearsal', () => {
    const { account, call } = archived();
    call('startNextSeason', NEXT);
    account.state.activeSpreadsheetId = fileNamed(account, 'Next 2028: Callboard').id;
    const lessons = {
      tab: 'Lessons',
      groups: [
        {
          department: 'Choreography',
          lessons: [{ lesson: 'Start the dance earlier', nextTime: 'Do differently', from: 'Tiny Play 2027' }],
        },
      ],
    };
    expect(call('previewSetUp', { files: [], settings: SM })).toMatchObject({ problems: [], lessons });
    expect(finished(call, call('setUp', { files: [], settings: SM })).message).toContain('“Next” is set up');
    expect(call('getToday')).toMatchObject({ title: 'Next', lessons });
  });

  test('tells the wizard what need not be asked, with one more call than elsewhere', () => {
    const { account, call } = archived();
    call('startNextSeason', NEXT);
    account.state.activeSpreadsheetId = fileNamed(account, 'Next 2028: Callboard').id;
    const made = serviceCallsDuring(account, () =>
      expect(call('getToday')).toMatchObject({
        state: 'notSetUp',
        given: { Title: 'Next', Year: '2028', 'Time zone': 'Europe/London', 'Folder layout': 'Phases' },
      }),
    );
    expect(made.length).toBeLessThanOrEqual(6);
    const next = book(account, 'Next 2028: Callboard');
    editCells(next, { tab: 'Production', where: { Setting: 'Year' }, set: { Setting: ' year' } });
    expect(call('getToday').given.Year).toBe('2028');
    deleteTab(book(account, 'Next 2028: Callboard'), 'Production');
    expect(call('getToday')).toMatchObject({ state: 'notSetUp', given: {} });
  });

  test('is one workbook however often it is started, before and after it is set up', () => {
    const { account, call } = archived();
    const archiveId = account.state.activeSpreadsheetId;
    call('startNextSeason', NEXT);
    const again = finished(call, call('startNextSeason', { title: ' next ', year: '2028' }));
    expect(again.state).toBe('done');
    const id = fileNamed(account, 'Next 2028: Callboard').id;
    account.state.activeSpreadsheetId = id;
    finished(call, call('setUp', { files: [], settings: SM }));
    account.state.activeSpreadsheetId = archiveId;
    const before = JSON.stringify(account.state.spreadsheets[id]);
    const outcome = call('startNextSeason', NEXT);
    expect(outcome).toMatchObject({ state: 'nothing', message: '“Next 2028” was started and set up already.' });
    expect(outcome.toDo).toContain(id);
    expect(JSON.stringify(account.state.spreadsheets[id])).toBe(before);
    expect(
      Object.values(account.state.files)
        .filter(({ name }) => /^Next/i.test(name))
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['Next: Callboard']));
    expect(files(account, 'Next 2028: Callboard')).toEqual([]);
  });

  test.each([
    ['deleted', (account: LocalAccount, id: string) => delete account.state.files[id]],
    [
      'in the bin',
      (account: LocalAccount, id: string) => Object.assign(account.state.files[id] ?? {}, { trashed: true }),
    ],
  ])('goes to the top of My Drive, and says so, when the old place is %s', (_what, lose) => {
    const { account, call } = archived((before) => putIntoFolder(before, 'Shows'));
    const { rootId } = account.state;
    expect(fileNamed(account, 'Shows').parents).toEqual([rootId]);
    moveArchiveOut(account);
    lose(account, fileNamed(account, 'Shows').id);
    const outcome = finished(call, call('startNextSeason', NEXT));
    expect(outcome.message).toContain('the new workbook is at the top of My Drive');
    expect(files(account, 'Next 2028: Callboard').map(({ parents }) => parents)).toEqual([[rootId]]);
    finished(call, call('startNextSeason', NEXT));
    expect(files(account, 'Next 2028: Callboard')).toHaveLength(1);
  });

  test('lies where the old production lay', () => {
    const { account, call } = archived((before) => putIntoFolder(before, 'Shows'));
    const outcome = finished(call, call('startNextSeason', NEXT));
    expect(outcome.message).not.toContain('My Drive');
    expect(fileNamed(account, 'Next 2028: Callboard').parents).toEqual([fileNamed(account, 'Shows').id]);
  });

  test.each([
    [{ title: '', year: '' }, ['Title', 'Year']],
    [{ title: ' \n', year: '2028' }, ['Title']],
    [{ title: 'Next', year: 'soon' }, ['Year']],
    [{ title: 'Next', year: '28' }, ['Year']],
    [{ title: 'Next', year: '20281' }, ['Year']],
  ])('names what is wrong with %j, and makes nothing', (asked, columns) => {
    const { account, call } = archived();
    const before = Object.keys(account.state.files).length;
    const outcome = call('startNextSeason', asked);
    expect(outcome).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
    expect(outcome.problems.map(({ column }) => column)).toEqual(columns);
    expect(Object.keys(account.state.files)).toHaveLength(before);
  });

  test.each([
    [{ title: 'Romeo/Juliet: “*?”  <1>', year: '2028-29' }, 'Romeo/Juliet: “*?” <1> 2028-29: Callboard'],
    [{ title: "O'Neill \\ Über", year: 'Spring 2028' }, "O'Neill \\ Über Spring 2028: Callboard"],
  ])('takes a title and year as people write them: %j', (asked, name) => {
    const { account, call } = archived();
    finished(call, call('startNextSeason', asked));
    expect(files(account, name)).toHaveLength(1);
  });

  test.each([
    ['a production that is not archived', () => setUpAccount(SMALL, { now })],
    ['an empty workbook', () => newAccount(SMALL, { now })],
  ])('is not started from %s', (_what, make) => {
    const outcome = callsOf(make())('startNextSeason', NEXT);
    expect(outcome).toMatchObject({ state: 'refused', message: expect.stringContaining('archived production') });
  });

  test('says what may be there when Google fails on the way, and goes on with it', () => {
    const { account, call } = archived();
    account.faults.arm({ call: 1, kind: 'permanent', method: 'sheets.spreadsheets.batchUpdate' });
    const outcome = call('startNextSeason', NEXT);
    expect(outcome).toMatchObject({
      state: 'stopped',
      unchanged: 'The new workbook may be there, but empty. The archived production is as it was.',
    });
    finished(call, call('startNextSeason', NEXT));
    expect(files(account, 'Next 2028: Callboard')).toHaveLength(1);
    expect(readTab(book(account, 'Next 2028: Callboard'), 'Props')).toHaveLength(1);
  });
});

/** Moves the production folder into a folder of its own at the top of My Drive. */
function putIntoFolder(account: LocalAccount, name: string): void {
  const { state } = account;
  const root = Object.values(state.files).find((file) => file.properties.callboardKind === 'production');
  if (!root) throw new Error('There is no production folder');
  const id = 'folderOfShows0000000000000000000';
  const folder = { ...structuredClone(root), id, name, parents: [state.rootId], properties: {} };
  state.files[id] = folder;
  root.parents = [id];
}

/** The company keeps its archive elsewhere. */
function moveArchiveOut({ state }: LocalAccount): void {
  const archive = Object.values(state.files).find((file) => file.name === 'Archive');
  if (archive) archive.parents = [state.rootId];
}
