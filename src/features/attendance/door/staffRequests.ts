/** What the door's page asks for the staff: to be unlocked, and whether a collection word is right. */
import type { DoorWorkspace } from '../../../port/workspace.ts';
import { look, unlockedWith } from './atWork.ts';
import { passOf } from './collectionWord.ts';
import { atDoor, enteredDoor, isStaff, type NotOpen, placeOf, signedWord } from './doorAsked.ts';
import { newToken, type OpenDoor, staffSecret } from './doorToken.ts';
import { deviceKey, isShut, MOST_TRIES, readTries, TRIES_KEY, triesText, withWrong } from './doorTries.ts';
import type { UnlockAnswer, UnlockAsked, WordAnswer, WordAsked } from './doorTypes.ts';
import { stoppedPickUps } from './stoppedPickUps.ts';
import { tellStageManager } from './tellStageManager.ts';
import { wordSaid } from './wordSaid.ts';
import { LOCK_WAIT_MS } from './writtenDown.ts';

const KNOWN_LENGTH = 40;

/** Whom to phone and who may collect, for whoever knows the unlock word. Words are tried one after the other. */
export function doorUnlock(ws: DoorWorkspace, request: unknown): UnlockAnswer {
  return inWords(
    atDoor<UnlockAnswer | NotOpen>(() => {
      const asked = (request ?? {}) as Partial<Record<keyof UnlockAsked, unknown>>;
      const device = deviceKey(asked.device);
      const isKnownAt = (at: OpenDoor) => device !== 'none' && asked.known === knownDevice(ws, at, device);
      const door = enteredDoor(ws, request, (at) => (isKnownAt(at) ? 'known' : 'unlock'));
      if ('state' in door) return door;
      const { record, link } = door;
      const isKnown = isKnownAt(door);
      if (record.word === '') return wrong('No unlock word is set. Ask the stage manager to set one.');
      if (!ws.lock.take(LOCK_WAIT_MS)) return wrong('Try again in a moment.');
      const tries = readTries(ws.properties.all()[TRIES_KEY], ws.clock.epochMs());
      if (isShut(tries, device, isKnown)) return wrong('Too many wrong words. Try again in ten minutes.');
      if (typeof asked.word !== 'string' || signedWord(ws, record, asked.word) !== record.word) {
        const more = withWrong(tries, device, isKnown);
        ws.properties.set(TRIES_KEY, triesText(more));
        if (more.count === MOST_TRIES && !isKnown) tellOfGuesses(ws, door);
        return wrong('That is not the unlock word.');
      }
      const work = look(ws, placeOf(door));
      const answer = unlockedWith(newToken(ws, staffSecret(record), 'staff', link.eventId, link.endsMs), work);
      tellStageManager(ws, work, stoppedPickUps(work, answer.people));
      return { ...answer, known: knownDevice(ws, door, device) };
    }),
  );
}

/** Whether that is the collection word of a child's family. */
export function doorWord(ws: DoorWorkspace, request: unknown): WordAnswer {
  return inWords(
    atDoor<WordAnswer | NotOpen>(() => {
      const asked = (request ?? {}) as Partial<Record<keyof WordAsked, unknown>>;
      const door = enteredDoor(ws, request, (at) => (isStaff(ws, at, asked.staff) ? 'word' : 'unlock'));
      if ('state' in door) return door;
      if (!isStaff(ws, door, asked.staff)) return wrong('Lock and unlock the page once more.');
      if (!ws.lock.take(LOCK_WAIT_MS)) return wrong('Try again in a moment.');
      const work = look(ws, placeOf(door));
      return wordSaid(ws, ws.properties, work, asked, (person) => passOf(ws, door, work.data.company, person));
    }),
  );
}

/** Of a device that was unlocked with this word, so that others cannot shut it out. */
function knownDevice(ws: DoorWorkspace, { record, link }: OpenDoor, device: string): string {
  return ws.sign(`known ${link.eventId} ${device}`, staffSecret(record)).slice(0, KNOWN_LENGTH);
}

function tellOfGuesses(ws: DoorWorkspace, door: OpenDoor): void {
  const work = look(ws, placeOf(door));
  tellStageManager(ws, work, [
    `${MOST_TRIES} wrong unlock words were typed at the door within ten minutes. Somebody may be guessing: make a new link, with another word.`,
  ]);
}

function wrong(message: string): { state: 'wrong'; message: string } {
  return { state: 'wrong', message };
}

/** Whoever typed a word waits for the answer: nothing goes on by itself. */
function inWords<Answer extends { state: string }>(
  answer: Answer | NotOpen,
): Exclude<Answer, { state: 'busy' }> | { state: 'wrong'; message: string } | Extract<NotOpen, { state: 'closed' }> {
  if (answer.state !== 'busy') return answer as Exclude<Answer, { state: 'busy' }>;
  return wrong('Too many ask at once, or Google does not answer. Try again in a minute.');
}
