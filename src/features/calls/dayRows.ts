/** The day as rows of time, what and who is called: the events in order, and within them their timed lines. */
import type { Company, Person } from '../../company/people.ts';
import type { DayEvent } from '../../schedule/dayPlan.ts';
import { mergedWindows, shortWindowText, type Window, withoutWindows } from '../../values/windows.ts';
import { whatOf } from './eventWords.ts';
import { eventKey } from './sentCalls.ts';

export interface DayRow {
  eventId: string;
  time: string;
  what: string;
  /** `''` on a line whose people are all named above. */
  who: string;
  away: string;
  /** True for a timed line within the event above it. */
  isLine: boolean;
}

type ShowName = (person: Person) => string;

export function dayRows(day: DayEvent, company: Company, show: ShowName): DayRow[] {
  const { event, called, lines } = day;
  const whole = { from: event.startMinute, to: event.endMinute };
  const first = {
    eventId: eventKey(event),
    time: shortWindowText(whole),
    away: awayWords(day, show),
    isLine: false,
  };
  if (lines.length === 0) {
    return [
      {
        ...first,
        what: whatOf(event),
        who:
          whoWords(
            called.map(({ person }) => person),
            company,
            show,
          ) || 'Nobody',
      },
    ];
  }
  const breaks = gapsBetween(mergedWindows(lines));
  const throughout = new Set(
    called
      .filter(({ windows }) => withoutWindows([whole], [...windows, ...breaks]).length === 0)
      .map((one) => one.person),
  );
  const rows = lines.map((line): DayRow => {
    const people = called
      .filter(({ person, windows }) => !throughout.has(person) && touches(windows, line))
      .map(({ person }) => person);
    return {
      eventId: eventKey(event),
      time: shortWindowText(line),
      what: line.text,
      who: whoWords(people, company, show),
      away: '',
      isLine: true,
    };
  });
  const all = whoWords([...throughout], company, show);
  return [{ ...first, what: event.eventType.name, who: all === '' ? 'As below' : `All the time: ${all}` }, ...rows];
}

/** Who cannot come, and who cannot come for a part; never why. */
function awayWords({ away, partly }: DayEvent, show: ShowName): string {
  return [
    ...away.map(({ person }) => show(person)),
    ...partly.map(({ person, windows }) => `${show(person)} (${windows.map(shortWindowText).join(', ')})`),
  ].join(', ');
}

const GROUP_NAMES = {
  Cast: 'Full cast',
  Crew: 'Crew',
  Creative: 'Creative team',
  Staff: 'Staff',
  Volunteer: 'Volunteers',
};

/** Whole groups by their name, everybody else by name. */
export function whoWords(people: readonly Person[], company: Company, show: ShowName): string {
  const called = new Set(people);
  const active = company.people.filter((person) => person.active);
  if (active.length > 2 && active.every((person) => called.has(person))) return 'Full company';
  const parts: string[] = [];
  const named = new Set<Person>();
  for (const [group, name] of Object.entries(GROUP_NAMES)) {
    const members = active.filter((person) => person.group === group);
    if (members.length < 3 || !members.every((person) => called.has(person))) continue;
    parts.push(name);
    for (const person of members) named.add(person);
  }
  return [...parts, ...people.filter((person) => !named.has(person)).map(show)].join(', ');
}

/** The breaks: what lies between two lines, not before the first or behind the last. */
function gapsBetween(lines: readonly Window[]): Window[] {
  return lines.slice(1).map((line, at) => ({ from: lines[at]?.to ?? line.from, to: line.from }));
}

function touches(windows: readonly Window[], line: Window): boolean {
  return windows.some((window) => window.from < line.to && line.from < window.to);
}
