/**
 * What the stage manager is mailed about a call that goes out by itself: that it waits, was stopped or missed, or whom it
 * did not reach. Each notice goes through the Outbox, so that the same is said once.
 */

import { type MailPlan, type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { IN_FLIGHT_KEY, newOutboxRow, type OutboxRecord, STOP_KEY, stateChange } from '../../mail/outbox.ts';
import { plainMessage } from '../../mail/plainMessage.tsx';
import { sendMessages, WAITS_FOR_QUOTA } from '../../mail/sendMessages.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { stageManagerAddress } from '../../production/stageManagerAddress.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';

/** By the first part of their keys: what stands in the column Kind. */
const KINDS = { held: 'Call held', leftOut: 'Left out', stopped: 'Call stopped', missed: 'Call missed' } as const;

export interface Notice {
  prefix: keyof typeof KINDS;
  date: DateText;
  subject: string;
  parts: { words: string; lines: readonly string[] }[];
  /** What to do. */
  after: string;
  /** When this changes, it is news; what the parts say if not given. */
  tells?: string;
  /** What is kept of it in the Outbox. */
  told?: string;
}

/** More lines than this help nobody on a telephone. */
const MOST_LINES = 40;

/** The notice as the Outbox knows it: nothing is to be sent where the same was said about the date before. */
export function noticePlan(
  { ws, workbook, data }: Pick<Production, 'ws' | 'workbook' | 'data'>,
  notice: Notice,
): MailPlan {
  const { settings } = data;
  const { prefix, date, subject, after } = notice;
  const parts = notice.parts.map(({ words, lines }) => ({ words, lines: shortened(lines) }));
  const address = stageManagerAddress(ws, data);
  const draft: MessageDraft = {
    recipients: [address],
    tells: notice.tells ?? notice.parts.map(({ words, lines }) => [words, ...lines].join('\n')).join('\n\n'),
    ...(notice.told === undefined ? {} : { told: notice.told }),
    people: [settings.stageManager],
    why: 'stage manager',
    message: () =>
      plainMessage({
        to: address,
        subject,
        lines: [...parts.flatMap(({ words, lines }) => [words, lines]), after].filter(({ length }) => length > 0),
        senderName: settings.title,
      }),
  };
  // Where there is nobody who may be told, Health alone says it.
  const drafts = address === '' ? [] : [draft];
  return mailPlan(ws, { name: KINDS[prefix], prefix, date }, workbook.records(outboxTab, []), drafts);
}

/**
 * Mails what has not been said yet; where Google allows no more today, it waits in the Outbox and goes as soon as there
 * is quota.
 */
export function mailNotices(production: ProductionInHand, plans: readonly MailPlan[]): void {
  const { ws, job, workbook } = production;
  const messages = plans.flatMap((plan) => plan.toSend);
  const outdated = plans.flatMap((plan) => plan.outdated).map((key) => stateChange(key, 'Cancelled', '', OVER));
  if (messages.length === 0) {
    workbook.change(outdated);
    return;
  }
  const quotaLeft = ws.mail.remainingQuota();
  const fits = messages.slice(0, Math.max(0, quotaLeft));
  const waits = messages.slice(fits.length).map((one) => newOutboxRow(one, 'Pending', WAITS_FOR_QUOTA));
  if (fits.length === 0) {
    workbook.change([...outdated, ...waits]);
    return;
  }
  sendMessages(job, workbook, fits, {
    now: production.now,
    inFlight: production.properties[IN_FLIGHT_KEY],
    stop: production.properties[STOP_KEY],
    quotaLeft,
    kept: 0,
    partial: true,
    also: [...outdated, ...waits],
    whenDone: [],
  });
}

const OVER = 'It is no longer so.';

/** Notices about a date that wait for quota, or that a run did not get to. */
export function waitingNotices(rows: readonly OutboxRecord[], date: DateText): OutboxRecord[] {
  return rows.filter((row) => row.State === 'Pending' && isNoticeOn(row, date));
}

/** True for a message of this file. */
export function isNotice({ Kind }: Pick<OutboxRecord, 'Kind'>): boolean {
  return Object.values(KINDS).some((name) => name === Kind);
}

function isNoticeOn(row: OutboxRecord, date: DateText): boolean {
  return Object.keys(KINDS).some((prefix) => row.Key.startsWith(`${prefix}/${date}/`));
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  return [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more: see Today in Callboard.`];
}
