/**
 * A mailing that was cut off and whose workbook has changed since sends nothing more: whoever began it is not there any more, so
 * the stage manager is mailed that some have not got it.
 */

import { jobFacts } from '../jobs/jobKinds.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { plainMessage } from '../mail/plainMessage.tsx';
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { troubleReader } from './tellTrouble.ts';

/** A call looks after itself: what changed of it is planned anew. */
const LOOKS_AFTER_ITSELF = ['dailyCall', 'latenessNote'];

/** True where a job of this kind ended with messages that nobody gets. */
export function isCutOff(kind: string, { state }: Pick<JobOutcome, 'state'>): boolean {
  return state === 'refused' && jobFacts(kind).sends === true && !LOOKS_AFTER_ITSELF.includes(kind);
}

/** Two calls and one read. */
export function tellCutOff(
  ws: Workspace,
  properties: Record<string, string>,
  kind: string,
  { message, toDo }: JobOutcome,
): void {
  try {
    const { to, title } = troubleReader(ws, properties);
    if (to === '' || ws.mail.remainingQuota() < 1) return;
    const subject = `${jobFacts(kind).words} has stopped: ${title}`;
    const lines = [
      'Not everybody has got it. The sending was cut off, and could not go on.',
      message,
      `${toDo} Who has got it is in the Outbox tab; nobody gets the same twice.`,
    ];
    ws.mail.send(plainMessage({ to, subject, lines, senderName: title }));
  } catch (error) {
    // The Outbox says the same.
    if (!(error instanceof AppError)) throw error;
  }
}
