/**
 * What to look at before a day is called: the same place or the same person twice, and the rules for breaks and hours
 * (docs/theatre.md, Breaks and hours). Warnings name the rule and the numbers, and stop nothing.
 */
import type { Person } from '../company/people.ts';
import type { HoursRules } from '../settings/settings.ts';
import { clockTime } from '../values/dates.ts';
import { foldedText } from '../values/text.ts';
import { durationText, mergedWindows, minuteText, sharedWindows, type Window, windowsText } from '../values/windows.ts';
import type { DayEvent, DayPlan } from './dayPlan.ts';
import type { CallEvent } from './event.ts';
import { isPause } from './lineCall.ts';
import { schoolNightFinish } from './schoolNight.ts';

/** Places that can hold any number of events. */
const NO_PLACES = /^(online|zoom|video( call)?|by phone|tba|tbc|various|home)$/;
/** Names in a message before "and 3 more". */
const MOST_NAMES = 6;

/** Of whom the rules for children say the same with their own figures (childHours.ts): it is not said twice. */
export interface SaidOfChildren {
  late: ReadonlySet<Person>;
  rested: ReadonlySet<Person>;
}

const NOTHING_SAID: SaidOfChildren = { late: new Set(), rested: new Set() };

/** @param before the day before, for the rest between the two. */
export function dayWarnings(
  plan: DayPlan,
  before: DayPlan,
  rules: HoursRules,
  said: SaidOfChildren = NOTHING_SAID,
): string[] {
  return [
    ...placesTwice(plan),
    ...personTwice(plan),
    ...plan.events.flatMap((day) => missingBreaks(day, rules)),
    ...longDays(plan, rules),
    ...shortRests(plan, before, rules, said.rested),
    ...lateMinors(plan, rules, said.late),
  ];
}

/** @param only warn of this event alone */
export function placesTwice(plan: DayPlan, only?: CallEvent): string[] {
  return pairs(plan.events).flatMap(([one, other]) => {
    const place = foldedText(one.event.location);
    if (only !== undefined && one.event !== only && other.event !== only) return [];
    if (place === '' || NO_PLACES.test(place) || place !== foldedText(other.event.location)) return [];
    const both = sharedWindows([windowOf(one)], [windowOf(other)]);
    return both.length === 0
      ? []
      : [`${one.event.location} is taken twice from ${windowsText(both)}: ${nameOf(one)}, and ${nameOf(other)}.`];
  });
}

function personTwice(plan: DayPlan): string[] {
  return pairs(plan.events).flatMap(([one, other]) => {
    // Most events of a day do not overlap, and then nobody has to be looked for.
    if (sharedWindows([spanOf(one)], [spanOf(other)]).length === 0) return [];
    const others = new Map(other.called.map((called) => [called.person, called.windows]));
    const twice = one.called.flatMap(({ person, windows }): [Person, Window[]][] => {
      const both = sharedWindows(windows, others.get(person) ?? []);
      return both.length > 0 ? [[person, both]] : [];
    });
    if (twice.length === 0) return [];
    const names = twice.map(([person, both]) => `${person.name} (${windowsText(both)})`);
    return [`Called for ${nameOf(one)} and ${nameOf(other)} at the same time: ${listed(names)}.`];
  });
}

/**
 * Stretches without a break, where the event has timed lines: what lies between them is a break. Of an event without
 * timed lines nobody knows when the breaks are.
 */
function missingBreaks(day: DayEvent, rules: HoursRules): string[] {
  const { breakAfterMinutes, breakMinutes, longBreakAfterMinutes, longBreakMinutes } = rules;
  if (breakAfterMinutes === 0 || day.lines.length === 0) return [];
  const work = mergedWindows(day.lines.filter((line) => !isPause(line.text)));
  const byStretch = new Map<string, string[]>();
  for (const { person, windows } of day.called) {
    for (const { from, to } of stretches(sharedWindows(windows, work), rules)) {
      const text = `${durationText(to - from)} from ${minuteText(from)}`;
      byStretch.set(text, [...(byStretch.get(text) ?? []), person.name]);
    }
  }
  return [...byStretch].map(
    ([text, names]) =>
      `No break for ${text} in ${nameOf(day)}: ${listed(names)}. Breaks: ${breakMinutes} minutes after ${breakAfterMinutes}, or ${longBreakMinutes} after ${longBreakAfterMinutes}.`,
  );
}

/** Stretches of work that are too long for the break that follows them; the end of the call is a long break. */
function stretches(work: readonly Window[], rules: HoursRules): Window[] {
  const joined: (Window & { pause: number })[] = [];
  for (const window of work) {
    const last = joined[joined.length - 1];
    const pause = last === undefined ? 0 : window.from - last.to;
    if (last !== undefined && pause < rules.breakMinutes) last.to = window.to;
    else {
      if (last !== undefined) last.pause = pause;
      joined.push({ ...window, pause: Number.POSITIVE_INFINITY });
    }
  }
  return joined.filter(({ from, to, pause }) => {
    const allowed = pause >= rules.longBreakMinutes ? rules.longBreakAfterMinutes : rules.breakAfterMinutes;
    return to - from > Math.max(allowed, rules.breakAfterMinutes);
  });
}

function longDays(plan: DayPlan, rules: HoursRules): string[] {
  if (rules.longestDayMinutes === 0) return [];
  const long = [...spans(plan)].filter(([, { from, to }]) => to - from > rules.longestDayMinutes);
  if (long.length === 0) return [];
  const names = long.map(([person, { from, to }]) => `${person.name} (${durationText(to - from)})`);
  return [
    `More than ${durationText(rules.longestDayMinutes)} from first call to the end of the day: ${listed(names)}.`,
  ];
}

function shortRests(plan: DayPlan, before: DayPlan, rules: HoursRules, said: ReadonlySet<Person>): string[] {
  if (rules.restMinutes === 0) return [];
  const ended = spans(before);
  const short = [...spans(plan)].flatMap(([person, { from }]) => {
    const end = ended.get(person)?.to;
    const rest = end === undefined ? Number.POSITIVE_INFINITY : from + 1440 - end;
    return rest < rules.restMinutes && !said.has(person) ? [`${person.name} (${durationText(rest)})`] : [];
  });
  return short.length === 0
    ? []
    : [
        `Less than ${durationText(rules.restMinutes)} between the end of the day before and this call: ${listed(short)}.`,
      ];
}

function lateMinors(plan: DayPlan, rules: HoursRules, said: ReadonlySet<Person>): string[] {
  const latest = schoolNightFinish(rules, plan.date);
  if (latest === null) return [];
  const late = [...spans(plan)].filter(([person, { to }]) => person.minor && to > latest && !said.has(person));
  if (late.length === 0) return [];
  const names = late.map(([person, { to }]) => `${person.name} (${minuteText(to)})`);
  return [`Under-18s after ${clockTime(rules.schoolNightFinish)} on a school night: ${listed(names)}.`];
}

/** Everybody's day from their first call to their last end. */
function spans(plan: DayPlan): Map<Person, Window> {
  const byPerson = new Map<Person, Window>();
  for (const { called } of plan.events) {
    for (const { person, windows } of called) {
      const known = byPerson.get(person);
      const from = windows[0]?.from ?? 0;
      const to = windows[windows.length - 1]?.to ?? 0;
      byPerson.set(person, known ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to });
    }
  }
  return byPerson;
}

/** From the first call, which the crew may have before the event begins. */
function spanOf({ event, called }: DayEvent): Window {
  return { from: Math.min(event.startMinute, ...called.map((one) => one.callMinute)), to: event.endMinute };
}

function windowOf({ event }: DayEvent): Window {
  return { from: event.startMinute, to: event.endMinute };
}

function nameOf({ event }: DayEvent): string {
  return `${event.eventType.name} at ${clockTime(event.start)}`;
}

/** @example listed(['Ana', 'Ben', 'Cy'], 2) // 'Ana, Ben and 1 more' */
export function listed(names: readonly string[], most = MOST_NAMES): string {
  const shown = names.slice(0, most);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}
