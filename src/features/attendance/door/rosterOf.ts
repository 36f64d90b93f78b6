/** Who is expected at an event, and where everybody is: what the door shows. */
import type { Person } from '../../../company/people.ts';
import { shownName, shownNames } from '../../../company/shownName.ts';
import type { DateText } from '../../../port/workspace.ts';
import { type DayData, type DayEvent, dayPlan } from '../../../schedule/dayPlan.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { type ReleasedAt, releasedReader, releasedWords } from '../../../schedule/releasedAt.ts';
import type { Settings } from '../../../settings/settings.ts';
import { minutesFromTime, timeFromMinutes } from '../../../values/cellDates.ts';
import { clockTime, dateInFull, daysBetween } from '../../../values/dates.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { nameKey } from '../../../values/names.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { foldedText } from '../../../values/text.ts';
import { isBackIn } from '../backIn.ts';
import type { AtDoor, AtEvent, AttendanceRecord } from './atDoor.ts';
import type { Roster, RosterPerson, WhereState } from './doorTypes.ts';
import { pickUpShown } from './pickUp.ts';
import { visitorKind } from './walkIns.ts';

export type DoorData = DayData & { settings: Settings };

/**
 * Everybody who is called for the event or has a row of it; `null` where there is no such event, or two have its id.
 * A person's row is found by the id that stays with them, wherever it was sorted to.
 */
export function peopleAt(data: DoorData, records: readonly AttendanceRecord[], eventId: string): AtEvent | null {
  const events = data.events.filter(({ id }) => foldedText(id) === foldedText(eventId));
  const [event] = events;
  if (event === undefined || events.length > 1) return null;
  const published = { ...event, status: 'Published' as const };
  const [day] = dayPlan({ ...data, events: [published] }, event.date).events;
  const rows = rowsOf(records, eventId);
  const called = calledIn(day);
  const isUsable = ({ stopped, id }: Person) => stopped === '' && (rows.get(foldedText(id))?.length ?? 0) <= 1;
  const byId = new Map(data.company.people.filter(isUsable).map((person) => [foldedText(person.id), person]));
  const keys = new Set([...[...called.keys()].filter(isUsable).map(({ id }) => foldedText(id)), ...rows.keys()]);
  const people = [...keys].flatMap((key): AtDoor[] => {
    const [record, second] = rows.get(key) ?? [];
    const person = byId.get(key);
    if (
      key === '' ||
      second !== undefined ||
      (person === undefined && data.company.people.some(({ id }) => foldedText(id) === key))
    )
      return [];
    const call = person === undefined ? undefined : called.get(person);
    const id = person?.id ?? record?.['Person ID'] ?? '';
    return [
      {
        ...{ id, person, record },
        callMinute: call?.minute ?? minutesFromTime(record?.Call ?? ''),
        isCalled: call !== undefined,
        isAway: call?.isAway === true,
      },
    ];
  });
  const unmarkable = [...rows].flatMap(([key, those]) => {
    if (key === '') return those.map((record) => rowAlone(record, undefined));
    const holders = data.company.people.filter(({ id }) => foldedText(id) === key);
    if (those.length === 1 && (byId.has(key) || holders.length === 0)) return [];
    const record = whereIn(those);
    const named = holders.filter(({ name }) => nameKey(name) === nameKey(record?.Name ?? ''));
    const [one, ...others] = holders.length === 1 ? holders : named;
    return [rowAlone(record, others.length === 0 ? one : undefined)];
  });
  // Typed in by hand, for the day.
  const loose = records.filter((record) => record['Event ID'] === '' && record.Date === event.date && isThere(record));
  const isIn = new Set(
    people.flatMap(({ id, record }) => (record !== undefined && isThere(record) ? [foldedText(id)] : [])),
  );
  for (const record of loose) {
    const key = foldedText(record['Person ID']);
    if (!isIn.has(key)) unmarkable.push(rowAlone(record, byId.get(key)));
  }
  return { event, people, unmarkable, onPaper: [...called.keys()].filter((person) => !isUsable(person)) };
}

function rowAlone(record: AttendanceRecord | undefined, person: Person | undefined): AtDoor {
  const id = `row~${record?.rowNumber ?? 0}`;
  return { ...{ id, person, record }, callMinute: minutesFromTime(record?.Call ?? ''), isCalled: false, isAway: false };
}

/** Statuses of somebody who came, with a time or without. */
const CAME: readonly string[] = ['Present', 'Late'];

function isThere({ In, Out, Status }: AttendanceRecord): boolean {
  return (In !== '' || CAME.includes(Status)) && (minutesFromTime(Out) === null || isBackIn(In, Out));
}

/** Of several rows of one person the one by which they are in the building. */
function whereIn(records: readonly AttendanceRecord[]): AttendanceRecord | undefined {
  return records.find(isThere) ?? records[0];
}

function rowsOf(records: readonly AttendanceRecord[], eventId: string): Map<string, AttendanceRecord[]> {
  const rows = new Map<string, AttendanceRecord[]>();
  for (const record of records) {
    if (foldedText(record['Event ID']) !== foldedText(eventId)) continue;
    const key = foldedText(record['Person ID']);
    rows.set(key, [...(rows.get(key) ?? []), record]);
  }
  return rows;
}

function calledIn(day: DayEvent | undefined): Map<Person, { minute: number; isAway: boolean }> {
  const called = new Map<Person, { minute: number; isAway: boolean }>();
  if (day === undefined) return called;
  for (const { person } of day.away) called.set(person, { minute: day.event.startMinute, isAway: true });
  for (const { person, callMinute } of day.called) called.set(person, { minute: callMinute, isAway: false });
  return called;
}

/** Now, for an event: minutes after midnight of its day, negative before it, past 1440 after it. */
export function minuteOfDay(date: DateText, now: { date: DateText; time: string }): number {
  return daysBetween(date, now.date) * 1440 + (minutesFromTime(now.time) ?? 0);
}

/** @param now in the production's zone, with the server's clock */
export function rosterOf(
  data: DoorData,
  { event, people, unmarkable, onPaper }: AtEvent,
  now: { date: DateText; time: string; epochMs: number },
  canUnlock: boolean,
): Roster {
  const { settings, company } = data;
  const show = shownNames(company, settings.fullNames);
  const nowMinute = minuteOfDay(event.date, now);
  const released = releasedReader(data.breakdown);
  const shown = [...people, ...unmarkable].map((one) => ({
    ...rosterPerson(one, nameOf(one, show, settings.fullNames), nowMinute, settings.lateAfterMinutes),
    ...placeOf(one),
    ...(one.person?.minor === true ? goesOf(released(releasedText(one))) : {}),
    ...(isReleased(one) ? pickUpShown(one.record, event) : {}),
  }));
  const what = `${event.eventType.name}, ${clockTime(event.start)} to ${clockTime(event.end)}`;
  return {
    title: settings.title,
    event: what,
    day: dateInFull(event.date),
    notice: noticeOf(event, nowMinute),
    nowMs: now.epochMs,
    nowMinute,
    endMinute: event.endMinute,
    lateAfterMinutes: settings.lateAfterMinutes,
    people: sortedByName(shown, ({ name }) => name),
    others: [],
    onPaper: onPaper.map(show),
    canUnlock,
  };
}

/** As typed for the person, or for this time. */
export function releasedText({ person, record }: Pick<AtDoor, 'person' | 'record'>): string {
  return record?.Released || (person?.released ?? '');
}

/** Whose age nobody knows any more is a child. */
export function isReleased(one: AtDoor): boolean {
  return one.person?.minor ?? visitorKind(one) !== 'adult';
}

function placeOf({ person }: AtDoor): Pick<RosterPerson, 'room' | 'group'> {
  const [room, group] = [oneLine(person?.room ?? ''), oneLine(person?.chaperoneGroup ?? '')];
  return { ...(room === '' ? {} : { room }), ...(group === '' ? {} : { group }) };
}

function goesOf(released: ReleasedAt): Pick<RosterPerson, 'goes'> {
  const goes = releasedWords(released);
  return goes === '' ? {} : { goes };
}

/** Nobody's last name is shown for being out of People. */
function nameOf(one: AtDoor, show: (person: Person) => string, full: boolean): string {
  const { person, record } = one;
  if (person !== undefined) return show(person);
  if (visitorKind(one) !== null && (record?.Name ?? '') !== '') {
    return `${shownName({ name: record?.Name ?? '', called: '' }, full)} (visitor)`;
  }
  const [first = ''] = (record?.Name ?? '').split(/\s+/u);
  return first === '' ? 'Somebody who is not in People' : `${first} (not in People)`;
}

function rosterPerson(one: AtDoor, name: string, nowMinute: number, lateAfterMinutes: number): RosterPerson {
  const inMinute = minutesFromTime(one.record?.In ?? '');
  const outMinute = minutesFromTime(one.record?.Out ?? '');
  const time = (minute: number | null) => (minute === null ? '' : clockTime(timeFromMinutes(minute)));
  return {
    id: one.id,
    name,
    call: one.isCalled ? time(one.callMinute) : '',
    callMinute: one.isCalled ? one.callMinute : null,
    state: stateOf(one, inMinute, outMinute, nowMinute, lateAfterMinutes),
    in: time(inMinute),
    out: time(outMinute),
    released: isReleased(one),
    uncalled: !one.isCalled,
    ...(visitorKind(one) === null ? {} : { visitor: true }),
  };
}

function stateOf(
  { record, callMinute, isAway }: AtDoor,
  inMinute: number | null,
  outMinute: number | null,
  nowMinute: number,
  lateAfterMinutes: number,
): WhereState {
  if (outMinute !== null && !isBackIn(record?.In ?? '', record?.Out ?? '')) return 'gone';
  // Something is typed into In that is no time: somebody came.
  if (inMinute !== null || (record?.In ?? '').trim() !== '') return 'in';
  // Somebody has chosen so without typing a time.
  if (CAME.includes(record?.Status ?? '')) return 'in';
  if (record?.Status === 'Left early') return 'gone';
  if (record?.Status === 'Excused' || (isAway && record === undefined)) return 'excused';
  if (record?.Status === 'Absent') return 'absent';
  return callMinute !== null && nowMinute > callMinute + lateAfterMinutes ? 'late' : 'expected';
}

function noticeOf({ status, endMinute }: CallEvent, nowMinute: number): string {
  if (status === 'Cancelled') return 'This event is cancelled. Send nobody home who has not been collected.';
  if (status !== 'Published') return 'This event is not published yet.';
  return nowMinute < 0 || nowMinute > Math.max(1800, endMinute + 240) ? 'This event is on another day.' : '';
}
