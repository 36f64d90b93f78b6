/** A report's facts in words, for its page and its plain text alike. */
import type { CallEvent } from '../../schedule/event.ts';
import { clockTime, dateInFull, dateInShort } from '../../values/dates.ts';
import type { RecurringIssue } from './recurringIssues.ts';
import type { AttendanceFacts, ReportEvent, ReportFacts } from './reportFacts.ts';
import type { EventTimes } from './timings/timesOf.ts';
import { lengthWords, minuteWords } from './timings/timesWords.ts';

type Fact = [name: string, value: string];

/** Everybody by exception: late, out, who may have gone on. @param all true: also everybody who was there */
export function attendanceLines(report: ReportFacts, all: boolean): Fact[] {
  const { called, late, absent, excused, leftEarly, walkIns, unclear, covers, notMarked, kind } = report;
  const further: [string, string[]][] = [
    ['Left early', leftEarly],
    ['Came without a call', walkIns],
    ['Cannot be read', unclear],
    ['Cover', kind === 'performance' ? covers : []],
  ];
  return [
    ['Called', `${called}`],
    ...(all ? [['Present', peopleWords(report.present)] as Fact] : []),
    ['Late', marksWords(report, late)],
    ['Absent', marksWords(report, absent)],
    ['Excused', peopleWords(excused)],
    ...further.flatMap(([what, names]): Fact[] => (names.length === 0 ? [] : [[what, listWords(what, names)]])),
    ...(notMarked.length === 0 ? [] : [notMarkedFact(report)]),
  ];
}

/** Sentences have their own ends. */
function listWords(what: string, names: readonly string[]): string {
  return what === 'Cover' ? names.join(' ') : names.join(', ');
}

/** What kind of performance it was and how the house was; how far a tech got. */
export function showLines({ kind, show }: ReportFacts): Fact[] {
  if (show === null) return [];
  if (kind === 'tech') return show.reached === '' ? [] : [['Reached', show.reached]];
  const counted = (count: number | null) => (count === null ? '' : String(count));
  const facts: Fact[] = [
    ['Performance', show.type],
    ['House count', counted(show.houseCount)],
    ['Latecomers', counted(show.latecomers)],
    ['Response', show.response],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** A row of the table of a day's rehearsals. */
export function eventLines({ event, firstIn, lastOut, times }: ReportEvent): string[] {
  return [
    event.eventType.name,
    plannedWords(event),
    actualWords(times),
    signedWords(firstIn, lastOut),
    workWords(event),
  ];
}

/** @example actualWords(times) // '4:04 pm to 6:10 pm (the room was locked); break 5:00 pm to 5:10 pm; worked 1 h 56 min' */
function actualWords({ moments, breaks, workedMinutes, unclear }: EventTimes): string {
  const at = (name: string) => moments.find((moment) => moment.name === name);
  const [start, end] = [at('Start'), at('End')];
  const known = [start, end].some((moment) => (moment?.actual ?? null) !== null);
  const span = known
    ? `${minuteWords(start?.actual ?? null) || '?'} to ${minuteWords(end?.actual ?? null) || '?'}`
    : '';
  const reasons = [start, end].map((moment) => moment?.reason ?? '').filter(Boolean);
  return [
    reasons.length === 0 ? span : `${span} (${reasons.join('; ')})`.trim(),
    ...breaks.map(({ from, to }) => `break ${minuteWords(from)} to ${minuteWords(to) || '?'}`),
    workedMinutes === null ? '' : `worked ${lengthWords(workedMinutes)}`,
    unclear.length === 0 ? '' : `not clear: ${unclear.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** @example plannedWords(event) // '7:00 pm to 9:30 pm' */
export function plannedWords({ start, end }: Pick<CallEvent, 'start' | 'end'>): string {
  return `${clockTime(start)} to ${clockTime(end)}`;
}

function workWords({ work, scenes }: CallEvent): string {
  return [work, scenes.length > 0 ? `Scenes ${scenes.join(', ')}` : ''].filter(Boolean).join('. ');
}

/** Rows of the table of times: what was stamped, and what has a reason. */
export function momentRows({ moments }: EventTimes): string[][] {
  return moments
    .filter(({ actual, reason }) => actual !== null || reason !== '')
    .map(({ name, planned, actual, hold, reason }) => [
      ...[name, minuteWords(planned), minuteWords(actual)],
      ...[hold === 0 ? '' : lengthWords(hold), reason],
    ]);
}

/** What they come to; nothing of what is not known. */
export function sumFacts({ acts, intervals, runMinutes, showMinutes }: EventTimes): Fact[] {
  const lengths = acts.map(({ name, minutes }) => `${name} ${lengthWords(minutes)}`);
  return [
    ...(lengths.length === 0 ? [] : [['Acts', lengths.join(', ')] as Fact]),
    ...(intervals.length === 0 ? [] : [['Intermission', intervals.map(lengthWords).join(', ')] as Fact]),
    ...(runMinutes === null ? [] : [['Run time', lengthWords(runMinutes)] as Fact]),
    ...(showMinutes === null ? [] : [['Show time', lengthWords(showMinutes)] as Fact]),
  ];
}

/** @example recurringWords(issue) // 'in 4 reports, 2 open: 1.8 (Fri 5 Mar), P2.1 (Sat 20 Mar)' */
export function recurringWords({ reports, places, open }: RecurringIssue): string {
  const quoted = places.map(({ number, date }) => `${number} (${dateInShort(date)})`).join(', ');
  return `in ${reports} reports, ${open} open: ${quoted}`;
}

export function nextWords({ next }: Pick<ReportFacts, 'next'>, venue: string): string {
  return next === null
    ? 'Nothing is published yet.'
    : `${next.eventType.name}, ${dateInFull(next.date)}, ${clockTime(next.start)}, ${next.location || venue}`;
}

export function peopleWords(names: readonly string[], nobody = 'nobody'): string {
  return names.length === 0 ? nobody : names.join(', ');
}

/** “Nobody” only where everybody’s mark says so. */
function marksWords({ notMarked }: AttendanceFacts, names: readonly string[]): string {
  return names.length === 0 && notMarked.length > 0 ? 'nobody is marked so' : peopleWords(names);
}

/** More names than this say no more than that nobody is marked. */
const MOST_NAMED = 12;

function notMarkedFact({ notMarked, events }: ReportFacts): Fact {
  const calls = events.reduce((sum, { called }) => sum + called.length, 0);
  const nobodyIs = notMarked.length > MOST_NAMED && notMarked.length === calls;
  return ['Not marked', nobodyIs ? 'everybody who was called' : `${notMarked.length}: ${notMarked.join(', ')}`];
}

/** What Attendance tells: who signed in first and out last, which is not when the rehearsal began and ended. */
export function signedWords(firstIn: string, lastOut: string): string {
  if (firstIn === '' && lastOut === '') return 'nobody signed in or out';
  const first = firstIn === '' ? 'nobody signed in' : `first in ${clockTime(firstIn)}`;
  return `${first}, ${lastOut === '' ? 'nobody signed out' : `last out ${clockTime(lastOut)}`}`;
}
