import { archiveTime, closingSteps } from '../../../../src/features/archive/plan/closingSteps.ts';
import { CALENDAR_KEY } from '../../../../src/features/calendar/updateCalendar.ts';
import type { Production } from '../../../../src/production/production.ts';
import { filePlan, treeFile, treeFolder } from '../../../builders/treeFile.ts';

const many = (count: number, more: Parameters<typeof filePlan>[1]) =>
  Array.from({ length: count }, () => filePlan(treeFile('x'), more));

describe('archiveTime', () => {
  test.each([
    [0, 'It takes about 1 minute.'],
    [200, 'It takes about 4 minutes.'],
    [
      1200,
      'It takes about 16 minutes, in 4 runs. They follow each other while the sidebar is open; otherwise there is one an hour.',
    ],
  ])('says of %i files that are locked: %s', (files, words) => {
    expect(archiveTime(many(files, { toLock: true }))).toBe(words);
  });

  test.each<[string, Parameters<typeof filePlan>[1], number]>([
    ['files that are deleted, whoever can open them', { fate: 'delete', toRevoke: [{ id: 'a', who: 'a' }] }, 3],
    ['somebody whose access ends on each', { toRevoke: [{ id: 'a', who: 'a' }] }, 3],
    [
      'two on each',
      {
        toRevoke: [
          { id: 'a', who: 'a' },
          { id: 'b', who: 'b' },
        ],
      },
      4,
    ],
    ['somebody who is let in', { toGive: 'a@example.org' }, 3],
    ['PDFs', { snapshot: true }, 9],
    ['PDFs that are there', { snapshot: true, hasPdf: true }, 1],
    ['nothing to do', { hasPdf: false }, 1],
  ])('counts, of ninety-five files, %s', (_, more, minutes) => {
    expect(archiveTime(many(95, more))).toMatch(new RegExp(`^It takes about ${minutes} minutes?\\b`));
  });
});

/** What is said of a production with these rows in the Outbox, triggers and notes. */
function steps(
  change: { archiveFolder?: string; states?: string[]; triggers?: number; calendar?: string; name?: string } = {},
) {
  const { archiveFolder = '', states = [], triggers = 0, calendar, name = 'Tiny Play 2027' } = change;
  const production = {
    ws: { triggers: { list: () => Array(triggers).fill({}) } },
    state: { folders: { production: 'root', root: 'root' } },
    workbook: { records: () => states.map((State) => ({ State })) },
    properties: calendar === undefined ? {} : { [CALENDAR_KEY]: calendar },
    data: { settings: { title: 'Tiny Play', year: '2027', archiveFolder, namesInArchive: 'None' } },
  } as unknown as Production;
  return closingSteps(production, [filePlan(treeFile('other')), filePlan(treeFolder('root', { name }))]);
}

test('what happens besides is said: what is taken over, and where the folder goes', () => {
  expect(steps()).toEqual([
    expect.stringMatching(/^“Tiny Play: Archive” keeps everything except .* \(None\)\.$/),
    'The folder “Tiny Play 2027” becomes “Tiny Play 2027 (archived)” and moves into “Archive/2027” beside it.',
  ]);
  expect(steps({ archiveFolder: 'link' })[1]).toContain('moves into “2027” in the archive folder.');
  // An attempt that was given up may have renamed it already.
  expect(steps({ name: 'Tiny Play 2027 (archived)' })[1]).toContain('“Tiny Play 2027” becomes');
  expect(steps({ name: 'Tiny (archived) Play' })[1]).toContain('becomes “Tiny (archived) Play (archived)”');
});

test('messages, triggers and the calendar are named where there are any', () => {
  const more = steps({ states: ['Pending', 'Sent', 'Pending'], triggers: 1, calendar: JSON.stringify({ id: 'c1' }) });
  expect(more.slice(2)).toEqual([
    '2 messages not sent yet: cancelled.',
    '1 trigger of yours: removed.',
    'The production’s calendar: removed.',
  ]);
  expect(steps({ states: ['Sent'] })).toHaveLength(2);
});
