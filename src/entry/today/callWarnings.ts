/** What Health says of the calls of today and tomorrow: that one waits, does not fit, or does not reach somebody. */

import { isNotice } from '../../features/calls/callNotice.ts';
import { callOutline } from '../../features/calls/callPlan.ts';
import { mayHaveCall, minuteOf } from '../../features/calls/nextCall.ts';
import { quotaLeftWords, roomFor } from '../../mail/dayAllowance.ts';
import type { ReadOnlyWorkspace } from '../../port/workspace.ts';
import { counted } from '../../values/counted.ts';
import { addDays, dateInFull } from '../../values/dates.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import type { ReadDay } from './readDay.ts';

/** @param quotaLeft what the account that sends the calls may mail today, if that is known. Makes no service call. */
export function callWarnings(
  ws: ReadOnlyWorkspace,
  { workbook, data, now, properties }: ReadDay,
  quotaLeft: number,
): string[] {
  const ahead = [now.date, addDays(now.date, 1)].filter((date) => mayHaveCall(data, date));
  const ofCalls = ahead.flatMap((date): string[] => {
    const { call, mail, problems, choice } = callOutline({ ws, workbook, data, properties }, date);
    const { events } = call.plan;
    const isOver = events.length > 0 && events.every(({ event }) => event.startMinute < minuteOf(now));
    if (date === now.date && isOver) return [];
    const theCall = `The call for ${dateInFull(date)}`;
    const unreachable = choice.toList ? [] : call.unreachable.map(({ person }) => person.name);
    return [
      ...(!mail.tried && problems.length > 0
        ? [`${theCall} is held: ${counted(problems.length, 'thing')} cannot be read. Preview it to see what.`]
        : []),
      ...(!mail.tried && mail.recipients > roomFor(quotaLeft)
        ? [
            `${theCall} goes to ${counted(mail.recipients, 'address', 'addresses')}, and Google lets you mail only ${quotaLeftWords(quotaLeft)}. Preview it and send what fits.`,
          ]
        : []),
      ...(unreachable.length > 0
        ? [`${theCall} does not reach ${unreachable.join(', ')}. Preview it to see why.`]
        : []),
    ];
  });
  const unsaid = workbook.records(outboxTab, []).filter((row) => isNotice(row) && row.State === 'Pending');
  return [
    ...ofCalls,
    ...unsaid.map(
      ({ Kind, Date: date }) =>
        `${Kind}, ${dateInFull(date)}: the stage manager has not been mailed yet, because Google allows no more mail today. See the Outbox.`,
    ),
  ];
}
