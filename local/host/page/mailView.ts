/** The mail as its sender or one of its receivers sees it; a receiver never sees who else is in Bcc. */
import type { LocalMail, LocalState } from '../../account/state.ts';
import { productionWorkbook, readTab } from '../readTab.ts';
import { outboxKey } from '../summary.ts';
import type { MailDetail, MailLine, MailView } from './pageTypes.ts';

type Shown = (ms: number) => string;

/** @param box one address, to see only what reached it; for the sender also everything when it is left out */
export function mailView(state: LocalState, email: string, box: string | null, shown: Shown): MailView {
  const isSender = email === state.me;
  const reader = isSender ? box : email;
  const counts = new Map<string, number>();
  for (const mail of state.mails) for (const one of receivers(mail)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const states = outboxStates(state);
  const mails = state.mails.filter((mail) => reader === null || reaches(mail, reader));
  return {
    boxes: isSender
      ? [...counts].map(([one, count]) => ({ email: one, count })).sort((a, b) => (a.email < b.email ? -1 : 1))
      : [],
    mails: mails.map((mail) => mailLine(mail, reader, states, shown)).reverse(),
  };
}

/** @returns null when there is no such message, or it never reached this person */
export function mailDetail(
  state: LocalState,
  email: string,
  box: string | null,
  number: number,
  shown: Shown,
): MailDetail | null {
  const mail = readableMail(state, email, number);
  if (!mail) return null;
  return {
    ...mailLine(mail, email === state.me ? box : email, outboxStates(state), shown),
    replyTo: mail.replyTo ?? '',
    text: mail.text,
    hasHtml: mail.html !== '',
    attachments: mail.attachments.map(({ name, mimeType, base64 }) => ({
      name,
      mimeType,
      bytes: Buffer.byteLength(base64, 'base64'),
    })),
  };
}

/** A message that this person sent or received. */
export function readableMail(state: LocalState, email: string, number: number): LocalMail | undefined {
  return state.mails.find((mail) => mail.number === number && (email === state.me || reaches(mail, email)));
}

function mailLine(mail: LocalMail, reader: string | null, states: Map<string, string>, shown: Shown): MailLine {
  const key = outboxKey(mail) ?? '';
  return {
    number: mail.number,
    subject: mail.subject,
    sent: shown(mail.sentAtMs),
    from: mail.senderName === undefined ? mail.from : `${mail.senderName} <${mail.from}>`,
    to: mail.to,
    cc: mail.cc,
    bcc: reader === null ? mail.bcc : mail.bcc.filter((one) => isSame(one, reader)),
    key: reader === null ? key : '',
    state: reader === null ? (states.get(key) ?? '') : '',
  };
}

function outboxStates(state: LocalState): Map<string, string> {
  return new Map(readTab(productionWorkbook(state), 'Outbox').map((row) => [String(row.Key), String(row.State ?? '')]));
}

function receivers(mail: LocalMail): string[] {
  return [...new Set([...mail.to, ...mail.cc, ...mail.bcc].map((one) => one.toLowerCase()))];
}

function reaches(mail: LocalMail, email: string): boolean {
  return receivers(mail).includes(email.toLowerCase());
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
