/** Early pick-ups: a child is fetched before the end, by somebody of whom a guardian has said so. */
import type { Company, Person } from '../../../company/people.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { minutesFromTime, timeFromMinutes } from '../../../values/cellDates.ts';
import { clockTime } from '../../../values/dates.ts';
import { saysName } from '../../../values/namedInText.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { shortened } from '../../../values/text.ts';
import type { AttendanceRecord } from './atDoor.ts';
import type { PickUpAsked, PickUpKnown, RosterPerson } from './doorTypes.ts';
import { couldBeBarred, MOST_LETTERS, releaseOf } from './release.ts';

const UNCLEAR = 'time not clear';

type EventMinutes = Pick<CallEvent, 'startMinute' | 'endMinute'>;

/** People come before an event begins, and children are there when it is over. */
const MINUTES_BEFORE = 180;
const MINUTES_AFTER = 240;
const MINUTES_A_DAY = 1440;

type PickUpCells = Pick<AttendanceRecord, 'Pick-up' | 'Pick-up by' | 'Pick-up given by'>;

/** What is typed of a pick-up, whether it can be read or not; `null` where nothing is. */
function typedPickUp(record: PickUpCells | undefined): PickUpAsked | null {
  const time = (record?.['Pick-up'] ?? '').trim();
  const [by, givenBy] = [oneLine(record?.['Pick-up by'] ?? ''), oneLine(record?.['Pick-up given by'] ?? '')];
  return time === '' && by === '' && givenBy === '' ? null : { time, by, givenBy };
}

/**
 * A time of the event, in minutes after midnight of its day: `0:30` of an event that ends at 1 am is after midnight. `null` for
 * what is no time, or none at which anybody is there to be fetched.
 */
function minuteAtEvent(time: string, { startMinute, endMinute }: EventMinutes): number | null {
  const minute = minutesFromTime(time);
  if (minute === null) return null;
  const isMeant = (one: number) => one >= startMinute - MINUTES_BEFORE && one <= endMinute + MINUTES_AFTER;
  return [minute, minute + MINUTES_A_DAY].find(isMeant) ?? null;
}

/** For everybody at the door: when, and nobody's name. */
export function pickUpShown(
  record: PickUpCells | undefined,
  event: EventMinutes,
): Pick<RosterPerson, 'pickUp' | 'pickUpMinute'> {
  const pickUp = typedPickUp(record);
  if (pickUp === null) return {};
  const minute = minuteAtEvent(pickUp.time, event);
  return minute === null ? { pickUp: UNCLEAR } : { pickUp: clockTime(timeFromMinutes(minute)), pickUpMinute: minute };
}

/** For the staff. Whoever could be an adult who must not be contacted is not named, nor offered. */
export function pickUpKnown(
  company: Company,
  person: Person | undefined,
  record: PickUpCells | undefined,
  event: EventMinutes & Pick<CallEvent, 'date'>,
): PickUpKnown | undefined {
  const pickUp = typedPickUp(record);
  if (pickUp === null) return undefined;
  const isStopped = [pickUp.by, pickUp.givenBy].some((text) => couldBeBarred(company, person, text));
  const minute = minuteAtEvent(pickUp.time, event);
  const time = minute === null ? UNCLEAR : clockTime(timeFromMinutes(minute));
  if (isStopped) return { time, by: '', givenBy: '', isStopped: true };
  const { by: name, givenBy } = pickUp;
  const { allowed } = releaseOf(company, person, event.date, { by: 'permission', name, givenBy });
  return { ...pickUp, time, ...(allowed ? { isOffered: true } : {}) };
}

/** `minute` is `null` where a pick-up is taken back. */
export type PickUpSet = { minute: number | null; by: string; givenBy: string };

/** What a request at the door comes to, or why it is refused. @param asked as it came, of any shape */
export function pickUpSet(
  company: Company,
  person: Person | undefined,
  asked: unknown,
  event: EventMinutes,
): PickUpSet | { refused: string; tell: string } {
  const given = (typeof asked === 'object' && asked !== null ? asked : {}) as Partial<
    Record<keyof PickUpAsked, unknown>
  >;
  const text = (value: unknown) => (typeof value === 'string' ? oneLine(value) : '');
  const [time, by, givenBy] = [text(given.time), text(given.by), text(given.givenBy)];
  if (time === '') return { minute: null, by: '', givenBy: '' };
  const refused = (message: string, tell = '') => ({ refused: message, tell });
  const minute = /^\d{1,2}:\d{2}$/.test(time) ? minuteAtEvent(time, event) : null;
  if (minute === null) return refused('Type a time at which the child is here.');
  if (by === '' || givenBy === '') return refused('Type who collects, and who gave permission.');
  if (by.length > MOST_LETTERS || givenBy.length > MOST_LETTERS) {
    return refused(`Type it shorter: at most ${MOST_LETTERS} letters.`);
  }
  const barred = [by, givenBy].find((one) => couldBeBarred(company, person, one));
  if (barred !== undefined) {
    const child = person?.name ?? 'a child who is not in People any more';
    return refused(
      'Stop. Keep the child with you and fetch the adult in charge.',
      `“${shortened(barred)}” was typed at the door for an early pick-up of ${child}. That could be somebody who must not be contacted. Nothing was written down.`,
    );
  }
  return saysName(by) ? { minute, by, givenBy } : refused('Type the first and last name of the adult who collects.');
}
