/** What the stage manager has to hear from the door at once. */
import { htmlPage, Line, Title } from '../../../documents/parts.tsx';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { stageManagerAddress } from '../../../production/stageManagerAddress.ts';
import type { AtWork } from './atWork.ts';
import { tellOfCollected } from './release.ts';
import { setUntold } from './untold.ts';

/** Fingerprints of what was mailed, the newest last. With the script. */
const TOLD_KEY = 'doorTold';
const MOST_TOLD = 100;

/**
 * Mails what was not mailed yet: rather twice than never, so it is noted afterwards. What was recorded stays recorded when the
 * mail cannot go out: it is in the row, and whoever asks for the list of that event next has it mailed. No call where there is
 * nothing to tell.
 */
export function tellStageManager(ws: Workspace, work: AtWork, found: readonly string[]): void {
  const { place, at } = work;
  if (found.length === 0 && !place.isUntold) return;
  const all = [...new Set([...(place.isUntold ? leftUnlisted(work) : []), ...found])];
  let properties: Record<string, string> = {};
  const note = (untold: boolean) => setUntold(ws.properties, properties, place.eventId, untold);
  try {
    properties = ws.properties.all();
    const told = (properties[TOLD_KEY] ?? '').split(' ').filter(Boolean);
    const keyOf = (line: string) => ws.hash(`${at.event.id} ${at.event.date} ${line}`).slice(0, 12);
    const lines = all.filter((line) => !told.includes(keyOf(line)));
    const isMailed = lines.length === 0 || hasMailed(ws, work, lines);
    if (isMailed && lines.length > 0) {
      ws.properties.set(TOLD_KEY, [...told, ...lines.map(keyOf)].slice(-MOST_TOLD).join(' '));
    }
    note(!isMailed);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    try {
      note(true);
    } catch (again) {
      if (!(again instanceof AppError)) throw again;
    }
  }
}

function leftUnlisted({ at }: AtWork): string[] {
  return at.people
    .map(({ person, record }) => tellOfCollected(person, record?.['Collected by'] ?? ''))
    .filter((line) => line !== '');
}

/** False where nobody may be mailed now. */
function hasMailed(ws: Workspace, { data, at }: AtWork, lines: readonly string[]): boolean {
  const subject = `At the door, ${at.event.eventType.name} ${at.event.date}: ${data.settings.title}`;
  const to = stageManagerAddress(ws, data);
  if (to === '' || ws.mail.remainingQuota() < 1) return false;
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
  return true;
}
