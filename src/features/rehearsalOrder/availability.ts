/** When somebody can be there on a day: without conflicts and other calls, and within the hours of children. */
import { personNamed } from '../../company/company.ts';
import type { Person } from '../../company/people.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { type ChildLimits, limitsFor, NO_LIMITS } from '../../schedule/childHourRules.ts';
import { presenceFrom } from '../../schedule/childPresence.ts';
import { busyOn } from '../../schedule/conflicts.ts';
import { type DayPlan, dayPlan } from '../../schedule/dayPlan.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { isSchoolNight, schoolNightFinish } from '../../schedule/schoolNight.ts';
import { addDays } from '../../values/dates.ts';
import { dateInCell } from '../../values/typedDate.ts';
import { sharedWindows, type Window, withoutWindows } from '../../values/windows.ts';
import { choiceFrom } from '../../workbook/choiceWords.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import type { conflictsTab } from '../../workbook/tabs/schedule.ts';

export interface Availability {
  windows: Window[];
  /** The longest time from the first minute to the last; `null` for any. */
  mostMinutes: number | null;
}

const DAY = 1440;
const MOST_DAYS_BACK = 20;

/** When people are there on other days that are planned and in no schedule yet, by date: from their first minute to their last. */
export type PlannedDays = ReadonlyMap<DateText, ReadonlyMap<Person, Window>>;

/**
 * @param planned children rest between these days and that of the schedule, too; the day itself does not count
 * @param unreadable who has a conflict that cannot be read: not there at all
 * @param except an event that is looked at itself
 */
export function availabilityOn(
  data: ProductionData,
  date: DateText,
  day: Window,
  unreadable: ReadonlySet<Person>,
  except?: CallEvent,
  planned: PlannedDays = new Map(),
): (person: Person) => Availability {
  const plans = new Map<DateText, DayPlan>();
  const others = { ...data, events: data.events.filter((event) => event !== except) };
  const planOf = (on: DateText) => {
    const plan = plans.get(on) ?? dayPlan(others, on);
    plans.set(on, plan);
    return plan;
  };
  const busy = busyOn(date, data.conflicts);
  const called = new Map<Person, Window[]>();
  // What goes past midnight, and what begins soon after it, is of another date.
  for (const days of [-1, 0, 1]) {
    for (const event of planOf(addDays(date, days)).events) {
      for (const { person, windows } of event.called) {
        const own = windows.map(({ from, to }) => ({ from: from + days * DAY, to: to + days * DAY }));
        called.set(person, [...(called.get(person) ?? []), ...own]);
      }
    }
  }
  const children = childDay(data, planOf, date, planned);
  return (person) => {
    if (unreadable.has(person)) return { windows: [], mostMinutes: null };
    const taken = [...(busy.get(person) ?? []).flatMap(({ windows }) => windows), ...(called.get(person) ?? [])];
    const { window, mostMinutes } = children(person);
    return { windows: sharedWindows(withoutWindows([day], taken), [window]), mostMinutes };
  };
}

/** From when to when a child may be there; everybody else always. */
function childDay(data: ProductionData, planOf: (date: DateText) => DayPlan, date: DateText, planned: PlannedDays) {
  const { rules = null, bands, attended = [] } = data.childHours ?? {};
  const { hours } = data.settings;
  const isBeforeSchool = isSchoolNight(hours, date);
  const known = presenceFrom(planOf, attended);
  const presence = (on: DateText): ReadonlyMap<Person, Window> => {
    const more = on === date ? undefined : planned.get(on);
    return more === undefined ? known(on) : bothDays(known(on), more);
  };
  const limitsOf = (person: Person): ChildLimits =>
    rules === null ? NO_LIMITS : limitsFor(rules, bands?.of.get(person));
  return (person: Person): { window: Window; mostMinutes: number | null } => {
    const isChild = person.minor || bands?.of.has(person) === true;
    if (!isChild) return { window: { from: 0, to: 2 * DAY }, mostMinutes: null };
    const { earliest, presentMinutes, restMinutes, daysInARow, ...ends } = limitsOf(person);
    const finish = schoolNightFinish(hours, date);
    const latest = isBeforeSchool ? ends.latestSchoolNight : ends.latest;
    const from = [earliest ?? 0];
    const to = [latest ?? 2 * DAY, ...(finish === null || !person.minor ? [] : [finish])];
    const own = presence(date).get(person);
    if (presentMinutes !== null && own !== undefined) {
      from.push(own.to - presentMinutes);
      to.push(own.from + presentMinutes);
    }
    const [before, after] = [presence(addDays(date, -1)).get(person), presence(addDays(date, 1)).get(person)];
    if (restMinutes !== null && before !== undefined) from.push(before.to - DAY + restMinutes);
    if (restMinutes !== null && after !== undefined) to.push(after.from + DAY - restMinutes);
    const row = (step: number) => {
      let days = 0;
      while (days < MOST_DAYS_BACK && presence(addDays(date, step * (days + 1))).has(person)) days++;
      return days;
    };
    if (daysInARow !== null && row(-1) + 1 + row(1) > daysInARow) to.push(0);
    return { window: { from: Math.max(...from), to: Math.min(...to) }, mostMinutes: presentMinutes };
  };
}

function bothDays(one: ReadonlyMap<Person, Window>, other: ReadonlyMap<Person, Window>): Map<Person, Window> {
  const both = new Map(one);
  for (const [person, { from, to }] of other) {
    const own = one.get(person);
    both.set(person, { from: Math.min(from, own?.from ?? from), to: Math.max(to, own?.to ?? to) });
  }
  return both;
}

/**
 * Conflicts of a day that cannot be read: whoever they name counts as away all day.
 * @returns those people, and a sentence for each row
 */
export function unreadableConflicts(
  data: ProductionData,
  table: Table<typeof conflictsTab>,
  date: DateText,
): { people: Set<Person>; words: string[] } {
  const rows = new Set(
    data.problems.flatMap(({ tab, row }) => (tab === table.title && row !== undefined ? [row] : [])),
  );
  const people = new Set<Person>();
  const words: string[] = [];
  for (const row of table.rows) {
    if (!rows.has(row.rowIndex + 1)) continue;
    const text = (header: string) => cellText(cellOf(table, row, header)).trim();
    if (choiceFrom(['Refused'], text('Status')) !== null) continue;
    const from = dateInCell(cellOf(table, row, 'From date'));
    const to = text('To date') === '' ? from : dateInCell(cellOf(table, row, 'To date'));
    if (from !== null && to !== null && from <= to && (date < from || date > to)) continue;
    const found = personNamed(data.company, text('Person'));
    for (const person of found) people.add(person);
    const who =
      found.length === 0
        ? 'Nobody knows whom it means.'
        : `${found.map(({ name }) => name).join(', ')} counts as away.`;
    words.push(`Row ${row.rowIndex + 1} of ${table.title} cannot be read. ${who} Fix the row.`);
  }
  return { people, words };
}
