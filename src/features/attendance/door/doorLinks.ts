/** Links to the door, for the stage manager: made for an event, and all withdrawn with a click. */
import { textArgument } from '../../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../../jobs/job.ts';
import type { JobOutcome } from '../../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../../jobs/runJob.ts';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { DOOR_KEY, type DoorRecord, doorText, HAS_DOOR_KEY, readDoor } from '../../../production/doorRecord.ts';
import { noSuchEvent } from '../../../production/eventAsked.ts';
import { openProduction } from '../../../production/production.ts';
import { timeFromMinutes } from '../../../values/cellDates.ts';
import { addDays, clockTime, dateInFull } from '../../../values/dates.ts';
import { signedWord } from './doorAsked.ts';
import type { DoorLink, DoorLinkAsked, DoorOutcome } from './doorLinkTypes.ts';
import { fitsToken, LINK_MINUTES_AFTER_END, newToken } from './doorToken.ts';
import { minuteOfDay } from './rosterOf.ts';
import { moveUntold } from './untold.ts';

const LEAST_LETTERS = 4;

/** Deployed for “Me” and “Anyone”, its address ends so; one that ends in /dev is for the script’s own editors only. */
const ADDRESS = /^https?:\/\/[^\s"'<>]+\/exec$/;

const HOW_TO_DEPLOY =
  'In the sheet’s menu choose Extensions, Apps Script; there Deploy, New deployment, Web app: run it as you, for anyone. Then paste its address here. If your school or company does not allow that, sign people in on the Attendance tab or on the paper sheet.';

/** Makes a link for an event, from now until three hours after its end. Changes nothing in the workbook. */
export function openDoor(ws: Workspace, request: DoorLinkAsked): DoorOutcome {
  let door: DoorLink | null = null;
  const outcome = runJob(ws, SLICE_MS, 'door', (job, properties) => {
    door = linkFor(openProduction(job, properties, []), request);
    return { ...NO_OUTCOME, state: 'done' };
  });
  return { ...outcome, door };
}

function linkFor(
  { ws, state, data, now, properties }: ReturnType<typeof openProduction>,
  request: DoorLinkAsked,
): DoorLink {
  const asked = textArgument(request?.eventId);
  const events = data.events.filter(({ id }) => id !== '' && id === asked);
  const [event] = events;
  if (event === undefined || events.length > 1 || !fitsToken(asked)) {
    throw noSuchEvent();
  }
  const day = `${event.eventType.name}, ${dateInFull(event.date)}`;
  if (event.status !== 'Published') throw new AppError('bad-input', `${day} is not published. Publish it first.`);
  const endMinute = event.endMinute + LINK_MINUTES_AFTER_END;
  const left = endMinute - minuteOfDay(event.date, now);
  if (left <= 0) throw new AppError('bad-input', `${day} is over. Choose a later event.`);
  const kept = readDoor(ws.script.properties.all()[DOOR_KEY]);
  if (kept !== null && kept.workbookId !== state.workbookId) {
    throw new AppError(
      'refused',
      'This script has the door of another workbook. The door works only where Callboard is in one workbook.',
    );
  }
  const address = addressOf(ws, textArgument(request?.address).trim(), kept?.address ?? '');
  const secret = kept?.secret ?? ws.newSecret();
  const record: DoorRecord = { workbookId: state.workbookId, secret, address, word: wordOf(ws, secret, request, kept) };
  if (kept === null || doorText(kept) !== doorText(record)) ws.script.properties.set(DOOR_KEY, doorText(record));
  if (properties[HAS_DOOR_KEY] === undefined) ws.properties.set(HAS_DOOR_KEY, 'yes');
  const token = newToken(ws, secret, 'link', event.id, ws.clock.epochMs() + left * 60_000);
  const endDay = addDays(event.date, Math.floor(endMinute / 1440));
  return {
    link: `${address}?t=${token}`,
    kiosk: `${address}?t=${token}&m=kiosk`,
    event: day,
    ends: `${clockTime(timeFromMinutes(endMinute % 1440))}, ${dateInFull(endDay)}`,
    hasWord: record.word !== '',
  };
}

/** @throws AppError `bad-input` where there is none that can be used */
function addressOf(ws: Workspace, typed: string, kept: string): string {
  const address = typed || kept || ws.script.webAppAddress();
  if (ADDRESS.test(address)) return address;
  const message =
    typed === '' ? 'The door has no address yet.' : 'That is not the address of a web app: it ends in /exec.';
  throw new AppError('bad-input', `${message} ${HOW_TO_DEPLOY}`);
}

/** @throws AppError `bad-input` for a word that is guessed too easily */
function wordOf(ws: Workspace, secret: string, request: DoorLinkAsked, kept: DoorRecord | null): string {
  const word = textArgument(request?.word).trim();
  if (word === '') return kept?.word ?? '';
  if (Array.from(word).length < LEAST_LETTERS) {
    throw new AppError('bad-input', `Choose an unlock word of at least ${LEAST_LETTERS} letters.`);
  }
  return signedWord(ws, { secret }, word);
}

/** Withdraws every link and forgets the unlock word. */
export function closeDoor(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'door', (job, properties) => {
    if (properties[HAS_DOOR_KEY] === undefined) return { ...NO_OUTCOME, message: 'No link is open.' };
    job.ws.script.properties.remove(DOOR_KEY);
    moveUntold(job.ws.script.properties, job.ws.properties, properties);
    job.ws.properties.remove(HAS_DOOR_KEY);
    return { ...NO_OUTCOME, state: 'done', message: 'Every link to the door has stopped working.' };
  });
}
