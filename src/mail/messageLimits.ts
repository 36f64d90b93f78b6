/** What Google takes as one message (platform limits of a consumer account), found out before anything is tried. */

import type { Message } from '../port/workspace.ts';
import { byteLength } from '../values/byteLength.ts';

export const MOST_RECIPIENTS = 50;
export const MOST_SUBJECT_LENGTH = 250;
/** Of the HTML and of the plain text, each; a character counts as the most bytes it can take. */
export const MOST_BODY_BYTES = 200 * 1024;

/** Everybody that a message reaches counts against the day's quota. */
export function recipientCount(message: Message): number {
  return message.to.length + (message.cc?.length ?? 0) + (message.bcc?.length ?? 0);
}

/** Why Google would certainly refuse the message, in words for the Outbox; null when it may go. */
export function whyUnsendable(message: Message): string | null {
  const addresses = [...message.to, ...(message.cc ?? []), ...(message.bcc ?? [])];
  if (addresses.length === 0) return 'It has no recipient.';
  if (addresses.length > MOST_RECIPIENTS) {
    return `It goes to ${addresses.length} addresses; Google takes ${MOST_RECIPIENTS} a message.`;
  }
  const wrong = addresses.filter((address) => !/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(address));
  if (wrong.length > 0) return `${wrong.length === 1 ? 'One address is' : `${wrong.length} addresses are`} not valid.`;
  if (message.subject.length > MOST_SUBJECT_LENGTH) {
    return `Its subject is longer than ${MOST_SUBJECT_LENGTH} characters.`;
  }
  const { subject, senderName, replyTo = '' } = message;
  // More lines would be more headers.
  if ([subject, senderName, replyTo].some((text) => /[\r\n\u2028\u2029]/.test(text))) {
    return 'Its subject or sender has a line break. Type the settings Title, Stage manager and Reply to on one line.';
  }
  if (byteLength(message.html) > MOST_BODY_BYTES || byteLength(message.text) > MOST_BODY_BYTES) {
    return 'It is longer than the 200 KB that Google takes.';
  }
  return null;
}
