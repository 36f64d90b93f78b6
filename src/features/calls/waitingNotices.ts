/** Why a call did not go out by itself, in words for the stage manager: it waits, does not fit, or it is too late. */
import type { MailPlan, PlannedMessage } from '../../mail/mailPlan.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import { type Problem, problemLine } from '../../port/appError.ts';
import type { DateText, Moment } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import { publishedOn } from '../../schedule/event.ts';
import { dateInFull, daysBetween } from '../../values/dates.ts';
import type { Notice } from './callNotice.ts';
import type { CallPlan } from './callPlan.ts';
import type { LostCall } from './issuedCalls.ts';

type Titled = Pick<ProductionData, 'settings'>;

/** Something cannot be understood, so somebody could be missing, or be reached who must not be. */
export function heldNotice({ settings }: Titled, date: DateText, problems: readonly Problem[]): Notice {
  const day = dateInFull(date);
  const things = problems.length === 1 ? 'One thing' : `${problems.length} things`;
  return {
    prefix: 'held',
    date,
    subject: `The call for ${day} is held: ${settings.title}`,
    parts: [
      {
        words: `The call for ${day} has not gone out. ${things} in the workbook cannot be read, so somebody could be missing from it:`,
        lines: problems.map(problemLine),
      },
    ],
    after: 'Fix it and the call goes out within the hour, or preview the call in Callboard and send it as it is.',
    tells: problems.map(problemLine).join('\n'),
  };
}

/** Messages of it have gone out, and the Outbox does not know to whom. */
export function lostNotice({ settings }: Titled, date: DateText, { problem }: LostCall): Notice {
  return {
    prefix: 'held',
    date,
    subject: `The call for ${dateInFull(date)} is held: ${settings.title}`,
    parts: [{ words: problem.message, lines: [] }],
    after: 'Look for what the Outbox held under File, Version history.',
    tells: 'lost',
  };
}

/** How long a row without a date is not named again for one day after the other. */
const REMIND_DAYS = 7;

/**
 * The same was said of another day this week: a row without a date may be any day's, and holds up every call, but on days
 * for which nothing else is published it is not said anew.
 */
export function isHeldBefore(
  data: Pick<ProductionData, 'events' | 'doubtful'>,
  rows: readonly OutboxRecord[],
  date: DateText,
  held: MailPlan,
): boolean {
  if (publishedOn(data.events, date).length > 0) return false;
  if (doubtfulOn(data.doubtful, date).some((row) => row.dates !== null)) return false;
  const tails = held.toSend.map(({ key }) => key.split('/').slice(3).join('/'));
  return rows.some((row) => {
    if (row.State === '' || row.State === 'Pending' || row.State === 'Cancelled' || row.Date === '') return false;
    const days = daysBetween(row.Date, date);
    return (
      row.Key.startsWith('held/') && days > 0 && days < REMIND_DAYS && tails.some((tail) => row.Key.endsWith(tail))
    );
  });
}

/** The workbook was changed while a previewed call was going out, so what was seen is not what would be sent. */
export function changedNotice({ settings }: Titled, { call, mail, sent }: CallPlan): Notice {
  const day = dateInFull(call.date);
  return {
    prefix: 'stopped',
    date: call.date,
    subject: `The call for ${day} stopped half way: ${settings.title}`,
    parts: [
      {
        words: `The workbook was changed while the call for ${day} was going out, so the rest was not sent. These have not been told, or not all of it:`,
        lines: peopleOf(mail.toSend),
      },
    ],
    after: 'Preview the call in Callboard, then send it.',
    tells: `changed ${sent.length}`,
  };
}

/** It is too late to be of use. */
export function missedNotice(
  { settings, now }: Titled & { now: Moment },
  { call }: Pick<CallPlan, 'call'>,
  rows: readonly OutboxRecord[],
  missed: readonly PlannedMessage[],
): Notice {
  const day = dateInFull(call.date);
  const why = whyMissed(rows, call.date);
  const isOver = call.date < now.date;
  const isRest = rows.some((row) => row.State === 'Sent' && row.Key.startsWith(`call/${call.date}/`));
  const unreachable = call.unreachable.map(({ person, reason }) => `${person.name} ${reason}`);
  return {
    prefix: 'missed',
    date: call.date,
    subject: `The call for ${day} was not sent: ${settings.title}`,
    parts: [
      {
        words: isOver
          ? `The day is over, and its call has not gone out. ${why} These people were not told:`
          : `It was too late: less than two hours before ${isRest ? 'their' : 'the first'} call. ${why} Phone these people:`,
        lines: [...peopleOf(missed), ...unreachable],
      },
    ],
    after: isOver ? '' : 'Or preview the call in Callboard and send it anyway.',
    tells: missed
      .map(({ key }) => key)
      .sort()
      .join('\n'),
  };
}

/** Whom the messages are about, and to which of their adults. */
export function peopleOf(messages: readonly PlannedMessage[]): string[] {
  return messages.map(({ people, message }) => `${people.join(', ')}: ${message.to.join(', ')}`);
}

function whyMissed(rows: readonly OutboxRecord[], date: DateText): string {
  const was = (prefix: string) => rows.some((row) => row.Key.startsWith(`${prefix}/${date}/`));
  if (was('stopped')) return 'Google’s daily limit had stopped it, or a change while it was going out.';
  if (was('held')) return 'Something in the workbook could not be read.';
  return 'Callboard did not run in time.';
}
