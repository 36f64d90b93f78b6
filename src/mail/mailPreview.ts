/** Previews: every message, to whom and why, before anything is sent. They change nothing and take no lock. */
import { AppError, type Problem } from '../port/appError.ts';
import type { ReadOnlyWorkspace } from '../port/workspace.ts';
import type { MailPlan } from './mailPlan.ts';
import type { MailPreview } from './mailPreviewTypes.ts';

export const EMPTY: MailPreview = {
  date: '',
  hash: '',
  messages: [],
  recipients: 0,
  quotaLeft: 0,
  problems: [],
  nothing: '',
};

export function mailPreview(
  ws: ReadOnlyWorkspace,
  date: string,
  mail: MailPlan,
  nothing: string,
  problems: Problem[],
): MailPreview {
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
    quotaLeft: ws.mail.remainingQuota(),
    problems,
    nothing,
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
