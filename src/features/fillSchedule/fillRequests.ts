/** Fill the schedule: repeat, move or cancel an event, looked at before it is done. */
import { dateArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { openForLooking } from '../../mail/openForMail.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { withIdsKnown } from '../../production/idsKnown.ts';
import { openProduction, type Production } from '../../production/production.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { scheduleTab } from '../../workbook/tabs/schedule.ts';
import { type FillPlan, type FillRequest, fillPlan } from './fillSchedule.ts';
import type { FillAsked, FillPreview } from './fillTypes.ts';
import { fillWarnings } from './fillWarnings.ts';

const NO_PREVIEW: FillPreview = { hash: '', lines: [], left: [], warnings: [], problems: [], nothing: '' };

/** What would be done. Changes nothing and takes no lock. Three calls. */
export function previewFill(ws: Workspace, asked: FillAsked): FillPreview {
  try {
    const request = fillArgument(asked);
    const production = withIdsKnown(openForLooking(ws, []));
    const plan = fillPlan(production.workbook.table(scheduleTab), request);
    const isPossible = plan.problems.length === 0 && plan.changes.length > 0;
    return {
      hash: isPossible ? hashOf(production, plan) : '',
      lines: plan.lines,
      left: plan.left,
      warnings: isPossible ? fillWarnings(production.data, request, plan) : [],
      problems: plan.problems,
      nothing: isPossible
        ? ''
        : plan.problems.length > 0
          ? 'Nothing can be done until you fix what is listed.'
          : 'There is nothing to do.',
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...NO_PREVIEW, nothing: error.message, problems };
  }
}

/** Does exactly what was previewed, in one write. */
export function applyFill(ws: Workspace, asked: FillAsked & { hash: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'fillSchedule', (job, properties) => {
    const request = fillArgument(asked);
    const hash = textArgument(asked?.hash);
    const production = withIdsKnown(openProduction(job, properties, []));
    const plan = fillPlan(production.workbook.table(scheduleTab), request);
    const outcome: JobOutcome = { ...NO_OUTCOME, job: 'fillSchedule' };
    if (plan.problems.length > 0) {
      const message = 'The schedule cannot be changed like that.';
      return { ...outcome, state: 'refused', message, unchanged: 'Nothing was changed.', problems: plan.problems };
    }
    if (plan.changes.length === 0) return { ...outcome, message: 'It is all in the schedule already.' };
    if (hash !== hashOf(production, plan)) {
      return {
        ...outcome,
        state: 'refused',
        message: 'The schedule has changed since you looked at this.',
        unchanged: 'Nothing was changed.',
        toDo: 'Preview it again, then apply it.',
      };
    }
    production.workbook.change(plan.changes);
    const count = plan.changes.length;
    return {
      ...outcome,
      state: 'done',
      done: count,
      total: count,
      message: `${count === 1 ? 'One event is' : `${count} events are`} ${DONE[request.action]}.`,
      toDo: TO_DO[request.action],
    };
  });
}

const DONE: Record<FillRequest['action'], string> = {
  repeat: 'added to the schedule',
  move: 'moved',
  cancel: 'cancelled',
  publish: 'published',
};

const TO_DO: Record<FillRequest['action'], string> = {
  repeat: 'Drafts are not called until you set them to Published.',
  move: 'If the call has gone out already, preview it and send the changes.',
  cancel: 'If the call has gone out already, preview it and send the changes, so that everybody is told.',
  publish: 'Preview the call of the first of these days.',
};

function hashOf(production: Pick<Production, 'ws'>, plan: FillPlan): string {
  return production.ws.hash(JSON.stringify(plan.changes.map(({ mode, values }) => [mode, values])));
}

/** @throws AppError `bad-input` for what is no such request. */
function fillArgument(asked: FillAsked): FillRequest {
  const eventId = textArgument(asked?.eventId).trim();
  switch (asked?.action) {
    case 'repeat': {
      const skip: unknown = asked.skip ?? [];
      if (!Array.isArray(skip)) throw new AppError('bad-input', 'The days to leave out are not a list of dates.');
      const until = dateArgument(asked.until);
      if (until === '') throw new AppError('bad-input', 'Choose the last day to repeat it.');
      return {
        action: 'repeat',
        eventId,
        until,
        skip: skip.map(dateArgument),
        status: asked.publish === true ? 'Published' : 'Draft',
      };
    }
    case 'move':
      return {
        action: 'move',
        eventId,
        date: dateArgument(asked.date),
        start: timeArgument(asked.start),
        end: timeArgument(asked.end),
        location: asked.location === undefined || asked.location === null ? null : textArgument(asked.location),
      };
    case 'cancel':
      return { action: 'cancel', eventId };
    case 'publish': {
      const events: unknown = asked.events ?? [];
      if (!Array.isArray(events)) throw new AppError('bad-input', 'The drafts to publish are not a list of events.');
      return { action: 'publish', eventId: '', events: events.map((id) => textArgument(id).trim()) };
    }
    default:
      throw new AppError('bad-input', 'Choose to repeat, move or cancel the event, or to publish drafts.');
  }
}

function timeArgument(value: unknown): string {
  const text = textArgument(value).trim();
  if (text === '' || minutesFromTime(text) !== null) return text;
  throw new AppError('bad-input', `“${text}” is not a time of day. Type it as hours and minutes, for example 18:30.`);
}
