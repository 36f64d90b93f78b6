/** Whether enough chaperones are called with the children of a day: one counts who has no other duty at that time. */
import type { Person } from '../company/people.ts';
import { clockTime } from '../values/dates.ts';
import { foldedText } from '../values/text.ts';
import { minuteText, type Window } from '../values/windows.ts';
import type { DayEvent, DayPlan } from './dayPlan.ts';

const CHAPERONE: readonly string[] = ['chaperone', 'chaperones', 'chaperon', 'matron'];
/** Words that make no other duty of it. */
const QUALIFIERS: readonly string[] = [
  ...CHAPERONE,
  ...'lead head chief senior deputy relief licensed licenced registered approved volunteer child children childrens the'.split(
    ' ',
  ),
  ...'of for team group'.split(' '),
];
/** Groups whose people look after children; the others are on, make or run the show. */
const FREE_GROUPS: readonly string[] = ['Staff', 'Volunteer', ''];
const MOST_LETTERS = 100;

/**
 * True for an adult whose Role is to be a chaperone and nothing else. What else stands there may be another duty, so it does not
 * count; the chaperone group may stand there.
 */
export function isChaperone(
  { role, chaperoneGroup, characters, minor, group }: Person,
  groups: ReadonlySet<string>,
): boolean {
  if (minor || characters.length > 0 || !FREE_GROUPS.includes(group) || role.length > MOST_LETTERS) return false;
  const words = wordsOf(role);
  if (!words.some((word) => CHAPERONE.includes(word))) return false;
  const ownGroups = [...groups, foldedText(chaperoneGroup)].flatMap(wordsOf);
  return words.every((word) => QUALIFIERS.includes(word) || ownGroups.includes(word) || /^\d{1,3}$/.test(word));
}

function wordsOf(text: string): string[] {
  return foldedText(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Events at which, at some minute, too few chaperones are called for the children; the worst minute of each. */
export function chaperoneWarnings(
  plan: DayPlan,
  groups: ReadonlySet<string>,
  childrenPer: (person: Person) => number | null,
): string[] {
  return plan.events.flatMap((day) => {
    const children = day.called.filter(({ person }) => childrenPer(person) !== null);
    const most = Math.min(...children.map(({ person }) => childrenPer(person) ?? Number.POSITIVE_INFINITY));
    if (children.length === 0) return [];
    const elsewhere = busyElsewhere(plan, day);
    const chaperones = day.called
      .filter(({ person }) => isChaperone(person, groups))
      .map(({ person, windows }) => ({ windows, busy: elsewhere(person) }));
    const minutes = [
      ...new Set([...children, ...chaperones].flatMap(({ windows }) => windows.flatMap(({ from, to }) => [from, to]))),
      ...chaperones.flatMap(({ busy }) => busy.flatMap(({ from, to }) => [from, to])),
    ];
    const counts = minutes.map((minute) => {
      const there = children.filter(({ windows }) => isIn(windows, minute)).length;
      const free = chaperones.filter(({ windows, busy }) => isIn(windows, minute) && !isIn(busy, minute)).length;
      return { minute, there, free, short: Math.ceil(there / most) - free };
    });
    const worst = counts.reduce<(typeof counts)[number] | undefined>(
      (known, one) =>
        known === undefined || one.short > known.short || (one.short === known.short && one.minute < known.minute)
          ? one
          : known,
      undefined,
    );
    if (worst === undefined || worst.short <= 0) return [];
    const { event } = day;
    const [who, by] = [count(worst.there, 'child', 'children'), count(worst.free, 'chaperone', 'chaperones')];
    return [
      `${event.eventType.name} at ${clockTime(event.start)}: ${who} with ${by} at ${minuteText(worst.minute)}. One looks after at most ${most}, and does nothing else.`,
    ];
  });
}

function count(number: number, one: string, many: string): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`;
}

/** When somebody is called for another event of the day. */
function busyElsewhere(plan: DayPlan, own: DayEvent): (person: Person) => Window[] {
  return (person) =>
    plan.events.flatMap((day) =>
      day === own ? [] : day.called.filter((one) => one.person === person).flatMap(({ windows }) => windows),
    );
}

function isIn(windows: readonly Window[], minute: number): boolean {
  return windows.some(({ from, to }) => from <= minute && minute < to);
}
