/** Productions of any size, the same every time: what the benchmark runs besides the example. */
import type { InputFile } from '../../src/jobs/inputFile.ts';

export interface Size {
  /** All minors, each with two guardians in the mean. */
  cast: number;
  guardians: number;
  events: number;
  scenes: number;
  /** 4 if not given. */
  eventsADay?: number;
}

/** The day that is benched has as many of the events as any; its call goes to everybody. */
export const BENCH_DAY = '2027-03-05';
/** Whose call is sent. */
export const NEXT_DAY = '2027-03-06';
const EVENTS_A_DAY = 4;

export function madeUpProduction(size: Size): InputFile[] {
  return [
    file(
      'production',
      ['Setting', 'Value'],
      [
        ['Title', `Play for ${size.cast}`],
        ['Time zone', 'Europe/London'],
        ['Year', '2027'],
        ['Stage manager', 'Sam Reed'],
        ['Stage manager email', 'sam.reed@example.org'],
        ['Call send time', '18:00'],
        ['Report list', 'sam.reed@example.org; director@example.org; designer@example.org'],
      ],
    ),
    file('people', ['Person ID', 'Name', 'Group', 'Role', 'Characters', 'Email', 'Minor'], people(size)),
    file('guardians', ['Guardian ID', 'Name', 'Of', 'Email', 'Gets calls'], guardians(size)),
    file('scenes', ['Scene', 'Title', 'Act', 'Pages from', 'Pages to'], numbers(size.scenes).map(scene)),
    file('breakdown', ['Character', ...numbers(size.scenes).map(sceneName)], breakdown(size)),
    file(
      'schedule',
      ['Event ID', 'Date', 'Start', 'End', 'Type', 'Location', 'Work', 'Scenes', 'Also called', 'Status'],
      schedule(size),
    ),
    file('conflicts', ['Person', 'From date', 'From time', 'To time', 'Reason'], conflicts(size)),
  ];
}

function file(name: string, headers: string[], rows: string[][]): InputFile {
  return { name: `${name}.csv`, text: [headers, ...rows].map((row) => row.join(',')).join('\n') };
}

/** 1, 2, … count */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

const id = (letter: string, number: number): string => `${letter}${String(number).padStart(3, '0')}`;
const sceneName = (number: number): string => `${Math.ceil(number / 10)}.${((number - 1) % 10) + 1}`;

function people({ cast }: Size): string[][] {
  const sm = ['P001', 'Sam Reed', 'Staff', 'Stage Manager', '', 'sam.reed@example.org', 'No'];
  return [
    sm,
    ...numbers(cast).map((n) => [id('P', n + 1), `Actor Number${n}`, 'Cast', '', `Character ${n}`, '', 'Yes']),
  ];
}

function guardians({ cast, guardians: count }: Size): string[][] {
  return numbers(count).map((n) => [
    id('G', n),
    `Guardian Number${n}`,
    id('P', ((n - 1) % cast) + 2),
    `guardian${n}@example.org`,
    'Yes',
  ]);
}

function scene(n: number): string[] {
  return [sceneName(n), `Scene number ${n}`, String(Math.ceil(n / 10)), String(3 * n - 2), String(3 * n)];
}

/** Every character is in about a quarter of the scenes. */
function breakdown({ cast, scenes }: Size): string[][] {
  return numbers(cast).map((n) => [
    `Character ${n}`,
    ...numbers(scenes).map((s) => ((n * 7 + s * 3) % 4 === 0 ? 'x' : '')),
  ]);
}

/** The last two days of the schedule are the benched day and the next; the others lie before. */
function schedule({ events, scenes, eventsADay = EVENTS_A_DAY }: Size): string[][] {
  return numbers(events).map((n) => {
    const daysBefore = Math.ceil((events - n + 1) / eventsADay) - 1;
    const slot = (n - 1) % eventsADay;
    const hour = 10 + 2 * slot;
    const called = numbers(5).map((s) => sceneName(((n * 5 + s) % scenes) + 1));
    return [
      id('E', n),
      dayBefore(daysBefore),
      `${hour}:00`,
      `${hour + 2}:00`,
      'Rehearsal',
      'Hall',
      `Work ${n}`,
      [...new Set(called)].join('; '),
      slot === 0 ? 'Full cast; P001' : '',
      'Published',
    ];
  });
}

function dayBefore(days: number): string {
  if (days === 0) return NEXT_DAY;
  return new Date(Date.UTC(2027, 2, 6) - days * 86_400_000).toISOString().slice(0, 10);
}

/** One in eight of the cast cannot come to one event of the next day. */
function conflicts({ cast }: Size): string[][] {
  return numbers(Math.floor(cast / 8)).map((n) => [id('P', n * 8), NEXT_DAY, '12:00', '13:00', 'School']);
}
