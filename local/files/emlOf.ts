/** One sent message as an `.eml` file, as its sender would have it: with the Bcc line, which receivers never see. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { LocalMail } from '../account/state.ts';

/** The same message gives the same bytes every time: date, message id and boundaries come from the message itself. */
export async function emlOf(mail: LocalMail): Promise<Uint8Array> {
  const mark = createHash('sha256').update(JSON.stringify(mail)).digest('hex').slice(0, 24);
  const node = new MailComposer({
    from: mail.senderName === undefined ? mail.from : { name: mail.senderName, address: mail.from },
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.name,
      contentType: attachment.mimeType,
      content: Buffer.from(attachment.base64, 'base64'),
    })),
    date: new Date(mail.sentAtMs),
    messageId: `<${mail.number}.${mark}@example.org>`,
    baseBoundary: mark,
    // Content comes from the message only, whatever a text in it looks like.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  node.keepBcc = true;
  return node.build();
}
