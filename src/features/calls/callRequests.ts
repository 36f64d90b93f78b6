/** Sending a call as the sidebar and the tick call it: what was previewed goes out, and what came of it is said. */
import type { Body } from '../../jobs/body.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { progress, runJob } from '../../jobs/runJob.ts';
import { openForSending } from '../../mail/openForMail.ts';
import { type SendRequest, sendArguments } from '../../mail/sendRequest.ts';
import { changedReport, sendReportWords } from '../../mail/sendWords.ts';
import type { Workspace } from '../../port/workspace.ts';
import { withChildHours } from '../../production/withChildHours.ts';
import { withClearances } from '../../production/withClearances.ts';
import { counted } from '../../values/counted.ts';
import { addDays, dateInFull } from '../../values/dates.ts';
import { usualChoice } from './callPlan.ts';
import { choiceArgument } from './callPreviews.ts';
import type { CallChoiceAsked } from './callTypes.ts';
import { PAST_KEY, pastText } from './pastCalls.ts';
import { CALL_TABS, sendDailyCall } from './sendDailyCall.ts';

export type SendCallAsked = SendRequest & Partial<CallChoiceAsked>;

export function sendCall(ws: Workspace, request: SendCallAsked): JobOutcome {
  return runJob(ws, SLICE_MS, 'dailyCall', (job, properties) => sendCallBody(sendArguments(request))(job, properties));
}

/** With an empty hash only for the tick: a person sends what was previewed. */
export function sendCallBody(asked: SendCallAsked): Body {
  return (job, properties) => {
    const production = withChildHours(withClearances(openForSending(job, properties, CALL_TABS)));
    job.keepAlong(PAST_KEY, () => pastText(production.ws, production.workbook, production.now.date));
    const date = asked.date || addDays(production.now.date, 1);
    const choice = choiceArgument(asked, usualChoice(production.data));
    const { hash, partial, confirmed = false } = asked;
    const result = sendDailyCall(production, { date, hash, partial, confirmed, choice });
    const day = dateInFull(date);
    if (result.state === 'unlooked') {
      return {
        ...progress(job, 'dailyCall', 'refused'),
        message: `The hours in the call for ${day} look wrong: an event and its timed lines do not fit together.`,
        unchanged: 'Nobody was sent anything.',
        toDo: 'Fix the lines and preview again. If the hours are right as they are, say so, then send.',
        problems: result.problems,
      };
    }
    if (result.state === 'tooMany') {
      return {
        ...progress(job, 'dailyCall', 'stopped'),
        message: `The call for ${day} is held: Google does not let you mail so many today. The stage manager has been told.`,
        unchanged: 'Nobody else was sent anything.',
        toDo: 'Preview it and send what fits, or wait: it goes out by itself when Google allows more.',
        problems: result.problems,
      };
    }
    if (result.state === 'held') {
      return {
        ...progress(job, 'dailyCall', 'nothing'),
        message: `The call for ${day} is held: something in the workbook cannot be read. The stage manager has been told.`,
        unchanged: 'Nobody else was sent anything.',
        toDo: 'Fix it, or preview the call and send it as it is.',
        problems: result.problems,
      };
    }
    if (result.state === 'changed') return changedReport(job, 'dailyCall', 'call');
    if (result.state === 'missed') {
      return {
        ...progress(job, 'dailyCall', 'done'),
        message: `The call for ${day} was not sent: it was less than two hours before the first call. ${counted(result.messages, 'message')} are marked Missed.`,
        toDo: 'Phone the people who are called, or preview and send the call by hand.',
        problems: result.problems,
      };
    }
    return sendReportWords(job, 'dailyCall', result.send, {
      what: `The call for ${day}`,
      nothing: `There is nothing to send for ${day}: no call is published, or it has gone out already.`,
      problems: result.problems,
    });
  };
}
