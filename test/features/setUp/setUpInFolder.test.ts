import { setUpInFolder } from '../../../src/features/setUp/setUpInFolder.ts';
import { AppError } from '../../../src/port/appError.ts';
import { FOLDER_TYPE } from '../../../src/port/workspace.ts';
import { memoryFile } from '../../builders/memoryDrive.ts';
import { type Account, newAccount, nextJob } from '../../builders/setUp.ts';

const REQUEST = {
  folderId: 'selected',
  title: 'Tiny Play',
  year: '2027',
  layout: 'Phases',
  timeZone: 'Europe/London',
  stageManagerEmail: 'sm@example.org',
};

function account(): Account {
  const one = newAccount();
  one.drive.files.set('selected', memoryFile({ id: 'selected', mimeType: FOLDER_TYPE }));
  return one;
}

const run = (one: Account, change: Partial<typeof REQUEST> = {}) =>
  setUpInFolder(nextJob(one), one.ws.properties.all(), { ...REQUEST, ...change });

const named = (one: Account, name: string) => [...one.drive.files.values()].filter((file) => file.name === name);

test('a new workbook is made in the selected folder, with the tree around it', () => {
  const one = account();
  const result = run(one);
  expect(result).toMatchObject({ state: 'done', alreadySetUp: false });
  const [tree] = named(one, 'Tiny Play 2027');
  expect(tree?.parentId).toBe('selected');
  expect(one.drive.files.get(result.workbookId)?.parentId).toBe(tree?.id);
});

test('a production of this name in the folder is not made again', () => {
  const one = account();
  run(one);
  expect(() => run(one)).toThrow('There is a folder “Tiny Play 2027” in this folder already');
  expect(named(one, 'Tiny Play 2027')).toHaveLength(1);
});

test('everything that is missing is said at once, and nothing is made', () => {
  const one = account();
  const before = one.drive.files.size;
  try {
    run(one, { title: '', year: '', timeZone: '', stageManagerEmail: '' });
    throw new Error('It should be refused');
  } catch (error) {
    expect((error as AppError).problems).toHaveLength(4);
  }
  expect(() => run(one, { timeZone: 'Nowhere' })).toThrow(AppError);
  expect(one.drive.files.size).toBe(before);
});

test.each([
  [{ title: 'x'.repeat(240) }, 'Title: it has 240 characters'],
  [{ title: 'Tiny\nPlay' }, 'Title: it has a line break'],
  [{ year: 'the season of '.repeat(5) }, 'Year: it has'],
  [{ timeZone: 'Etc/GMT' }, 'has no summer time'],
])('%j is refused before anything is made', (change, words) => {
  const one = account();
  const before = one.drive.files.size;
  try {
    run(one, change);
    throw new Error('It should be refused');
  } catch (error) {
    expect((error as AppError).problems.map(({ message }) => message).join()).toContain(words);
  }
  expect(one.drive.files.size).toBe(before);
});

test('an error after the workbook was made makes no twin', () => {
  const one = account();
  const { create } = one.sheets;
  let errors = 0;
  one.sheets.create = (...made) => {
    const id = create(...made);
    if (errors++ === 0) throw new AppError('transient', 'x', { uncertain: true });
    return id;
  };
  expect(run(one).state).toBe('done');
  expect(named(one, 'Tiny Play: Callboard')).toHaveLength(1);
});
