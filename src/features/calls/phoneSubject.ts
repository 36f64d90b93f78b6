/** The subject of a call as a locked telephone shows it: the day, who, when. No last name and no address stands in it. */
import type { Person } from '../../company/people.ts';
import { firstName, shownNames } from '../../company/shownName.ts';
import { dayAndMonth } from '../../values/dates.ts';
import { oneLine } from '../../values/oneLine.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { minuteText } from '../../values/windows.ts';
import type { CallIssue } from './callIssue.ts';

/** What a telephone shows of a subject in two lines, and what is left of a name that is longer than names are. */
const MOST = 78;
const MOST_OF_NAME = 24;

/**
 * @param people whose message it is; nobody for the company's list address
 * @example phoneSubject(issue, [lucia]) // 'CHANGED: Sat 6 March, Lucía 2:30 pm'
 */
export function phoneSubject(issue: CallIssue, people: readonly Person[]): string {
  const { call, revision } = issue;
  const mark = markOf(issue, people);
  const begin = `${mark === '' ? '' : `${mark}: `}${dayAndMonth(call.date)}`;
  // What goes out again without news for these people is told apart from what they have.
  const end = revision > 1 && mark === '' ? ` (revision ${revision})` : '';
  const groups = people.length === 0 ? dayWords(issue) : groupsOf(issue, people, mark === 'CANCELLED');
  for (let shown = groups.length; shown > 0; shown--) {
    const more = groups.slice(shown).reduce((sum, { count }) => sum + count, 0);
    const words = groups.slice(0, shown).map((group) => group.words);
    const subject = `${begin}, ${words.join(', ')}${more > 0 ? ` and ${more} more` : ''}${end}`;
    if (subject.length <= MOST) return subject;
  }
  return `${begin}${people.length > 0 ? `, ${people.length} people` : ''}${end}`;
}

function markOf(issue: CallIssue, people: readonly Person[]): '' | 'CHANGED' | 'CANCELLED' {
  const { call } = issue;
  const isAnybodyCalled =
    people.length === 0 ? call.plan.events.length > 0 : people.some((one) => firstMinute(issue, one) !== null);
  if (!isAnybodyCalled) return 'CANCELLED';
  if (issue.replaces === 0) return '';
  const isNews =
    people.length === 0 ? issue.dayChanges.size > 0 : people.some((one) => issue.changesOf(one).length > 0);
  return isNews ? 'CHANGED' : '';
}

interface Group {
  words: string;
  count: number;
}

/** Those who begin together, in the order of the message. */
function groupsOf(issue: CallIssue, people: readonly Person[], isOff: boolean): Group[] {
  const names = subjectNames(issue, people);
  const byTime = new Map<number | null, string[]>();
  people.forEach((person, at) => {
    const minute = firstMinute(issue, person);
    byTime.set(minute, [...(byTime.get(minute) ?? []), names[at] ?? '']);
  });
  return [...byTime].flatMap(([minute, own]) => {
    const time = minute === null ? (isOff ? '' : ' not called') : ` ${minuteText(minute)}`;
    const joined = { words: `${listed(own)}${time}`, count: own.length };
    return joined.words.length <= MOST / 2 ? [joined] : own.map((name) => ({ words: `${name}${time}`, count: 1 }));
  });
}

/** @example listed(['Ana', 'Ben', 'Cleo']) // 'Ana, Ben and Cleo' */
function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** First names; two of one family that are called alike as calls show them. */
export function subjectNames({ company }: Pick<CallIssue, 'company'>, people: readonly Person[]): string[] {
  const first = people.map((person) => firstName(person));
  const show = shownNames(company, false);
  return people.map((person, at) => {
    const isShared = first.some((other, index) => index !== at && foldedText(other) === foldedText(first[at] ?? ''));
    return shortened(oneLine(isShared ? show(person) : (first[at] ?? '')), MOST_OF_NAME) || 'You';
  });
}

function firstMinute({ call }: CallIssue, person: Person): number | null {
  const begins = (call.ownCalls.get(person) ?? []).flatMap(({ windows }) => windows.map(({ from }) => from));
  return begins.length === 0 ? null : Math.min(...begins);
}

function dayWords({ call }: CallIssue): Group[] {
  const begins = call.plan.events.map(({ event }) => event.startMinute);
  return begins.length === 0 ? [] : [{ words: `first call ${minuteText(Math.min(...begins))}`, count: 1 }];
}
