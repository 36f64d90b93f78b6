/**
 * What every request of the door looks at first, since it runs as the stage manager for anybody: what is no token, or has ended,
 * costs no call of any service; what is well made and signed by somebody else, one.
 */
import { AppError } from '../../../port/appError.ts';
import type { DoorWorkspace, Workspace } from '../../../port/workspace.ts';
import { DOOR_KEY, type DoorRecord, readDoor } from '../../../production/doorRecord.ts';
import { foldedText } from '../../../values/text.ts';
import type { Place } from './atWork.ts';
import { type DoorCall, isClosing, pastGate } from './doorGate.ts';
import { CLOSED_LINK, isSigned, type OpenDoor, staffSecret, type Token, tokenIn } from './doorToken.ts';
import { untoldAt } from './untold.ts';
import { answering } from './writtenDown.ts';

const TOO_MANY = 'Too many devices are asking at once. It goes on by itself.';

export type NotOpen = { state: 'closed'; message: string } | { state: 'busy'; message: string };

/**
 * The door of a request’s link, or why it is not open now.
 * @param callOf as what the request counts, by what it proves: whoever only has the link takes nothing from the staff
 */
export function enteredDoor(
  ws: DoorWorkspace,
  request: unknown,
  callOf: (door: OpenDoor) => DoorCall,
): OpenDoor | NotOpen {
  const door = doorOf(ws, linkOf(request));
  if (door === null) return closed();
  const gate = pastGate(ws, door, callOf(door));
  if (gate === 'wait') return { state: 'busy', message: TOO_MANY };
  return gate === 'closed' ? closed() : door;
}

/** The door of a link that has not ended and was signed here; `null` for any other. */
export function doorOf(ws: Workspace, link: Token | null): OpenDoor | null {
  if (link === null || link.endsMs <= ws.clock.epochMs()) return null;
  const properties = ws.properties.all();
  const record = readDoor(properties[DOOR_KEY]);
  if (record === null || !isSigned(ws, record.secret, link)) return null;
  return { record, link, untold: untoldAt(properties, link.eventId), told: ws.properties };
}

function linkOf(request: unknown): Token | null {
  const token = tokenIn((request as { token?: unknown } | null | undefined)?.token);
  return token?.kind === 'link' ? token : null;
}

export function isStaff(ws: Workspace, { record, link }: OpenDoor, text: unknown): boolean {
  const staff = tokenIn(text);
  const isMeant = staff !== null && staff.kind === 'staff' && staff.eventId === link.eventId;
  return isMeant && record.word !== '' && staff.endsMs > ws.clock.epochMs() && isSigned(ws, staffSecret(record), staff);
}

/** What is kept of an unlock word: nobody can read it from that. Case, accents and width count for nothing. */
export function signedWord(ws: Pick<Workspace, 'sign'>, { secret }: Pick<DoorRecord, 'secret'>, word: string): string {
  return ws.sign(`word ${foldedText(word)}`, secret);
}

export function placeOf({ record, link, untold, told }: OpenDoor): Place {
  return { workbookId: record.workbookId, eventId: link.eventId, canUnlock: record.word !== '', untold, told };
}

function closed(): Extract<NotOpen, { state: 'closed' }> {
  return { state: 'closed', message: CLOSED_LINK };
}

/** As everywhere, and what says that the workbook is out of reach closes the door. */
export function atDoor<Answer extends { state: string }>(act: () => Answer): Answer | NotOpen {
  return answering<Answer | NotOpen>(() => {
    try {
      return act();
    } catch (error) {
      if (error instanceof AppError && isClosing(error)) return closed();
      throw error;
    }
  });
}
