/**
 * A call's message to the person who looks at it, and to nobody else: to see it as a family will. It is nobody's call: it has
 * no row in the Outbox and no key, so that nothing that is kept from going twice knows of it.
 */
import { addressCheck } from '../../company/adultAddress.ts';
import { dateArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { roomFor } from '../../mail/dayAllowance.ts';
import { whyUnsendable } from '../../mail/messageLimits.ts';
import { AppError } from '../../port/appError.ts';
import type { Message, Workspace } from '../../port/workspace.ts';
import { openProduction } from '../../production/production.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { stageManagerAddress } from '../../production/stageManagerAddress.ts';
import { withClearances } from '../../production/withClearances.ts';
import { addDays, dateInFull } from '../../values/dates.ts';
import { shortened } from '../../values/text.ts';
import { callPlan, usualChoice } from './callPlan.ts';
import { choiceArgument } from './callPreviews.ts';
import type { TestCallAsked } from './callTypes.ts';
import { CALL_TABS } from './sendDailyCall.ts';

const MOST_OF_SUBJECT = 120;

/** Mails one message of a call to whoever asks. */
export function sendTestCall(ws: Workspace, request: TestCallAsked): JobOutcome {
  return runJob(ws, SLICE_MS, 'testCall', (job, properties) => {
    const production = withClearances(openProduction(job, properties, CALL_TABS));
    const { data, now } = production;
    const date = dateArgument(request?.date) || addDays(now.date, 1);
    const key = textArgument(request?.key);
    const { mail } = callPlan(production, date, choiceArgument(request, usualChoice(data)));
    const chosen = key === '' ? (mail.toSend[0] ?? mail.all[0]) : mail.all.find((one) => one.key === key);
    if (chosen === undefined) {
      throw new AppError('bad-input', `There is no such message for ${dateInFull(date)} any more. Preview it again.`);
    }
    const address = ownAddress(job.ws, data);
    if (address === '') {
      throw new AppError(
        'bad-input',
        'Google does not say what your address is, so the test has nowhere to go. Type yours into the setting Stage manager email.',
      );
    }
    const message = testMessage(chosen.message, address, chosen.people);
    const why = whyUnsendable(message);
    if (why !== null) throw new AppError('bad-input', `The test cannot be sent. ${why}`);
    if (roomFor(job.ws.mail.remainingQuota()) < 1) {
      throw new AppError('quota', 'Google allows no more mail today. Try again tomorrow.');
    }
    job.ws.mail.send(message);
    return {
      ...NO_OUTCOME,
      state: 'done',
      message: `The test is on its way to ${address}, and to nobody else.`,
      unchanged: 'Nobody’s call was sent.',
    };
  });
}

/**
 * The address of whoever asks; the stage manager’s where Google does not tell it, and where it is a minor’s or a barred
 * adult’s: a call goes to neither alone.
 */
function ownAddress(ws: Pick<Workspace, 'session'>, data: ProductionData): string {
  const own = ws.session.effectiveEmail();
  const found = own === '' ? null : addressCheck(data.company).of(own);
  const isFree = own !== '' && (found === null || found.why === 'left');
  return isFree ? own : stageManagerAddress(ws, data);
}

/** One recipient, no hidden copies, no calendar entries: those would come into the wrong calendar. */
export function testMessage(message: Message, address: string, people: readonly string[]): Message {
  const whose = people.length === 0 ? '' : ` This is the message about ${people.join(', ')}.`;
  const words = `TEST, to you only: nobody was sent a call.${whose}`;
  const { subject, html, text, senderName } = message;
  return {
    to: [address],
    subject: shortened(`TEST: ${subject}`, MOST_OF_SUBJECT),
    html: withFirstLine(html, words),
    text: `${words}\n\n${text}`,
    senderName,
  };
}

function withFirstLine(html: string, words: string): string {
  const body = html.indexOf('<body');
  const at = body < 0 ? 0 : html.indexOf('>', body) + 1;
  return `${html.slice(0, at)}<p style="font-weight:bold">${escaped(words)}</p>${html.slice(at)}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
