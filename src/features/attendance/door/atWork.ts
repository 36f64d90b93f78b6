/** The event of a link with everybody who is at it, as the workbook has them now. */
import { barredPhones } from '../../../company/barredPhones.ts';
import { guardiansOf } from '../../../company/company.ts';
import { shownNames } from '../../../company/shownName.ts';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from '../../../production/productionData.ts';
import { zonedData } from '../../../production/zonedData.ts';
import { dateInFull } from '../../../values/dates.ts';
import { foldedText } from '../../../values/text.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { typedText } from '../followedRow.ts';
import type { Roster, StaffPerson, UnlockAnswer } from './doorTypes.ts';
import { adultsWhoMayCollect, collectorKey, goesAlone } from './release.ts';
import { type AtDoor, type AtEvent, type AttendanceRecord, minuteOfDay, peopleAt, rosterOf } from './rosterOf.ts';

/** A phone’s clock is put right by the page; what is still further ahead is not meant. */
const MOST_AHEAD_SECONDS = 120;
const DAY_SECONDS = 86_400;

/** Where an event is, and how it is looked at. */
export interface Place {
  workbookId: string;
  eventId: string;
  /** True where the staff's view can be opened. */
  canUnlock: boolean;
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
    throw new AppError('not-found', 'The event is not in the schedule any more.');
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
  }));
}

/** After a write the workbook has what was written. */
export function rosterNow({ place, workbook, data, now, at }: AtWork): Roster {
  const fresh = peopleAt(data, attendanceIn(workbook, at.event.id), at.event.id) ?? at;
  return rosterOf(data, fresh, now, place.canUnlock);
}

/** The staff's view. @param staff what the device is known by from now on */
export function unlockedWith(staff: string, work: AtWork): UnlockAnswer {
  return { state: 'unlocked', staff, people: work.at.people.map((one) => staffPerson(work, one)) };
}

/** What an unlocked device is sent of a person. */
function staffPerson({ data, at }: AtWork, { id, person, record }: AtDoor): StaffPerson {
  if (person === undefined) return { id, collectors: [], others: [], aloneSince: '', note: record?.Note ?? '' };
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
    note: record?.Note ?? '',
  };
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
