/** Previews: every message, to whom and why, before anything is sent. They change nothing and take no lock. */
import { AppError, type Problem } from '../port/appError.ts';
import type { ReadOnlyWorkspace } from '../port/workspace.ts';
import { roomFor } from './dayAllowance.ts';
import type { MailPlan, PlannedMessage } from './mailPlan.ts';
import type { MailPreview } from './mailPreviewTypes.ts';
import { recipientCount } from './messageLimits.ts';
import { compareKeys } from './outbox.ts';

export const EMPTY: MailPreview = {
  date: '',
  hash: '',
  messages: [],
  recipients: 0,
  quotaLeft: 0,
  fits: 0,
  left: [],
  problems: [],
  nothing: '',
};

/** How many of the messages fit, and whom those that do not are about, in words. */
export type Fitting = (room: number) => Pick<MailPreview, 'fits' | 'left'>;

/** @param fitting what goes where not all can; in the order in which messages go, if not given */
export function mailPreview(
  ws: ReadOnlyWorkspace,
  date: string,
  mail: MailPlan,
  nothing: string,
  problems: Problem[],
  fitting: Fitting = (room) => inOrder(mail.toSend, room),
): MailPreview {
  const room = roomFor(ws.mail.remainingQuota());
  return {
    date,
    hash: mail.hash,
    messages: mail.toSend.map(({ key, message, people, why }) => ({
      key,
      to: [...message.to, ...(message.cc ?? [])],
      bcc: message.bcc ?? [],
      people,
      subject: message.subject,
      html: message.html,
      text: message.text,
      why,
    })),
    recipients: mail.recipients,
    quotaLeft: room,
    ...(mail.recipients <= room ? { fits: mail.toSend.length, left: [] } : fitting(room)),
    problems,
    nothing,
  };
}

function inOrder(messages: readonly PlannedMessage[], room: number): ReturnType<Fitting> {
  const ordered = [...messages].sort((a, b) => compareKeys(a.key, b.key));
  let free = room;
  let fits = 0;
  for (const { message } of ordered) {
    free -= recipientCount(message);
    if (free < 0) break;
    fits++;
  }
  return {
    fits,
    left: ordered.slice(fits).map(({ people, message }) => `${people.join(', ')}: ${message.to.join(', ')}`),
  };
}

/** Trouble is part of the answer: a preview that cannot be made says why. */
export function whenPossible<T extends MailPreview>(empty: T, preview: () => T): T {
  try {
    return preview();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...empty, nothing: error.message, problems };
  }
}
