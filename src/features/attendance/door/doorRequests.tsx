/**
 * What the door's page asks, by anybody who has the link of an event. It runs as the stage manager, so each request looks at
 * its token first: what is none, or has ended, costs no call of any service; what is well made and signed by somebody else,
 * one.
 */

import { barredPhones } from '../../../company/barredPhones.ts';
import { guardiansOf } from '../../../company/company.ts';
import { shownNames } from '../../../company/shownName.ts';
import { htmlPage, Line, Title } from '../../../documents/parts.tsx';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { DOOR_KEY, type DoorRecord, readDoor } from '../../../production/doorRecord.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from '../../../production/productionData.ts';
import { stageManagerAddress } from '../../../production/stageManagerAddress.ts';
import { zonedData } from '../../../production/zonedData.ts';
import { dateInFull } from '../../../values/dates.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { foldedText } from '../../../values/text.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { typedText } from '../followedRow.ts';
import { isSigned, newToken, type Token, tokenIn } from './doorToken.ts';
import type { DoorAnswer, MarksAsked, Roster, StaffPerson, UnlockAnswer } from './doorTypes.ts';
import { markChanges } from './markChanges.ts';
import { adultsWhoMayCollect, collectorKey, goesAlone } from './release.ts';
import { type AtDoor, type AtEvent, type AttendanceRecord, minuteOfDay, peopleAt, rosterOf } from './rosterOf.ts';

/** A page sends no more at once. */
const MOST_MARKS = 60;
/** Another device’s marks are written in a second or two. */
const LOCK_WAIT_MS = 8_000;
/** A phone’s clock is put right by the page; what is still further ahead is not meant. */
const MOST_AHEAD_SECONDS = 120;
const DAY_SECONDS = 86_400;

/** So many wrong words within that time, and none is looked at until it is over. With the script. */
const TRIES_KEY = 'doorTries';
const MOST_TRIES = 10;
const TRIES_MS = 10 * 60_000;

const CLOSED =
  'This link does not work any more. Ask the stage manager for a new one, and use the paper sheet until then.';

interface AtWork {
  door: DoorRecord;
  workbook: Workbook;
  data: ProductionData;
  /** In the production's zone. */
  now: { date: string; time: string; epochMs: number };
  at: AtEvent;
}

/** One call for the link, and one for the workbook. @param ws whose properties and lock are the script's */
export function doorRoster(ws: Workspace, request: unknown): DoorAnswer {
  return answering(() => {
    const door = doorOf(ws, tokenOf(request, 'link'));
    return door === null ? closed() : { state: 'open', roster: rosterNow(look(ws, door)), answers: [] };
  });
}

/** Two calls more than the roster: the lock, and one write. */
export function doorMarks(ws: Workspace, request: unknown): DoorAnswer {
  return answering(() => {
    const link = tokenOf(request, 'link');
    const door = doorOf(ws, link);
    if (door === null || link === null) return closed();
    const { marks, device, staff } = (request ?? {}) as Partial<Record<keyof MarksAsked, unknown>>;
    if (!ws.lock.take(LOCK_WAIT_MS))
      return { state: 'busy', message: 'Another device is being written down. It goes on by itself.' };
    const work = look(ws, door);
    const { changes, answers, tell } = markChanges(work.at, (Array.isArray(marks) ? marks : []).slice(0, MOST_MARKS), {
      company: work.data.company,
      lateAfterMinutes: work.data.settings.lateAfterMinutes,
      device: deviceName(device),
      isStaff: isStaff(ws, door.record, link, staff),
      nowSecond: secondOf(ws, work, work.now.epochMs),
      secondOf: (atMs, shift) => meantSecond(ws, work, atMs, shift),
      nameOf: (one) => nameAtDoor(work, one),
    });
    if (changes.length > 0) work.workbook.change(changes);
    if (tell.length > 0) tellStageManager(ws, work, tell);
    return { state: 'open', roster: rosterNow(work), answers };
  });
}

/** Whom to phone and who may collect, for whoever knows the unlock word. Words are tried one after the other. */
export function doorUnlock(ws: Workspace, request: unknown): UnlockAnswer {
  const wrong = (message: string): UnlockAnswer => ({ state: 'wrong', message });
  const answer = answering<UnlockAnswer>(() => {
    const link = tokenOf(request, 'link');
    const door = doorOf(ws, link);
    if (door === null || link === null) return { state: 'closed', message: CLOSED };
    const { word } = (request ?? {}) as { word?: unknown };
    if (door.record.word === '') return wrong('No unlock word is set. Ask the stage manager to set one.');
    if (!ws.lock.take(LOCK_WAIT_MS)) return wrong('Try again in a moment.');
    const nowMs = ws.clock.epochMs();
    const tries = triesSince(ws.properties.all()[TRIES_KEY], nowMs);
    if (tries.count >= MOST_TRIES) return wrong('Too many wrong words. Try again in ten minutes.');
    if (typeof word !== 'string' || signedWord(ws, door.record, word) !== door.record.word) {
      ws.properties.set(TRIES_KEY, `${tries.count + 1} ${tries.sinceMs}`);
      return wrong('That is not the unlock word.');
    }
    const work = look(ws, door);
    const staff = newToken(ws, staffSecret(door.record), 'staff', link.eventId, link.endsMs);
    return { state: 'unlocked', staff, people: work.at.people.map((one) => staffPerson(work, one)) };
  });
  return answer.state === 'busy' ? wrong(answer.message) : (answer as UnlockAnswer);
}

/** In the history of a row it stands in brackets, one line after the other: a device’s name must not read as a line. */
function deviceName(device: unknown): string {
  const plain = oneLine(typeof device === 'string' ? device : '').replace(/[();:]/g, ' ');
  return oneLine(plain.replace(/ {2,}/g, ' ').slice(0, 30)) || 'Door';
}

/** What is kept of an unlock word: nobody can read it from that. Case, accents and width count for nothing. */
export function signedWord(ws: Pick<Workspace, 'sign'>, { secret }: Pick<DoorRecord, 'secret'>, word: string): string {
  return ws.sign(`word ${foldedText(word)}`, secret);
}

/** With another word, who was let in by the last one is out. */
function staffSecret({ secret, word }: DoorRecord): string {
  return secret + word;
}

function isStaff(ws: Workspace, record: DoorRecord, link: Token, text: unknown): boolean {
  const staff = tokenIn(text);
  const isMeant = staff !== null && staff.kind === 'staff' && staff.eventId === link.eventId;
  return isMeant && record.word !== '' && staff.endsMs > ws.clock.epochMs() && isSigned(ws, staffSecret(record), staff);
}

function triesSince(text: string | undefined, nowMs: number): { count: number; sinceMs: number } {
  const [count = 0, sinceMs = 0] = (text ?? '').split(' ').map(Number);
  return nowMs - sinceMs < TRIES_MS && count > 0 ? { count, sinceMs } : { count: 0, sinceMs: nowMs };
}

function tokenOf(request: unknown, kind: Token['kind']): Token | null {
  const token = tokenIn((request as { token?: unknown } | null | undefined)?.token);
  return token?.kind === kind ? token : null;
}

interface OpenDoor {
  record: DoorRecord;
  link: Token;
}

/** The door of a link that has not ended and was signed here; `null` for any other. */
export function doorOf(ws: Workspace, link: Token | null): OpenDoor | null {
  if (link === null || link.endsMs <= ws.clock.epochMs()) return null;
  const record = readDoor(ws.properties.all()[DOOR_KEY]);
  return record !== null && isSigned(ws, record.secret, link) ? { record, link } : null;
}

/** One read. @throws AppError when the workbook cannot be read */
function look(ws: Workspace, { record, link }: OpenDoor): AtWork {
  const workbook = Workbook.read(ws, record.workbookId, [...DATA_TABS, attendanceTab]);
  const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
  const at = peopleAt(data, attendanceIn(workbook, link.eventId), link.eventId);
  if (at === null) {
    throw new AppError('not-found', 'The event of this link is not in the schedule any more.');
  }
  return { door: record, workbook, data, now: { ...now, epochMs: ws.clock.epochMs() }, at };
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
function rosterNow({ door, workbook, data, now, at }: AtWork): Roster {
  const fresh = peopleAt(data, attendanceIn(workbook, at.event.id), at.event.id) ?? at;
  return rosterOf(data, fresh, now, door.word !== '');
}

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

function nameAtDoor({ data }: AtWork, { person }: AtDoor): string {
  return person === undefined ? 'This child' : shownNames(data.company, data.settings.fullNames)(person);
}

/** Seconds after midnight of the event's day, in the production's zone. */
function secondOf(ws: Workspace, { data, at }: Pick<AtWork, 'data' | 'at'>, epochMs: number): number {
  const moment = ws.clock.momentAt(epochMs, data.settings.timeZone || 'Etc/UTC');
  return minuteOfDay(at.event.date, moment) * 60 + (Math.floor(epochMs / 1000) % 60);
}

/** `null` for a time that nobody can have tapped at: ahead of now, or before the day of the event. */
function meantSecond(ws: Workspace, work: AtWork, atMs: number, shift: number): number | null {
  if (atMs > work.now.epochMs + MOST_AHEAD_SECONDS * 1000 || atMs < work.now.epochMs - 2 * DAY_SECONDS * 1000)
    return null;
  // Not evened out where it is a little ahead: the same mark that comes again has to have the same second.
  const second = secondOf(ws, work, atMs) + shift;
  return second < 0 || second > 2 * DAY_SECONDS ? null : second;
}

/** What was recorded stays recorded when the mail cannot go out: it is in the row. */
function tellStageManager(ws: Workspace, { data, at }: AtWork, lines: readonly string[]): void {
  const subject = `At the door, ${at.event.eventType.name} ${at.event.date}: ${data.settings.title}`;
  try {
    const to = stageManagerAddress(ws, data);
    if (to === '' || ws.mail.remainingQuota() < 1) return;
    ws.mail.send({
      to: [to],
      subject,
      html: htmlPage(
        subject,
        <>
          <Title>{subject}</Title>
          {lines.map((line) => (
            <Line>{line}</Line>
          ))}
        </>,
      ),
      text: lines.join('\n'),
      senderName: data.settings.title,
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

function closed(): { state: 'closed'; message: string } {
  return { state: 'closed', message: CLOSED };
}

const PASSING: readonly AppError['code'][] = ['transient', 'quota', 'busy'];

/** Nothing is thrown at a page: what passes is asked again, anything else is said in words. */
function answering<Answer extends { state: string }>(act: () => Answer): Answer | { state: 'busy'; message: string } {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const words = PASSING.includes(error.code)
      ? 'Google does not answer. It goes on by itself.'
      : `${error.message} Use the paper sheet until the stage manager has fixed it.`;
    return { state: 'busy', message: words };
  }
}
