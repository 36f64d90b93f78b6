/**
 * The roster in the workbook, without a link and without a web app: for whoever may edit the workbook. It reads and writes what
 * the door does, one device after the other with it.
 */
import { textArgument } from '../../../jobs/checkArguments.ts';
import { LEDGER_KEY } from '../../../jobs/job.ts';
import { JOB_KINDS } from '../../../jobs/jobKinds.ts';
import { aloneIn, readLedger } from '../../../jobs/ledger.ts';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { ownProduction } from '../../../production/production.ts';
import { look, type Place, rosterNow, unlockedWith } from './atWork.ts';
import { collectionWords } from './collectionWord.ts';
import type { DoorAnswer, UnlockAnswer, WordAnswer } from './doorTypes.ts';
import type { RosterMarksAsked, RosterWordAsked } from './rosterTypes.ts';
import { stoppedPickUps } from './stoppedPickUps.ts';
import { tellStageManager } from './tellStageManager.ts';
import { untoldAt, untoldStore } from './untold.ts';
import { wordSaid } from './wordSaid.ts';
import { anotherDevice, answering, LOCK_WAIT_MS, writtenDown } from './writtenDown.ts';

/** What the page sends with a release, so that it knows that it may. */
const IN_WORKBOOK = 'workbook';

/** Three calls: what is kept with the workbook, which workbook it is, and its tabs; one more where there is a door. */
export function rosterShown(ws: Workspace, request: { eventId: string }): DoorAnswer {
  return answering(() => {
    const properties = ws.properties.all();
    const place = placeInWorkbook(ws, properties, request);
    const kept = place.told === ws.properties ? properties : place.told.all();
    const work = look(ws, { ...place, untold: untoldAt(kept, place.eventId) });
    if (work.place.untold !== 'nothing' && ws.script.lock.take(LOCK_WAIT_MS)) tellStageManager(ws, work, []);
    return { state: 'open', roster: rosterNow(work), answers: [] };
  });
}

/** Two calls more than the roster: the lock, and one write. */
export function rosterMarks(ws: Workspace, request: RosterMarksAsked): DoorAnswer {
  return answering<DoorAnswer>(() => {
    const properties = ws.properties.all();
    const archiving = archivingNow(properties);
    if (archiving !== '') return { state: 'busy', message: `${archiving} Use the paper sheet.` };
    const place = placeInWorkbook(ws, properties, request);
    if (!ws.script.lock.take(LOCK_WAIT_MS)) return anotherDevice();
    const { marks, device } = request;
    const work = look(ws, place);
    return writtenDown(ws, work, {
      ...{ marks, device, isStaff: true },
      hasSaidWord: (person, pass) => pass === IN_WORKBOOK || collectionWords(work.data.company, person).length === 0,
    });
  });
}

/** Whom to phone and who may collect. */
export function rosterStaff(ws: Workspace, request: { eventId: string }): UnlockAnswer {
  const answer = answering<UnlockAnswer>(() => {
    const work = look(ws, placeOf(ws, request));
    const unlocked = unlockedWith(IN_WORKBOOK, work);
    tellStageManager(ws, work, stoppedPickUps(work, unlocked.people));
    return unlocked;
  });
  return answer.state === 'busy' ? { state: 'wrong', message: answer.message } : (answer as UnlockAnswer);
}

/** As at the door, though whoever asks may read the Guardians tab: it is the same question to whoever collects. */
export function rosterWord(ws: Workspace, request: RosterWordAsked): WordAnswer {
  const answer = answering<WordAnswer>(() => {
    const place = placeOf(ws, request);
    if (!ws.script.lock.take(LOCK_WAIT_MS)) return { state: 'wrong', message: 'Try again in a moment.' };
    return wordSaid(ws, ws.script.properties, look(ws, place), request, () => IN_WORKBOOK);
  });
  return answer.state === 'busy' ? { state: 'wrong', message: answer.message } : (answer as WordAnswer);
}

/** What works on the production alone, in words; `''` for nothing. */
export function archivingNow(properties: Record<string, string>): string {
  const alone = aloneIn(readLedger(properties[LEDGER_KEY]).ledger);
  return alone === null ? '' : (JOB_KINDS[alone].alone ?? '');
}

function placeOf(ws: Workspace, request: unknown): Place {
  return placeInWorkbook(ws, ws.properties.all(), request);
}

/** @throws AppError `not-set-up`; `bad-input` for no event */
export function placeInWorkbook(ws: Workspace, properties: Record<string, string>, request: unknown): Place {
  const eventId = textArgument((request as { eventId?: unknown } | null | undefined)?.eventId);
  if (eventId === '') throw new AppError('bad-input', 'Choose an event.');
  const { workbookId } = ownProduction(ws, properties);
  return { workbookId, eventId, canUnlock: true, untold: 'nothing', told: untoldStore(ws, properties) };
}
