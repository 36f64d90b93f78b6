/** Lessons: typed into the sidebar once, shown while the next production starts. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { deleteColumn, deleteTab, renameTab } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { ledgerText, NO_LEDGER } from '../../src/jobs/ledger.ts';
import { callsOf, newAccount, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2027-03-05T18:00';
const LESSON = { lesson: 'Label both ends of every cable', department: 'Sound', nextTime: 'Do again' };

function production() {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  const lessons = () =>
    readTab(workbookOf(account), 'Lessons').map((row) => [row.Lesson, row.Department, row['Next time']]);
  return { account, call, lessons };
}

function firstRehearsal(account: LocalAccount, date: string): void {
  editCells(workbookOf(account), { tab: 'Production', where: { Setting: 'First rehearsal' }, set: { Value: date } });
}

describe('Adding a lesson', () => {
  test('writes one row, with one read of the workbook and one write', () => {
    const { account, call, lessons } = production();
    const made = serviceCallsDuring(account, () =>
      expect(call('addLesson', LESSON)).toMatchObject({
        state: 'done',
        message: 'The lesson is in the Lessons tab. It is shown when the next production starts.',
      }),
    );
    expect(lessons()).toEqual([['Label both ends of every cable', 'Sound', 'Do again']]);
    expect(made.map(({ method }) => method).filter((method) => method.startsWith('sheets.'))).toHaveLength(2);
  });

  test('is the same lesson however often it is sent, and however it is typed', () => {
    const { call, lessons } = production();
    call('addLesson', LESSON);
    const again = call('addLesson', { ...LESSON, lesson: ' label both ends\nof every  cable ', department: 'sound' });
    expect(again).toMatchObject({ state: 'nothing', message: 'This lesson is in the Lessons tab already.' });
    expect(call('addLesson', { ...LESSON, nextTime: '' }).state).toBe('nothing');
    expect(lessons()).toHaveLength(1);
  });

  test('changes what to do next time, and leaves the rest of the row as somebody typed it', () => {
    const { account, call, lessons } = production();
    const set = { Lesson: 'LABEL both ends of every cable', Department: 'SOUND', From: 'team' };
    appendRow(workbookOf(account), { tab: 'Lessons', set });
    expect(call('addLesson', LESSON).message).toContain('now says what to do next time');
    expect(lessons()).toEqual([['LABEL both ends of every cable', 'SOUND', 'Do again']]);
    expect(readTab(workbookOf(account), 'Lessons')[0]?.From).toBe('team');
  });

  test('for another department, or for nobody in particular, is another lesson', () => {
    const { call, lessons } = production();
    call('addLesson', LESSON);
    call('addLesson', { ...LESSON, department: 'Lighting' });
    call('addLesson', { ...LESSON, department: '', nextTime: '' });
    expect(lessons().map(([, department]) => department)).toEqual(['Sound', 'Lighting', null]);
  });

  test('keeps what looks like a formula as text', () => {
    const { call, lessons } = production();
    call('addLesson', { ...LESSON, lesson: '=1+1 is not how to count props' });
    expect(lessons()[0]?.[0]).toBe('=1+1 is not how to count props');
  });

  test.each([
    [{ ...LESSON, lesson: '  ' }, 'Type what you learned'],
    [{ ...LESSON, lesson: 'x'.repeat(501) }, 'longer than 500 characters'],
    [{ ...LESSON, nextTime: 'Perhaps' }, 'Choose one of Do again, Do differently, Do not'],
    [{ ...LESSON, lesson: 'Cleo Park’s entrance came late' }, 'names a young artist'],
    [{ ...LESSON, department: 'cleo  PARK' }, 'names a young artist'],
  ])('%j is refused by name, and nothing is changed', (asked, words) => {
    const { account, call } = production();
    const before = JSON.stringify(workbookOf(account));
    const outcome = call('addLesson', asked);
    expect(outcome).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
    expect(outcome.problems).toEqual([
      expect.objectContaining({ tab: 'Lessons', message: expect.stringContaining(words) }),
    ]);
    expect(JSON.stringify(workbookOf(account))).toBe(before);
  });

  test('lets an adult be named, and asks about a first name that may be a young artist’s', () => {
    const { call, lessons } = production();
    const adult = call('addLesson', { ...LESSON, lesson: 'Ask Ana Reyes for the keys' });
    expect(adult).toMatchObject({ state: 'done', message: expect.not.stringContaining('young artist') });
    const cat = call('addLesson', { ...LESSON, lesson: 'Cleo is also what the stage cat is called' });
    expect(cat).toMatchObject({ state: 'done', message: expect.stringContaining('If “Cleo” in it is a young artist') });
    expect(lessons()).toHaveLength(2);
  });

  test('waits while the production is being archived, whose copy of the tab may be made already', () => {
    const { account, call, lessons } = production();
    const store = account.state.properties.document[account.state.activeSpreadsheetId ?? ''] ?? {};
    store.job = ledgerText({ ...NO_LEDGER, kind: 'archive', state: 'running' });
    expect(call('addLesson', LESSON)).toMatchObject({ state: 'busy', message: 'The production is being archived.' });
    expect(lessons()).toEqual([]);
  });
});

describe('Today', () => {
  const withLessons = (first: string) => {
    const { account, call } = production();
    firstRehearsal(account, first);
    call('addLesson', LESSON);
    return { account, call };
  };

  test('shows them by department until the first rehearsal, from the same read', () => {
    const { account, call } = withLessons('2027-03-05');
    const made = serviceCallsDuring(account, () =>
      expect(call('getToday').lessons).toEqual({
        tab: 'Lessons',
        groups: [{ department: 'Sound', lessons: [{ lesson: LESSON.lesson, nextTime: 'Do again', from: '' }] }],
      }),
    );
    expect(made.filter(({ method }) => method.startsWith('sheets.'))).toHaveLength(1);
    expect(made.length).toBeLessThanOrEqual(6);
  });

  test.each([
    ['the first rehearsal has passed', { Setting: 'First rehearsal' }, '2027-03-04'],
    ['the phase is past Pre-Production', { Setting: 'Phase' }, 'Casting'],
  ])('shows none once %s', (_what, where, Value) => {
    const { account, call } = withLessons('2027-03-05');
    editCells(workbookOf(account), { tab: 'Production', where, set: { Value } });
    expect(call('getToday').lessons.groups).toEqual([]);
  });

  test.each([
    ['the tab is gone', (book: ReturnType<typeof workbookOf>) => deleteTab(book, 'Lessons')],
    ['a column of it is gone', (book: ReturnType<typeof workbookOf>) => deleteColumn(book, 'Lessons', 'From')],
  ])('shows the day all the same when %s', (_what, act) => {
    const { account, call } = withLessons('2027-03-05');
    act(workbookOf(account));
    expect(call('getToday')).toMatchObject({ state: 'ready', title: 'Tiny Play', lessons: { groups: [] } });
  });

  test('names the tab as it is called now', () => {
    const { account, call } = withLessons('2027-03-05');
    renameTab(workbookOf(account), 'Lessons', 'Learnt');
    expect(call('getToday').lessons.tab).toBe('Learnt');
    expect(call('addLesson', LESSON).message).toContain('the Learnt tab');
  });
});

test('The wizard shows none in a workbook that has none', () => {
  const call = callsOf(newAccount(SMALL, { now }));
  expect(call('previewSetUp', { files: [], settings: {} }).lessons.groups).toEqual([]);
});
