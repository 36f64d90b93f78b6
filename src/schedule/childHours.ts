/**
 * What the rules for children say of a day's calls, in verdicts for the stage manager: who, what and past which figure, and never
 * how old. They warn and stop nothing. A child whose age band is not known is judged by the strictest.
 */
import type { AgeBand, AgeBands } from '../company/ageBands.ts';
import { licenceProblems, licenceWarnings } from '../company/licences.ts';
import type { Company, Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import type { HoursRules } from '../settings/settings.ts';
import { addDays, weekdayOf } from '../values/dates.ts';
import { foldedText } from '../values/text.ts';
import { durationText, minuteText, type Window, windowsText } from '../values/windows.ts';
import { chaperoneWarnings } from './chaperones.ts';
import { type ChildHourRules, type ChildLimits, limitsFor, NO_LIMITS } from './childHourRules.ts';
import type { Attended, ChildHours } from './childHoursData.ts';
import { endsEveningBefore, type Presence, presenceFrom } from './childPresence.ts';
import type { DayPlan } from './dayPlan.ts';

export interface ChildVerdicts {
  lines: string[];
  /** Rows of the Confidential workbook that cannot be read, by their number alone. */
  problems: Problem[];
  /** Of whom it is said that they are called too late, or rest too little: the company’s own limits need not say it again. */
  late: ReadonlySet<Person>;
  rested: ReadonlySet<Person>;
}

/** What a day is judged by. */
interface Basis {
  company: Company;
  settings: { hours: Pick<HoursRules, 'schoolNights'> };
  childHours?: ChildHours;
}

export const NO_VERDICTS: ChildVerdicts = { lines: [], problems: [], late: new Set(), rested: new Set() };

/** So many days back somebody’s days in a row are counted. */
const MOST_DAYS_BACK = 20;
/** More names than this help nobody; all of them are in the schedule. */
const MOST_NAMES = 20;

/** @param planOf the day without whoever is left out */
export function childVerdicts(data: Basis, planOf: (date: DateText) => DayPlan, date: DateText): ChildVerdicts {
  const { childHours, company, settings } = data;
  if (childHours === undefined) return NO_VERDICTS;
  const { rules, bands, licences, attended, name } = childHours;
  const plan = planOf(date);
  const presence = presenceFrom(planOf, attended);
  const dates = [...(endsEveningBefore(plan) ? [addDays(date, -1)] : []), date];
  const isChild = (person: Person) => person.minor || bands.of.has(person);
  const here = dates.map((day) => company.people.filter((one) => isChild(one) && presence(day).has(one)));
  const children = company.people.filter((person) => here.some((day) => day.includes(person)));
  if (children.length === 0) return NO_VERDICTS;
  const limits = (person: Person) =>
    rules === null || !isChild(person) ? NO_LIMITS : limitsFor(rules, bands.of.get(person));
  const judged = dates.map((day, at) =>
    dayVerdicts(
      { date: day, presence, limits, isSchoolNight: settings.hours.schoolNights.includes(weekdayOf(day)) },
      here[at] ?? [],
    ),
  );
  const groups = new Set(company.people.map((person) => foldedText(person.chaperoneGroup)).filter((one) => one !== ''));
  const found = [
    ...judged.flatMap(({ lines }) => lines),
    ...chaperoneWarnings(plan, groups, (person) => limits(person).childrenPerChaperone),
    ...licenceWarnings(licences, licensed(rules, bands, children), date, daysCame(attended)),
  ];
  const unknown = rules === null || !hasLimits(rules) ? [] : children.filter((person) => !bands.of.has(person));
  return {
    lines: [
      ...(rules !== null && childHours.unconfirmed !== '' ? [unconfirmedLine(childHours)] : []),
      ...[...new Set(found)],
      ...(unknown.length === 0
        ? []
        : [
            `No age band is on file, so ${name}’s strictest limits hold: ${listed(unknown.map((one) => one.name))}. Type it into Young people in the Confidential workbook.`,
          ]),
      ...childHours.unread,
    ],
    problems: [...(rules === null ? [] : bands.problems), ...licenceProblems(licences)],
    late: new Set(judged.flatMap(({ late }) => [...late])),
    rested: new Set(judged.flatMap(({ rested }) => [...rested])),
  };
}

/** The rules hold all the same: what nobody confirmed is neither used in silence nor dropped. */
function unconfirmedLine({ name, unconfirmed }: ChildHours): string {
  return `Hours of children: ${name}’s rules are not confirmed, and are used all the same. ${unconfirmed}`;
}

function hasLimits({ limits }: ChildHourRules): boolean {
  return Object.values(limits).some((one) => Object.values(one).some((figure) => figure !== null));
}

/** Children who need a licence; whoever’s band is not known does. */
export function licensed(rules: ChildHourRules | null, bands: AgeBands, children: readonly Person[]): Person[] {
  const free: readonly AgeBand[] = rules?.unlicensed ?? [];
  return children.filter((person) => {
    const band = bands.of.get(person);
    return band === undefined || !free.includes(band);
  });
}

function daysCame(attended: readonly Attended[]): (person: Person) => ReadonlySet<DateText> {
  const days = new Map<Person, Set<DateText>>();
  for (const { person, date, came } of attended) {
    if (came) days.set(person, (days.get(person) ?? new Set()).add(date));
  }
  return (person) => days.get(person) ?? new Set();
}

interface Day {
  date: DateText;
  presence: Presence;
  limits: (person: Person) => ChildLimits;
  isSchoolNight: boolean;
}

function dayVerdicts(day: Day, children: readonly Person[]): Pick<ChildVerdicts, 'lines' | 'late' | 'rested'> {
  const { date, presence, limits, isSchoolNight } = day;
  const [today, before, after] = [presence(date), presence(addDays(date, -1)), presence(addDays(date, 1))];
  const late = new Set<Person>();
  const rested = new Set<Person>();
  const lines = new Map<string, string[]>();
  const say = (words: string, who: string) => lines.set(words, [...(lines.get(words) ?? []), who]);
  for (const person of children) {
    const { from, to } = today.get(person) ?? NO_TIME;
    const { earliest, presentMinutes, restMinutes, daysInARow, ...ends } = limits(person);
    const latest = isSchoolNight ? ends.latestSchoolNight : ends.latest;
    if (earliest !== null && from < earliest) {
      say(`Under-18s before ${minuteText(earliest)}`, `${person.name} (${minuteText(from)})`);
    }
    if (latest !== null && to > latest) {
      say(`Under-18s past ${minuteText(latest)}`, `${person.name} (to ${minuteText(to)})`);
      late.add(person);
    }
    if (presentMinutes !== null && to - from > presentMinutes) {
      const span = `${durationText(to - from)}, ${windowsText([{ from, to }])}`;
      say(`Under-18s for more than ${durationText(presentMinutes)}`, `${person.name} (${span})`);
    }
    const [ended, begins] = [before.get(person)?.to, after.get(person)?.from];
    if (restMinutes !== null && ended !== undefined && from + 1440 - ended < restMinutes) {
      const words = `Under-18s with less than ${durationText(restMinutes)} since the day before`;
      say(words, `${person.name} (${durationText(Math.max(0, from + 1440 - ended))})`);
      rested.add(person);
    }
    if (restMinutes !== null && begins !== undefined && begins + 1440 - to < restMinutes) {
      const words = `Under-18s with less than ${durationText(restMinutes)} until the next day’s call`;
      say(words, `${person.name} (${durationText(Math.max(0, begins + 1440 - to))})`);
    }
    const row = daysInARow === null ? 0 : daysTogether(presence, person, date);
    if (daysInARow !== null && row > daysInARow) {
      say(`Under-18s on more than ${daysInARow} days in a row`, `${person.name} (${row})`);
    }
  }
  return { lines: [...lines].map(([words, names]) => `${words}: ${listed(names)}.`), late, rested };
}

const NO_TIME: Window = { from: 0, to: 0 };

/** Days in a row up to and with this one. */
function daysTogether(presence: Presence, person: Person, date: DateText): number {
  let days = 1;
  while (days < MOST_DAYS_BACK && presence(addDays(date, -days)).has(person)) days++;
  return days;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}
