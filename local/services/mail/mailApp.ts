/** Apps Script's MailApp: sends into the local state's mailbox, within Google's limits. There is no receipt. */

import type { LocalMail } from '../../account/state.ts';
import { mailRecipientsPerDay, usageOf } from '../../account/usage.ts';
import { Blob, blobFrom } from '../blob.ts';
import { HostObject } from '../hostObject.ts';
import type { RunContext } from '../runContext.ts';
import type { PerformCall } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { type TextKey, textFor } from '../texts.ts';
import { addressesIn } from './addresses.ts';

const MAX_RECIPIENTS = 50;
const MAX_SUBJECT_LENGTH = 250;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** The property in which Callboard names the message that it is sending. */
const IN_FLIGHT_KEY = 'outbox.inFlight';

const TEXT_MEMBERS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo'] as const;
const MEMBERS = new Set<string>([...TEXT_MEMBERS, 'attachments']);

type TextMember = (typeof TEXT_MEMBERS)[number];

export class MailApp extends HostObject {
  readonly kind = 'MailApp';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  getRemainingDailyQuota(): number {
    return this.#perform({ method: 'MailApp.getRemainingDailyQuota' }, () => this.#remaining());
  }

  /** Only the form with one object; the log has counts, never names, addresses or texts. */
  sendEmail(message: unknown, ...more: unknown[]): void {
    if (typeof message !== 'object' || message === null || more.length > 0) {
      throw new ServiceError('MailApp.sendEmail with anything but one object is not available in the local account');
    }
    const given = message as Record<string, unknown>;
    const texts = textsOf(given);
    const attachments = attachmentsOf(given.attachments);
    const addresses = [texts.to, texts.cc, texts.bcc].map((list) => list.split(',').filter((entry) => entry.trim()));
    const counts = {
      recipients: addresses.flat().length,
      bytes: Buffer.byteLength(texts.htmlBody) + Buffer.byteLength(texts.body) + byteCount(attachments),
    };
    this.#perform({ method: 'MailApp.sendEmail', body: counts }, () => this.#send(texts, attachments));
  }

  #send(texts: Record<TextMember, string>, attachments: Blob[]): void {
    const { state, user } = this.#context;
    const invalid = (entry: string) => this.#refuse('invalidEmail', entry.trim());
    const to = addressesIn(texts.to, invalid);
    const cc = addressesIn(texts.cc, invalid);
    const bcc = addressesIn(texts.bcc, invalid);
    const replyTo = addressesIn(texts.replyTo, invalid);
    const recipients = to.length + cc.length + bcc.length;
    if (recipients === 0) throw this.#refuse('noRecipient');
    if (recipients > MAX_RECIPIENTS) throw this.#refuse('tooManyRecipients');
    if (texts.subject.length > MAX_SUBJECT_LENGTH) throw this.#refuse('argumentTooLarge', 'subject');
    const maxBodyBytes = (state.consumerAccount ? 200 : 400) * 1024;
    if (Buffer.byteLength(texts.htmlBody) > maxBodyBytes || Buffer.byteLength(texts.body) > maxBodyBytes) {
      throw this.#refuse('bodyTooLarge');
    }
    if (byteCount(attachments) > MAX_ATTACHMENT_BYTES) throw this.#refuse('attachmentsTooLarge');
    if (recipients > this.#remaining()) throw this.#refuse('dayQuota', 'email');
    usageOf(state, user).mailRecipients += recipients;
    state.mails.push({
      number: state.mails.length + 1,
      sentAtMs: state.nowMs,
      from: user,
      to,
      cc,
      bcc,
      subject: texts.subject.replace(/[\r\n]+/g, ' '),
      html: texts.htmlBody,
      text: texts.body,
      ...(texts.name === '' ? {} : { senderName: texts.name }),
      ...(replyTo.length === 0 ? {} : { replyTo: replyTo.join(',') }),
      attachments: attachments.map(attachmentFrom),
      ...this.#inFlight(),
    });
  }

  #inFlight(): Pick<LocalMail, 'inFlight'> {
    const { state, container } = this.#context;
    const inFlight = container === null ? undefined : state.properties.document[container]?.[IN_FLIGHT_KEY];
    return inFlight === undefined ? {} : { inFlight };
  }

  #remaining(): number {
    const { state, user } = this.#context;
    return Math.max(0, mailRecipientsPerDay(state) - usageOf(state, user).mailRecipients);
  }

  #refuse(key: TextKey, ...parts: string[]): ServiceError {
    return new ServiceError(textFor(this.#context.locale, key, ...parts));
  }
}

function textsOf(message: Record<string, unknown>): Record<TextMember, string> {
  for (const [key, value] of Object.entries(message)) {
    if (!MEMBERS.has(key))
      throw new ServiceError(`MailApp.sendEmail with ${key} is not available in the local account`);
    if (key !== 'attachments' && value !== null && typeof value !== 'string') {
      throw new ServiceError(`Invalid argument: ${key}. Should be of type: String`);
    }
  }
  return Object.fromEntries(TEXT_MEMBERS.map((key) => [key, message[key] ?? ''])) as Record<TextMember, string>;
}

function attachmentsOf(value: unknown): Blob[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ServiceError('Invalid argument: attachments. Should be a list of blobs');
  return value.map((item) => blobFrom(item, 'attachments'));
}

function byteCount(attachments: Blob[]): number {
  return attachments.reduce((sum, blob) => sum + Blob.bytesOf(blob).length, 0);
}

function attachmentFrom(blob: Blob): LocalMail['attachments'][number] {
  return {
    name: blob.getName() ?? 'attachment',
    mimeType: blob.getContentType() ?? 'application/octet-stream',
    base64: Blob.bytesOf(blob).toString('base64'),
  };
}
