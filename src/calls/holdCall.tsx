/**
 * A call that would go out by itself and cannot be understood whole waits for the stage manager, who is told once what is
 * wrong. What is understood goes out when they say so, or by itself as soon as it is put right.
 */

import { Bullets, htmlPage, Line, Title } from '../documents/parts.tsx';
import { type Problem, problemLine } from '../jobs/appError.ts';
import { mailPlan } from '../jobs/mailPlan.ts';
import { IN_FLIGHT_KEY } from '../jobs/outbox.ts';
import { sendMessages } from '../jobs/sendMessages.ts';
import type { DateText } from '../jobs/workspace.ts';
import type { Production } from '../production/production.ts';
import { stageManagerAddress } from '../production/stageManagerAddress.ts';
import { dateInFull } from '../schedule/dates.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import type { SendCallResult } from './sendDailyCall.ts';

const KIND = 'Call held';

export function holdCall(production: Production, date: DateText, problems: Problem[]): SendCallResult {
  const { ws, job, workbook, data } = production;
  const { settings } = data;
  const lines = problems.map(problemLine);
  const address = stageManagerAddress(ws, data);
  if (address === '') return { state: 'held', date, send: null, messages: 0, problems };
  const subject = `The call for ${dateInFull(date)} waits: ${settings.title}`;
  const before = `The call for ${dateInFull(date)} has not gone out. ${lines.length === 1 ? 'One thing' : `${lines.length} things`} in the workbook cannot be understood, so somebody could be missing from it:`;
  const after =
    'Put it right and the call goes out within the hour, or preview the call in Callboard and send it as it is.';
  const mail = mailPlan(ws, { name: KIND, prefix: 'held', date }, workbook.records(outboxTab, []), [
    {
      recipients: [address],
      tells: lines.join('\n'),
      people: [settings.stageManager],
      why: 'stage manager',
      message: () => ({
        to: [address],
        subject,
        html: htmlPage(
          subject,
          <>
            <Title>{subject}</Title>
            <Line>{before}</Line>
            <Bullets items={lines} />
            <Line>{after}</Line>
          </>,
        ),
        text: [before, ...lines.map((line) => `- ${line}`), after].join('\n'),
        senderName: settings.title,
      }),
    },
  ]);
  if (mail.toSend.length > 0 && ws.mail.remainingQuota() >= mail.recipients) {
    sendMessages(job, workbook, mail.all, {
      now: production.now,
      inFlight: production.properties[IN_FLIGHT_KEY],
      quotaLeft: mail.recipients,
      partial: true,
      also: [],
      whenDone: [],
    });
  }
  return { state: 'held', date, send: null, messages: 0, problems };
}
