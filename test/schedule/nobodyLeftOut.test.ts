/**
 * Nobody left out silently: whoever is needed on a day is called for it, away, not called, or named in a problem for which
 * the automatic call waits, so that the stage manager is told by e-mail; however the schedule is spelt. And where nothing
 * is said, nobody is called who is not needed.
 */
import fc from 'fast-check';
import type { Typed } from '../builders/production.ts';
import { awkwardSchedule } from './awkwardSchedule.ts';
import { type Fault, type Held, heldAgainstMeant } from './leftOut.ts';

const RUNS = { numRuns: 600, seed: 20270305 };

test('in 600 schedules in awkward spellings nobody is left out silently, or called silently', () => {
  fc.assert(
    fc.property(awkwardSchedule, (schedule) => {
      const { missed, extra, mailed } = heldAgainstMeant(schedule);
      expect([missed.map(({ person, words }) => [person.name, words, mailed]), extra]).toEqual([[], []]);
    }),
    RUNS,
  );
});

/** Changes cells of a tab, by header. */
const inCells = (tab: string, headers: readonly string[], change: (cell: string) => string) => (typed: Typed) => {
  const [head = '', ...rows] = typed[tab] ?? [];
  const columns = head.split('|').map((header) => header.trim());
  const isChanged = (at: number) => headers.includes(columns[at] ?? '') || (headers.length === 0 && at > 0);
  const changed = rows.map((row) =>
    row
      .split('|')
      .map((cell, at) => (isChanged(at) ? ` ${change(cell.trim())} ` : cell))
      .join('|'),
  );
  return { ...typed, [tab]: [head, ...changed] };
};
const CALLS = ['Work', 'Scenes', 'Also called'];
/** A range of times as it was once read: at the beginning of a line, with colons and a dash or to or until. */
const PLAIN_TIMES = /^\d{1,2}(:\d\d)?( ?[ap]\.?m\.?)? ?(-|–|—|to|until) ?\d{1,2}(:\d\d)?( ?[ap]\.?m\.?)? /;

const reads = (...change: Parameters<typeof inCells>): Fault => ({ reads: inCells(...change) });

/** Former faults: what was not understood was as if it had not been typed, or was told to nobody. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'a range of scenes that calls the first one only': reads('Schedule', CALLS, (cell) =>
    cell.replace(/(\b[\dIV]+(?:[.-]\d+)?) ?(?:-|–|to|through|till) ?[\dIV]+[.-]\d+/g, '$1'),
  ),
  'a list of scenes that calls the first one only': reads('Schedule', ['Work'], (cell) =>
    cell.replace(/(sc(?:enes?)?[.:]? [\dIV]+(?:[.-]\d+)?)(?:(?: ?[,&+] ?| and )[\dIV]+(?:[.-]\d+)?)+/gi, '$1'),
  ),
  'a timed line that is mere text because its times are written otherwise': reads('Schedule', ['Work'], (cell) =>
    cell
      .split(';')
      .filter((line) => PLAIN_TIMES.test(line.trim()))
      .join(';'),
  ),
  'several parts in one cell that are none': reads('People', ['Characters'], (cell) =>
    /[/,&+]| and /.test(cell) ? '' : cell,
  ),
  'a part that is misspelt, and not said': reads('People', ['Characters'], (cell) =>
    ['Mina', 'Captain', 'Lantern Boy', 'Villager', 'Mouse', 'Peter, the Cook', 'D’Arcy & Son'].includes(cell)
      ? cell
      : '',
  ),
  'marks for off that are on': reads('Breakdown', [], (cell) => (cell === '' ? '' : 'x')),
  'commas between names that call nobody': reads('Schedule', ['Also called'], (cell) =>
    cell
      .split(';')
      .filter((part) => !part.includes(','))
      .join(';'),
  ),
  'an act that is no scene': reads('Schedule', CALLS, (cell) => cell.replace(/\bact \w+/gi, '')),
  'a misspelt name in a timed line that is only a doubt': {
    hides: ({ column, message }) => column === 'Work' && message.startsWith('Callboard does not know '),
  },
  'a problem in another tab that stops no call': { hides: ({ tab }) => tab !== 'Schedule' },
};

test.each(Object.keys(FAULTS))('the check finds %s', (name) => {
  const found: Held[] = [];
  const run = fc.check(
    fc.property(awkwardSchedule, (schedule) => {
      const held = heldAgainstMeant(schedule, FAULTS[name]);
      if (held.missed.length + held.extra.length > 0) found.push(held);
      return held.missed.length + held.extra.length === 0;
    }),
    { ...RUNS, endOnFailure: true },
  );
  expect([name, run.failed, found.length > 0]).toEqual([name, true, true]);
});
