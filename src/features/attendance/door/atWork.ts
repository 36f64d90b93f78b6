/** The event of a link with everybody who is at it, as the workbook has them now. */
import { barredPhones } from '../../../company/barredPhones.ts';
import { guardiansOf } from '../../../company/company.ts';
import { shownNames } from '../../../company/shownName.ts';
import { AppError } from '../../../port/appError.ts';
import type { PropertyStore, Workspace } from '../../../port/workspace.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from '../../../production/productionData.ts';
import { zonedData } from '../../../production/zonedData.ts';
import { releasedReader, unclearRelease } from '../../../schedule/releasedAt.ts';
import { dateInFull } from '../../../values/dates.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { foldedText } from '../../../values/text.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { typedText } from '../followedRow.ts';
import type { AtDoor, AtEvent, AttendanceRecord } from './atDoor.ts';
import { collectionWords } from './collectionWord.ts';
import type { OtherPerson, Roster, StaffPerson, UnlockAnswer } from './doorTypes.ts';
import { pickUpKnown } from './pickUp.ts';
import { adultsWhoMayCollect, collectorKey, goesAlone } from './release.ts';
import { minuteOfDay, peopleAt, releasedText, rosterOf } from './rosterOf.ts';
import type { Untold } from './untold.ts';

/** A phone’s clock is put right by the page; what is still further ahead is not meant. */
const MOST_AHEAD_SECONDS = 120;
const DAY_SECONDS = 86_400;

/** Where an event is, and how it is looked at. */
export interface Place {
  workbookId: string;
  eventId: string;
  /** True where the staff's view can be opened. */
  canUnlock: boolean;
  /** What the stage manager has not been told of at this event, as far as it was looked at. */
  untold: Untold;
  /** Where it is kept: with the script where there is a door, else with the workbook. */
  told: PropertyStore;
}

export interface AtWork {
  place: Place;
  workbook: Workbook;
  data: ProductionData;
  /** In the production's zone. */
  now: { date: string; time: string; epochMs: number };
  at: AtEvent;
}

/** One read. @throws AppError when the workbook cannot be read */
export function look(ws: Workspace, place: Place): AtWork {
  const workbook = Workbook.read(ws, place.workbookId, [...DATA_TABS, attendanceTab]);
  const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
  const at = peopleAt(data, attendanceIn(workbook, place.eventId), place.eventId);
  if (at === null) {
    const isThere = data.events.some(({ id }) => foldedText(id) === foldedText(place.eventId));
    throw new AppError(
      'refused',
      isThere
        ? `Two events of Schedule have the Event ID ${place.eventId}. Give one of them another.`
        : 'The event is not in the schedule any more.',
    );
  }
  return { place, workbook, data, now: { ...now, epochMs: ws.clock.epochMs() }, at };
}

/** With what was typed into In and Out for a time, and is none: somebody came, or went. */
function attendanceIn(workbook: Workbook, eventId: string): AttendanceRecord[] {
  const table = workbook.table(attendanceTab);
  const records = workbook.records(attendanceTab, []);
  const ids = ['', foldedText(eventId)];
  const ofEvent = records.filter((record) => ids.includes(foldedText(record['Event ID'])));
  return ofEvent.map((record) => ({
    ...record,
    In: record.In || typedText(table, record, 'In'),
    Out: record.Out || typedText(table, record, 'Out'),
    // Written back with each mark: a broken formula is not taken for nothing.
    Note: record.Note || typedText(table, record, 'Note'),
    'Collected by': record['Collected by'] || typedText(table, record, 'Collected by'),
    'Pick-up': record['Pick-up'] || typedText(table, record, 'Pick-up'),
    // A formula that is broken is not what People says.
    Released: typedText(table, record, 'Released'),
  }));
}

/** After a write the workbook has what was written. */
export function rosterNow(work: AtWork): Roster {
  return rosterOf(work.data, eventNow(work), work.now, work.place.canUnlock);
}

/** With what was written since it was read. */
export function eventNow({ workbook, data, at }: AtWork): AtEvent {
  return peopleAt(data, attendanceIn(workbook, at.event.id), at.event.id) ?? at;
}

/** The staff's view. @param staff what the device is known by from now on */
export function unlockedWith(staff: string, work: AtWork): Extract<UnlockAnswer, { state: 'unlocked' }> {
  const people = work.at.people.map((one) => staffPerson(work, one));
  return { state: 'unlocked', staff, people, others: notCalled(work) };
}

/** What an unlocked device is sent of a person. */
function staffPerson({ data, at }: AtWork, { id, person, record }: AtDoor): StaffPerson {
  const pickUp = pickUpKnown(data.company, person, record, at.event);
  const asked = pickUp === undefined ? {} : { pickUp };
  const note = record?.Note ?? '';
  if (person === undefined) return { id, collectors: [], others: [], aloneSince: '', note, ...asked };
  const may = adultsWhoMayCollect(data.company, person);
  const others = guardiansOf(data.company, person).filter((one) => !may.includes(one));
  // A number that an adult who must not be contacted has too reaches that adult.
  const isBarred = barredPhones(data.company);
  const safe = (phone: string) => (isBarred(phone) ? '' : phone);
  return {
    id,
    collectors: may.map((one) => ({ guardianId: collectorKey(one, may), name: one.name, phone: safe(one.phone) })),
    others: others.map(({ name, phone }) => ({ name, phone: safe(phone) })),
    aloneSince: goesAlone(person, at.event.date) ? dateInFull(person.aloneSince) : '',
    note,
    ...(collectionWords(data.company, person).length > 0 ? { asksWord: true } : {}),
    ...asked,
    ...goesUnclear(data, { person, record }),
  };
}

function goesUnclear(
  { breakdown }: Pick<ProductionData, 'breakdown'>,
  one: Pick<AtDoor, 'person' | 'record'>,
): Pick<StaffPerson, 'goesUnclear'> {
  const typed = releasedText(one);
  return releasedReader(breakdown)(typed).at === 'unclear' ? { goesUnclear: unclearRelease(typed) } : {};
}

/** The rest of the company, for the staff: to mark in who was not called. */
function notCalled({ data, at }: AtWork): OtherPerson[] {
  const show = shownNames(data.company, data.settings.fullNames);
  const there = new Set([...[...at.people, ...at.unmarkable].map(({ person }) => person), ...at.onPaper]);
  const others = data.company.people.filter((one) => one.active && one.stopped === '' && !there.has(one));
  return sortedByName(
    others.map((person) => ({ id: person.id, name: show(person) })),
    ({ name }) => name,
  );
}

/** As the setting for names says. */
export function nameAtDoor({ data }: AtWork, { person }: AtDoor): string {
  return person === undefined ? 'This child' : shownNames(data.company, data.settings.fullNames)(person);
}

/** Seconds after midnight of the event's day, in the production's zone. */
export function secondOf(ws: Workspace, { data, at }: Pick<AtWork, 'data' | 'at'>, epochMs: number): number {
  const moment = ws.clock.momentAt(epochMs, data.settings.timeZone || 'Etc/UTC');
  return minuteOfDay(at.event.date, moment) * 60 + (Math.floor(epochMs / 1000) % 60);
}

/** `null` for a time that nobody can have tapped at: ahead of now, or before the day of the event. */
export function meantSecond(ws: Workspace, work: AtWork, atMs: number, shift: number): number | null {
  if (atMs > work.now.epochMs + MOST_AHEAD_SECONDS * 1000 || atMs < work.now.epochMs - 2 * DAY_SECONDS * 1000)
    return null;
  // Not evened out where it is a little ahead: the same mark that comes again has to have the same second.
  const second = secondOf(ws, work, atMs) + shift;
  return second < 0 || second > 2 * DAY_SECONDS ? null : second;
}
