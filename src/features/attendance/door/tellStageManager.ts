/** What the stage manager has to hear from the door at once. */
import { plainMessage } from '../../../mail/plainMessage.tsx';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { stageManagerAddress } from '../../../production/stageManagerAddress.ts';
import { type AtWork, eventNow } from './atWork.ts';
import { tellOfCollected } from './release.ts';
import { setUntold, type Untold, untoldAt } from './untold.ts';

/** Fingerprints of what was mailed, the newest last. With the script. */
const TOLD_KEY = 'doorTold';
const MOST_TOLD = 100;
/** In place of what no row says, once a mail goes out again. */
const LOST_LINE =
  'Something else happened at the door that no mail could tell you at the time: a name, a word or a pick-up that was stopped. Ask whoever was at the door.';

/**
 * Mails what was not mailed yet: rather twice than never, so it is noted afterwards. What was recorded stays recorded when the
 * mail cannot go out, and Today says that there is something: whoever asks for the list of that event next has it mailed. No
 * call where there is nothing to tell.
 */
export function tellStageManager(ws: Workspace, work: AtWork, found: readonly string[]): void {
  const { place, at } = work;
  if (found.length === 0 && place.untold === 'nothing') return;
  let properties: Record<string, string> = {};
  const note = (untold: Untold) => setUntold(place.told, properties, place.eventId, untold);
  try {
    properties = place.told.all();
    const before = untoldAt(properties, place.eventId);
    const owed = before === 'nothing' ? [] : leftUnlisted(work);
    const lost = before === 'lost' ? [LOST_LINE] : [];
    const told = (properties[TOLD_KEY] ?? '').split(' ').filter(Boolean);
    const keyOf = (line: string) => ws.hash(`${at.event.id} ${at.event.date} ${line}`).slice(0, 12);
    const lines = [...new Set([...owed, ...found])].filter((line) => !told.includes(keyOf(line)));
    const isMailed = lines.length + lost.length === 0 || hasMailed(ws, work, [...lines, ...lost]);
    if (isMailed && lines.length > 0) {
      place.told.set(TOLD_KEY, [...told, ...lines.map(keyOf)].slice(-MOST_TOLD).join(' '));
    }
    note(isMailed ? 'nothing' : stillUntold(work, before, lines));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    try {
      note(stillUntold(work, untoldAt(properties, place.eventId), found));
    } catch (again) {
      if (!(again instanceof AppError)) throw again;
    }
  }
}

/** What is lost stays lost until a mail has said so. */
function stillUntold(work: AtWork, before: Untold, lines: readonly string[]): Untold {
  const inRows = leftUnlisted(work);
  return before === 'lost' || lines.some((line) => !inRows.includes(line)) ? 'lost' : 'in rows';
}

function leftUnlisted(work: AtWork): string[] {
  return eventNow(work)
    .people.map(({ person, record }) => tellOfCollected(person, record?.['Collected by'] ?? ''))
    .filter((line) => line !== '');
}

/** False where nobody may be mailed now. */
function hasMailed(ws: Workspace, { data, at }: AtWork, lines: readonly string[]): boolean {
  const subject = `At the door, ${at.event.eventType.name} ${at.event.date}: ${data.settings.title}`;
  const to = stageManagerAddress(ws, data);
  if (to === '' || ws.mail.remainingQuota() < 1) return false;
  ws.mail.send(plainMessage({ to, subject, lines, senderName: data.settings.title }));
  return true;
}
