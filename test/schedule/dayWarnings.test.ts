/** What the stage manager should look at before a day is called. */

import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { dayWarnings, listed } from '../../src/schedule/dayWarnings.ts';
import { rehearsableWords } from '../../src/schedule/rehearsable.ts';
import { addDays } from '../../src/values/dates.ts';
import { production, type Typed } from '../builders/production.ts';

const DAY = '2027-03-05';
const COMPANY: Typed = {
  People: [
    'Person ID | Name | Group | Characters | Minor',
    'P001 | Ana | Cast | Mouse | No',
    'P002 | Ben | Cast | Cat | Yes',
    'P003 | Cleo | Cast | Owl | No',
  ],
  Scenes: ['Scene', '1', '2', '3'],
  Breakdown: ['Character | 1 | 2 | 3', 'Mouse | x | | ', 'Cat | | x | ', 'Owl | | | x'],
};

/** Events as `date start end location work scenes called`. */
function data(events: string[], more: Typed = {}) {
  return production({
    ...COMPANY,
    Schedule: [
      'Event ID | Date | Start | End | Type | Location | Work | Scenes | Also called | Status',
      ...events.map((event, index) => {
        const [date, start, end, location, work, scenes, called] = event.split('|').map((cell) => cell.trim());
        return `E00${index + 1} | ${date} | ${start} | ${end} | Rehearsal | ${location} | ${work} | ${scenes} | ${called} | Published`;
      }),
    ],
    ...more,
  });
}

function warnings(...events: string[]): string {
  const all = data(events);
  const planOf = (date: string) => dayPlan(all, date);
  return dayWarnings(planOf(DAY), planOf(addDays(DAY, -1)), all.settings.hours).join('\n');
}

test.each([
  [
    'one place at one time',
    [`${DAY} | 16:00 | 18:00 | Hall | | | Ana`, `${DAY} | 17:00 | 19:00 | hall | | | Cleo`],
    'taken twice from 5:00 pm to 6:00 pm',
  ],
  [
    'one person at one time',
    [`${DAY} | 16:00 | 18:00 | Hall | | | Ana`, `${DAY} | 17:00 | 19:00 | Studio | | | Ana`],
    'Ana (5:00 pm to 6:00 pm)',
  ],
  ['a long day', [`${DAY} | 08:00 | 19:00 | Hall | | | Ana`], 'Ana (11 h)'],
  [
    'a short rest',
    [`2027-03-04 | 18:00 | 24:00 | Hall | | | Ana`, `${DAY} | 09:00 | 10:00 | Hall | | | Ana`],
    'Ana (9 h)',
  ],
  [
    'work without a break',
    [`${DAY} | 16:00 | 18:00 | Hall | 4:00-5:30 Ana; 5:45-6:00 Ana | | Ana`],
    '1 h 30 min from 4:00 pm',
  ],
])('%s is said', (_, events, words) => {
  expect(warnings(...events)).toContain(words);
});

test('a day within the rules has no warning', () => {
  expect(
    warnings(
      `${DAY} | 16:00 | 17:00 | Hall | | | Ana`,
      `${DAY} | 17:00 | 18:00 | Hall | | | Ana`,
      `${DAY} | 16:00 | 17:00 | Online | | | Cleo`,
    ),
  ).toBe('');
});

test('a minor late on a school night is said, on another night not', () => {
  const late = (date: string) => {
    const all = data([`${date} | 18:00 | 21:30 | Hall | | | Ben`]);
    const plan = (day: string) => dayPlan(all, day);
    return dayWarnings(plan(date), plan(addDays(date, -1)), all.settings.hours).join('\n');
  };
  expect(late('2027-03-03')).toContain('Ben (9:30 pm)');
  expect(late('2027-03-06')).not.toContain('Ben');
});

test('what can still be rehearsed is said where a conflict spoils a scene', () => {
  const all = data([`${DAY} | 16:00 | 18:00 | Hall | | 1; 2 | `], {
    Conflicts: ['Person | From date', `Ben | ${DAY}`],
  });
  const plan = dayPlan(all, DAY);
  expect(rehearsableWords(plan, all.company, all.breakdown, all.conflicts)).toEqual([
    'Rehearsal at 4:00 pm: 2 (4:00 pm to 6:00 pm) has nobody for Cat.',
    'Rehearsal at 4:00 pm: complete as planned: 1.',
    'Rehearsal at 4:00 pm: with those who can come, these others would be complete: 3.',
  ]);
});

test('long lists of names are cut short', () => {
  expect(listed(['Ana', 'Ben', 'Cy'], 2)).toBe('Ana, Ben and 1 more');
});
