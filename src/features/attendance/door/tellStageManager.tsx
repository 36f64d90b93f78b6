/** What the stage manager has to hear from the door at once. */
import { htmlPage, Line, Title } from '../../../documents/parts.tsx';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { stageManagerAddress } from '../../../production/stageManagerAddress.ts';
import type { AtWork } from './atWork.ts';

/** Fingerprints of what was mailed, the newest last. With the script. */
const TOLD_KEY = 'doorTold';
const MOST_TOLD = 100;

/**
 * Mails what was not mailed yet: rather twice than never, so it is noted afterwards. What was recorded stays recorded when the
 * mail cannot go out: it is in the row. No call where there is nothing to tell.
 */
export function tellStageManager(ws: Workspace, { data, at }: AtWork, all: readonly string[]): void {
  if (all.length === 0) return;
  const subject = `At the door, ${at.event.eventType.name} ${at.event.date}: ${data.settings.title}`;
  try {
    const told = (ws.properties.all()[TOLD_KEY] ?? '').split(' ').filter(Boolean);
    const keyOf = (line: string) => ws.hash(`${at.event.id} ${at.event.date} ${line}`).slice(0, 12);
    const lines = all.filter((line) => !told.includes(keyOf(line)));
    if (lines.length === 0) return;
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
    ws.properties.set(TOLD_KEY, [...told, ...lines.map(keyOf)].slice(-MOST_TOLD).join(' '));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
