/** Timed lines of Work, and the words of the schedule: what is read, and whom it calls from when to when. */
import { charactersCovered } from '../../src/schedule/callWords.ts';
import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { dayWarnings } from '../../src/schedule/dayWarnings.ts';
import { rehearsableWords } from '../../src/schedule/rehearsable.ts';
import { workLines } from '../../src/schedule/workLines.ts';
import { minutesFromTime, timeFromMinutes } from '../../src/values/cellDates.ts';
import { windowsText } from '../../src/values/windows.ts';
import { placesOf, production, type Typed } from '../builders/production.ts';

function linesOf(work: string, start: string, end: string) {
  const startMinute = minutesFromTime(start) ?? 0;
  const endMinute = minutesFromTime(end) ?? 0;
  const { lines, unread } = workLines({ work, start, end, startMinute, endMinute });
  return {
    lines: lines.map(({ from, to, text }) => `${timeFromMinutes(from)}-${timeFromMinutes(to)} ${text}`),
    unread: unread.map(({ typed }) => typed),
  };
}

test.each([
  ['4:00-4:45 Scene 2; 4:45-5:30 Puck', '16:00', '18:00', ['16:00-16:45 Scene 2', '16:45-17:30 Puck']],
  ['16:00 – 16:45: Scene 2', '16:00', '18:00', ['16:00-16:45 Scene 2']],
  ['4-4:45 pm Scene 2\n5 pm to 5:30 pm Scene 3', '16:00', '18:00', ['16:00-16:45 Scene 2', '17:00-17:30 Scene 3']],
  ['11:00-12:30 Scene 1; 12:30-1:15 Scene 2', '11:00', '14:00', ['11:00-12:30 Scene 1', '12:30-13:15 Scene 2']],
  ['11:30-12:30 Act 2; 12:30-1:10 Notes', '19:00', '25:10', ['23:30-24:30 Act 2', '24:30-25:10 Notes']],
  ['9:00-10:00 A; 1:00-2:00 B; 9:00-10:00 C', '09:00', '22:00', ['09:00-10:00 A', '13:00-14:00 B', '21:00-22:00 C']],
  ['House 18:30, curtain 19:00', '17:30', '21:45', []],
  ['1.2 and 4.2', '16:00', '18:00', []],
  ['2-3 chairs', '01:00', '18:00', []],
  ['4:00-4:45 Amir', '16:00', '18:00', ['16:00-16:45 Amir']],
])('%j from %s to %s is read as %j', (work, start, end, expected) => {
  expect(linesOf(work, start, end)).toEqual({ lines: expected, unread: [] });
});

test.each(['4:00-3:00 Scene 2', '4:00- Scene 2', '7:00-8:00 Scene 2', '4:75-5:00 Scene 2', '4:00-4:00 Scene 2'])(
  '%j cannot be read for an event from 16:00 to 18:00',
  (work) => {
    expect(linesOf(work, '16:00', '18:00')).toEqual({ lines: [], unread: [work] });
  },
);

const COMPANY: Typed = {
  People: [
    'Person ID | Name | Called | Group | Role | Characters | Minor',
    'P001 | Ana Reyes | | Creative | Director | | No',
    'P002 | Ben Okafor | | Cast | Puck (Moon cast) | Puck | Yes',
    'P003 | Cleo Park | Cle | Cast | Puck (Star cast) | Puck | Yes',
    'P004 | Dev Shah | | Cast | Bottom; understudy Oberon | Bottom | Yes',
    'P005 | Eli Novak | | Cast | Oberon | Oberon | Yes',
    'P006 | Fay Lund | | Cast | Swing | | Yes',
  ],
  Scenes: ['Scene', '1', '2', '3', '4'],
  Breakdown: [
    'Character | 1 | 2 | 3 | 4',
    'Puck | x | | |',
    'Bottom | | x | |',
    'Oberon | x | x | |',
    'Moth | | | x |',
  ],
};
const EVENT = 'Event ID | Date | Start | End | Type | Location | Work | Scenes | Also called | Not called | Status';

function dayOf(events: string[], conflicts: string[] = []) {
  const data = production({
    ...COMPANY,
    Schedule: [EVENT, ...events],
    Conflicts: ['Person | From date | From time | To time | Status', ...conflicts],
  });
  const planOf = (date: string) => dayPlan(data, date);
  const plan = planOf('2027-03-05');
  return {
    data,
    plan,
    calls: plan.events.flatMap(({ called }) =>
      called.map(({ person, windows }) => `${person.name} ${windowsText(windows)}`),
    ),
    warnings: dayWarnings(plan, planOf('2027-03-04'), data.settings.hours),
    rehearsable: rehearsableWords(plan, data.company, data.breakdown, data.conflicts),
  };
}

const event = (work: string, scenes = '', also = '', not = '', more = '16:00 | 18:00 | Rehearsal | Hall') =>
  `E001 | 2027-03-05 | ${more} | ${work} | ${scenes} | ${also} | ${not} | Published`;

test('what a line names is called for that line, everything else for the whole event', () => {
  const { calls } = dayOf([event('4:00-4:45 Scene 1; 5:00-5:30 Bottom', '1; 2', 'Ana Reyes')]);
  expect(calls).toEqual([
    'Ana Reyes 4:00 pm to 6:00 pm',
    'Ben Okafor 4:00 pm to 4:45 pm',
    'Cleo Park 4:00 pm to 4:45 pm',
    'Dev Shah 4:00 pm to 6:00 pm',
    'Eli Novak 4:00 pm to 6:00 pm',
  ]);
});

test.each([
  ['Puck', ['Ben Okafor', 'Cleo Park']],
  ['Puck (Cle)', ['Cleo Park']],
  ['Puck (Ben Okafor)', ['Ben Okafor']],
  ['Puck (Star cast)', ['Cleo Park']],
  ['Oberon (Dev)', ['Dev Shah']],
  ['Understudies', ['Dev Shah']],
  ['Understudy Oberon', ['Dev Shah']],
  ['Swings', ['Fay Lund']],
])('%s calls %j', (word, names) => {
  const { plan } = dayOf([event('', '', word)]);
  expect(plan.problems).toEqual([]);
  expect(plan.events[0]?.called.map(({ person }) => person.name)).toEqual(names);
});

test('one of a double cast is left out by name', () => {
  const { calls } = dayOf([event('4:00-5:00 Scene 1', '1', '', 'Puck (Ben Okafor)')]);
  expect(calls).toEqual(['Cleo Park 4:00 pm to 5:00 pm', 'Eli Novak 4:00 pm to 5:00 pm']);
});

test('a warm-up is for everybody, a break for nobody, and an unknown word is said', () => {
  const { calls, plan } = dayOf([
    event('4:00-4:15 Warm-up; 4:15-4:45 Bottom; 4:45-5:00 Break; 5:00-5:30 Juggling', '', 'Bottom; Oberon'),
  ]);
  expect(calls).toEqual(['Dev Shah 4:00 pm to 4:45 pm and 5:00 pm to 5:30 pm', 'Eli Novak 4:00 pm to 6:00 pm']);
  expect(plan.doubts.map(({ message }) => message)).toEqual([
    '“Juggling” is not a scene, character, person or group, so everybody who is called for this event is called for “Juggling”.',
  ]);
});

test('whoever an unreadable line names is called for the whole event, and the line is named', () => {
  const { calls, data } = dayOf([event('4:00-3:00 Bottom; 4:00-4:30 Puck')]);
  expect(calls).toEqual([
    'Ben Okafor 4:00 pm to 4:30 pm',
    'Cleo Park 4:00 pm to 4:30 pm',
    'Dev Shah 4:00 pm to 6:00 pm',
  ]);
  expect(placesOf(data.problems)).toEqual(['Schedule 2 Work']);
});

test('a scene without a breakdown, and a part that nobody plays, are said', () => {
  const { plan } = dayOf([event('', '4', 'Moth')]);
  expect(plan.problems.map(({ message, stops }) => [message, stops])).toEqual([
    ['Nobody is in scene 4 in Breakdown, so nobody is called for it. Put an x into its column.', 'call'],
  ]);
  expect(plan.doubts.map(({ message }) => message)).toEqual([
    'Nobody in People is “Moth” at present, so nobody is called for it.',
  ]);
});

test('a conflict takes away what it touches and no more, and says what can be rehearsed', () => {
  const { calls, rehearsable } = dayOf(
    [event('4:00-5:00 Scene 1; 5:00-6:00 Scene 2', '1; 2')],
    ['Eli Novak | 2027-03-05 | 16:00 | 16:30 |', 'Ben Okafor | 2027-03-05 | | | Refused'],
  );
  expect(calls).toContain('Eli Novak 4:30 pm to 6:00 pm');
  expect(calls).toContain('Ben Okafor 4:00 pm to 5:00 pm');
  expect(rehearsable).toEqual([
    'Rehearsal at 4:00 pm: 1 (4:00 pm to 5:00 pm) has nobody for Oberon (Dev Shah could stand in).',
    'Rehearsal at 4:00 pm: complete as planned: 2.',
  ]);
});

test('the same place and the same person twice are said, and online is no place', () => {
  const second = (more: string) => `E002 | 2027-03-05 | 17:00 | 19:00 | Music | ${more} | | | Bottom | | Published`;
  expect(dayOf([event('', '', 'Bottom'), second('hall')]).warnings).toEqual([
    'Hall is taken twice from 5:00 pm to 6:00 pm: Rehearsal at 4:00 pm, and Music at 5:00 pm.',
    'Called for Rehearsal at 4:00 pm and Music at 5:00 pm at the same time: Dev Shah (5:00 pm to 6:00 pm).',
  ]);
  expect(
    dayOf([event('', '', 'Bottom', '', '16:00 | 18:00 | Rehearsal | Online'), second('Online')]).warnings,
  ).toHaveLength(1);
});

test.each([
  ['a break that is too short', '4:00-5:10 Bottom; 5:15-6:00 Bottom', ['No break for 1 h 10 min from 4:00 pm']],
  ['no break at all', '4:00-5:30 Bottom', ['No break for 1 h 30 min from 4:00 pm']],
  ['a long break after 75 minutes', '4:00-5:15 Bottom; 5:25-6:00 Bottom', []],
])('breaks: %s', (_, work, expected) => {
  const { warnings } = dayOf([event(work, '', 'Bottom')]);
  expect(warnings.map((line) => line.split(' in ')[0])).toEqual(expected);
  for (const line of warnings) expect(line).toContain('Breaks: 5 minutes after 55, or 10 after 80.');
});

test('long days and short rests are said with the rule and the numbers', () => {
  const { warnings } = dayOf([
    'E000 | 2027-03-04 | 20:00 | 23:30 | Rehearsal | Hall | | | Bottom; Ana Reyes | | Published',
    event('', '', 'Bottom; Ana Reyes', '', '09:00 | 22:00 | Rehearsal | Hall'),
  ]);
  expect(warnings).toEqual([
    'More than 10 h from first call to the end of the day: Ana Reyes (13 h), Dev Shah (13 h).',
    'Less than 12 h between the end of the day before and this call: Ana Reyes (9 h 30 min), Dev Shah (9 h 30 min).',
  ]);
});

test('minors who finish late are said on a school night only', () => {
  const late = (date: string) => {
    const { data } = dayOf([`E001 | ${date} | 18:00 | 21:30 | Rehearsal | Hall | | | Bottom; Ana Reyes | | Published`]);
    const plan = dayPlan(data, date);
    const before = dayPlan(data, '2027-01-01');
    return dayWarnings(plan, before, data.settings.hours);
  };
  expect(late('2027-03-04')).toEqual(['Under-18s after 9:00 pm on a school night: Dev Shah (9:30 pm).']);
  expect(late('2027-03-05')).toEqual([]);
});

test('the parts that somebody covers are read from Role', () => {
  expect(charactersCovered('Lysander; understudy Oberon')).toEqual(['Oberon']);
  expect(charactersCovered('Understudy: Puck, Moth and Cobweb')).toEqual(['Puck', 'Moth', 'Cobweb']);
  expect(charactersCovered('Puck (Moon cast)')).toEqual([]);
});
