/**
 * What the door's page asks, by anybody who has the link of an event. It runs as the stage manager, so each request looks at
 * its token first: what is none, or has ended, costs no call of any service; what is well made and signed by somebody else,
 * one.
 */
import type { Workspace } from '../../../port/workspace.ts';
import { DOOR_KEY, type DoorRecord, readDoor } from '../../../production/doorRecord.ts';
import { foldedText } from '../../../values/text.ts';
import { look, type Place, rosterNow, unlockedWith } from './atWork.ts';
import { CLOSED_LINK, isSigned, newToken, type Token, tokenIn } from './doorToken.ts';
import type { DoorAnswer, MarksAsked, UnlockAnswer } from './doorTypes.ts';
import { anotherDevice, answering, LOCK_WAIT_MS, writtenDown } from './writtenDown.ts';

export interface OpenDoor {
  record: DoorRecord;
  link: Token;
}

/** So many wrong words within that time, and none is looked at until it is over. With the script. */
const TRIES_KEY = 'doorTries';
const MOST_TRIES = 10;
const TRIES_MS = 10 * 60_000;

/** One call for the link, and one for the workbook. @param ws whose properties and lock are the script's */
export function doorRoster(ws: Workspace, request: unknown): DoorAnswer {
  return answering(() => {
    const door = doorOf(ws, tokenOf(request, 'link'));
    return door === null ? closed() : { state: 'open', roster: rosterNow(look(ws, placeOf(door))), answers: [] };
  });
}

/** Two calls more than the roster: the lock, and one write. */
export function doorMarks(ws: Workspace, request: unknown): DoorAnswer {
  return answering(() => {
    const link = tokenOf(request, 'link');
    const door = doorOf(ws, link);
    if (door === null || link === null) return closed();
    const { marks, device, staff } = (request ?? {}) as Partial<Record<keyof MarksAsked, unknown>>;
    if (!ws.lock.take(LOCK_WAIT_MS)) return anotherDevice();
    return writtenDown(ws, look(ws, placeOf(door)), { marks, device, isStaff: isStaff(ws, door.record, link, staff) });
  });
}

/** Whom to phone and who may collect, for whoever knows the unlock word. Words are tried one after the other. */
export function doorUnlock(ws: Workspace, request: unknown): UnlockAnswer {
  const wrong = (message: string): UnlockAnswer => ({ state: 'wrong', message });
  const answer = answering<UnlockAnswer>(() => {
    const link = tokenOf(request, 'link');
    const door = doorOf(ws, link);
    if (door === null || link === null) return { state: 'closed', message: CLOSED_LINK };
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
    const work = look(ws, placeOf(door));
    const staff = newToken(ws, staffSecret(door.record), 'staff', link.eventId, link.endsMs);
    return unlockedWith(staff, work);
  });
  return answer.state === 'busy' ? wrong(answer.message) : (answer as UnlockAnswer);
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

/** The door of a link that has not ended and was signed here; `null` for any other. */
export function doorOf(ws: Workspace, link: Token | null): OpenDoor | null {
  if (link === null || link.endsMs <= ws.clock.epochMs()) return null;
  const record = readDoor(ws.properties.all()[DOOR_KEY]);
  return record !== null && isSigned(ws, record.secret, link) ? { record, link } : null;
}

function placeOf({ record, link }: OpenDoor): Place {
  return { workbookId: record.workbookId, eventId: link.eventId, canUnlock: record.word !== '' };
}

function closed(): { state: 'closed'; message: string } {
  return { state: 'closed', message: CLOSED_LINK };
}
